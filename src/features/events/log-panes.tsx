import { type ReactNode, useCallback, useDeferredValue, useMemo } from 'react';
import { t } from '../../i18n/t.ts';
import { DataList } from '../../ui/data-list.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { WorkTitle } from '../../ui/names.tsx';
import { useNow } from '../../ui/now.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import type { Surroundings } from '../notification/sentence.ts';
import { NothingMatches } from '../workspace/list-placeholder.tsx';
import { EventDetail, MissingEvent } from './event-detail.tsx';
import { EventLine } from './event-line.tsx';
import { EventTools } from './event-tools.tsx';
import type { EventWording } from './event-wording.ts';
import { type EventsSearch, noFilter } from './events-search.ts';
import { EventsTable } from './events-table.tsx';
import type { ExportFrame } from './export-events.ts';
import { filterEvents } from './filter-events.ts';
import { LogHead, type LogHeadProps } from './log-head.tsx';
import type { ShownEvent } from './shown-event.ts';
import { tableRows } from './table-rows.ts';
import { timeGroups } from './time-groups.ts';

export interface LogPanesProps {
  /** Of one log, or of several that are read together. Newest first. */
  readonly events: readonly ShownEvent[];
  readonly wording: EventWording;
  readonly around: Surroundings;
  /** The maintainer's. */
  readonly webId: string | undefined;
  readonly isOwn: boolean;
  readonly search: EventsSearch;
  readonly onSearch: (change: Partial<EventsSearch>, replace?: 'replace') => void;
  /** What the exported file says of itself. */
  readonly frame: Omit<ExportFrame, 'titleOf'>;
  readonly actions: LogHeadProps['actions'];
  /** Below the head: how reading goes on. */
  readonly note?: ReactNode;
  /** What stands in place of the list, where there is none; not what stands there when nothing matches. */
  readonly instead?: ReactNode;
  /** What stands beside the list instead of an event. */
  readonly pane?: ReactNode;
  readonly placeholder: ReactNode;
  /** Still being read: an event that is not there yet may come. */
  readonly loading?: boolean;
}

const keyOf = (event: ShownEvent) => event.url;

/** A log on the screen: filters, timeline or table, and what is chosen in it. The same for every log. */
export function LogPanes(props: LogPanesProps): ReactNode {
  const { events, wording, around, webId, isOwn, search, onSearch, frame, actions } = props;
  const { note, instead, pane, placeholder, loading } = props;
  const { view, sort, id, source, of, pane: open, ...filter } = search;
  const key = JSON.stringify(useDeferredValue(filter));
  // Only dates depend on the clock, and no finer than an hour.
  const hour = Math.floor(useNow() / 3_600_000) * 3_600_000;
  const shown = useMemo(
    () => filterEvents(events, JSON.parse(key) as typeof filter, { words: wording.text, webId, now: hour }),
    [events, key, wording, webId, hour],
  );
  const groupOf = useMemo(() => timeGroups(shown), [shown]);
  const isTable = view === 'table';
  const order = sort ?? '-time';
  const rows = useMemo(
    () => (isTable ? tableRows(shown, order, { around, wording, webId }) : []),
    [isTable, shown, order, around, wording, webId],
  );
  const choose = useCallback((url: string) => onSearch({ id: url, pane: undefined }), [onSearch]);
  const chosen = events.find(({ url }) => url === id);
  const close = () => onSearch({ id: undefined, pane: undefined });

  const list =
    instead ??
    (shown.length === 0 ? (
      <NothingMatches area="events" total={events.length} onClear={() => onSearch(noFilter)} />
    ) : isTable ? (
      <EventsTable
        rows={rows}
        wording={wording}
        sort={order}
        onSort={(next) => onSearch({ sort: next }, 'replace')}
        selectedKey={id}
        onSelect={choose}
      />
    ) : (
      <DataList
        label={t('events.list.label')}
        items={shown}
        itemKey={keyOf}
        selectedKey={id}
        onSelect={choose}
        groupOf={groupOf}
        renderGroup={(name) => <h2 className="font-semibold text-sm text-soft">{name}</h2>}
        renderItem={(event) => <TimelineRow event={event} wording={wording} around={around} />}
      />
    ));

  return (
    <ThreePane
      title={t('events.title')}
      count={
        instead !== undefined
          ? undefined
          : shown.length === events.length
            ? t('events.count', { count: events.length })
            : t('events.count.filtered', { shown: shown.length, all: events.length })
      }
      tools={
        <div className="grid gap-2">
          <LogHead
            search={search}
            onSearch={onSearch}
            actions={actions}
            exported={
              instead === undefined
                ? { events: shown, frame: { ...frame, titleOf: wording.sentence } }
                : undefined
            }
          />
          {note}
          {instead === undefined && (
            <div className={isTable ? 'max-w-[46rem]' : undefined}>
              <EventTools {...{ events, around, webId, search, onSearch }} />
            </div>
          )}
        </div>
      }
      list={list}
      wide={isTable && instead === undefined}
      detail={
        pane ??
        (id === undefined || instead !== undefined ? undefined : chosen ? (
          <EventDetail event={chosen} wording={wording} around={around} isOwn={isOwn} onOpen={choose} />
        ) : loading ? (
          <p role="status">{t('events.loading')}</p>
        ) : (
          <MissingEvent url={id} />
        ))
      }
      detailKey={open ?? id}
      placeholder={placeholder}
      onBack={close}
    />
  );
}

function TimelineRow(props: { event: ShownEvent; wording: EventWording; around: Surroundings }): ReactNode {
  const { event, wording, around } = props;
  const words = wording.words(event);
  const work = 'names' in words ? words.names.work : undefined;
  const title = event.artefact === undefined ? undefined : around.titles.get(event.artefact);
  return (
    <ListRow
      primary={<EventLine words={words} />}
      secondary={
        event.unreadable !== undefined ? (
          <span className="wrap-anywhere line-clamp-2">{event.reason ?? event.url}</span>
        ) : (
          title && title !== work && <WorkTitle>{title}</WorkTitle>
        )
      }
      end={event.time && <RelativeTime iso={event.time.at} />}
      muted={event.unreadable !== undefined}
    />
  );
}
