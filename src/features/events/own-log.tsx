import { Link } from '@tanstack/react-router';
import { ShieldCheck, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { t } from '../../i18n/t.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSurroundings } from '../notification/use-surroundings.ts';
import { ListPlaceholder } from '../workspace/list-placeholder.tsx';
import { listState } from '../workspace/list-state.ts';
import { useEvents, useSettings, useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { CheckPane } from './check-pane.tsx';
import { EventLine } from './event-line.tsx';
import { eventWording } from './event-wording.ts';
import type { EventsSearch } from './events-search.ts';
import { LogFormPane } from './log-form-pane.tsx';
import { LogPanes } from './log-panes.tsx';
import { PublicLog } from './public-log.tsx';
import { ownEvent, type ShownEvent } from './shown-event.ts';
import type { OwnCheck } from './use-log-check.ts';

export interface OwnLogProps {
  readonly own: OwnCheck;
  readonly search: EventsSearch;
  readonly onSearch: (change: Partial<EventsSearch>, replace?: 'replace') => void;
}

/** The events of the own log, with what a check found where one was made. */
export function useOwnEvents(own: OwnCheck): readonly ShownEvent[] {
  const { data: rows } = useEvents();
  const { pod } = useWorkspace();
  const log = pod?.eventLog ?? '';
  const checked = own.state.kind === 'checked' ? own.state.check.events : undefined;
  return useMemo(() => {
    const witnesses = new Map(checked?.map((event) => [event.url, event.witnesses]));
    return (rows ?? []).map((row) => ownEvent(row, log, witnesses.get(row.url)));
  }, [rows, log, checked]);
}

/** The maintainer's own log: what happened to her works, as everyone can read it. */
export function OwnLog({ own, search, onSearch }: OwnLogProps): ReactNode {
  const { session, pod, podProblem } = useWorkspace();
  const sync = useSyncStatus();
  const { data } = useEvents();
  const { data: settings } = useSettings();
  const around = useSurroundings();
  const events = useOwnEvents(own);
  const wording = useMemo(() => eventWording(events, around, pod?.webId), [events, around, pod?.webId]);
  const canWrite = session.phase === 'signed-in' && pod?.home !== undefined;
  const place = pod?.eventLog;
  const state = listState({
    session,
    pod,
    podProblem,
    sync,
    place,
    pending: data === undefined,
    total: events.length,
    shown: events.length,
  });
  const openForm = () => onSearch({ pane: 'form', id: undefined });
  const byUrl = useMemo(() => new Map(events.map((event) => [event.url, event])), [events]);
  const sentenceOf = (url: string) => {
    const event = byUrl.get(url);
    return event && <EventLine words={wording.words(event)} />;
  };

  return (
    <LogPanes
      {...{ events, wording, around, search, onSearch }}
      webId={pod?.webId}
      isOwn
      frame={{ title: t('events.export.title'), log: own.places?.log ?? place ?? '' }}
      actions={[
        {
          label: t('events.check.title'),
          icon: ShieldCheck,
          onSelect: () => onSearch({ pane: 'check', id: undefined }),
        },
        { label: t('events.form.title'), icon: SlidersHorizontal, onSelect: openForm },
      ]}
      note={<p className="text-soft text-sm">{t('events.public.line')}</p>}
      instead={
        state.kind === 'list' ? undefined : (
          <ListPlaceholder
            area="events"
            state={state}
            emptyAction={
              <Link to="/review" className={buttonClass()}>
                {t('events.empty.action')}
              </Link>
            }
          />
        )
      }
      pane={
        search.pane === 'check' ? (
          <CheckPane own={own} events={events.length} canWrite={canWrite} sentenceOf={sentenceOf} />
        ) : search.pane === 'form' && settings ? (
          <LogFormPane settings={settings} canWrite={canWrite} />
        ) : undefined
      }
      loading={data === undefined}
      placeholder={
        place === undefined ? (
          <div />
        ) : (
          <div className="grid gap-2">
            <PublicLog log={place} />
            {settings && settings.logForm === undefined && canWrite && (
              <div className="max-w-[46rem] px-6">
                <Notice
                  tone="wait"
                  title={t('events.form.ask')}
                  kept={t('events.form.ask.kept')}
                  actions={<Button onClick={openForm}>{t('events.form.ask.do')}</Button>}
                />
              </div>
            )}
          </div>
        )
      }
    />
  );
}
