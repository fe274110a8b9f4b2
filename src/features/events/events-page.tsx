import { Link } from '@tanstack/react-router';
import { type ReactNode, useCallback, useDeferredValue, useMemo } from 'react';
import type { EventRow } from '../../cache/rows.ts';
import { t } from '../../i18n/t.ts';
import { buttonClass } from '../../ui/button.tsx';
import { DataList } from '../../ui/data-list.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { WorkTitle } from '../../ui/names.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { EventSentence } from '../notification/event-sentence-view.tsx';
import { useSurroundings } from '../notification/use-surroundings.ts';
import { ListPlaceholder, NothingMatches } from '../workspace/list-placeholder.tsx';
import { listState } from '../workspace/list-state.ts';
import { useEvents, useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { EventDetail, MissingEvent } from './event-detail.tsx';
import { EventTools } from './event-tools.tsx';
import { eventWording } from './event-wording.ts';
import { filterEvents } from './events-search.ts';
import { PublicLog } from './public-log.tsx';
import { useEventsSearch } from './use-events-search.ts';

const keyOf = (event: EventRow) => event.url;

/** The Artefact Lifecycle Event Log: what happened to the maintainer's works, as everyone can read it. */
export function EventsPage(): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const events = useEvents();
  const around = useSurroundings();
  const [search, setSearch] = useEventsSearch();
  const rows = useMemo(() => events.data ?? [], [events.data]);
  const wording = useMemo(() => eventWording(rows, around, pod?.webId), [rows, around, pod?.webId]);
  const { q, artefact, pattern } = useDeferredValue(search);
  const shown = useMemo(
    () => filterEvents(rows, { q, artefact, pattern }, wording.text),
    [rows, q, artefact, pattern, wording],
  );
  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place: pod?.eventLog,
    pending: events.data === undefined,
    total: rows.length,
    shown: shown.length,
  });
  const chosen = rows.find((row) => row.url === search.id);
  const choose = useCallback((id: string) => setSearch({ id }), [setSearch]);

  return (
    <ThreePane
      title={t('events.title')}
      count={
        shown.length === rows.length
          ? t('events.count', { count: rows.length })
          : t('events.count.filtered', { shown: shown.length, all: rows.length })
      }
      tools={
        state.kind === 'list' || state.kind === 'filtered' ? (
          <EventTools rows={rows} titles={around.titles} search={search} onSearch={setSearch} />
        ) : undefined
      }
      list={
        state.kind === 'list' ? (
          <DataList
            label={t('events.list.label')}
            items={shown}
            itemKey={keyOf}
            selectedKey={search.id}
            onSelect={choose}
            renderItem={(row) => {
              const sentence = wording.sentence(row);
              const title = row.artefact === undefined ? undefined : around.titles.get(row.artefact);
              return (
                <ListRow
                  primary={<EventSentence sentence={sentence} />}
                  secondary={title && title !== sentence.names.work && <WorkTitle>{title}</WorkTitle>}
                  end={<RelativeTime iso={row.writtenAt} />}
                  muted={row.unreadable !== undefined}
                />
              );
            }}
          />
        ) : (
          <ListPlaceholder
            area="events"
            state={state}
            filtered={
              <NothingMatches area="events" total={rows.length} onClear={() => setSearch(noFilter)} />
            }
            emptyAction={
              <Link to="/review" className={buttonClass()}>
                {t('events.empty.action')}
              </Link>
            }
          />
        )
      }
      detail={
        search.id === undefined ? undefined : chosen ? (
          <EventDetail event={chosen} sentence={wording.sentence(chosen)} around={around} />
        ) : events.data === undefined ? (
          <p role="status">{t('events.loading')}</p>
        ) : (
          <MissingEvent url={search.id} />
        )
      }
      detailKey={search.id}
      placeholder={pod?.eventLog === undefined ? <div /> : <PublicLog log={pod.eventLog} />}
      onBack={() => setSearch({ id: undefined })}
    />
  );
}

const noFilter = { q: undefined, artefact: undefined, pattern: undefined };
