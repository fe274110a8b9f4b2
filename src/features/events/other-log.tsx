import { GitCompareArrows, ListChecks, RotateCcw } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { artefactsIn } from '../../domain/event-log/filter.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { strangerWords } from '../notification/stranger-words.ts';
import { useSurroundings } from '../notification/use-surroundings.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { ComparePane } from './compare-pane.tsx';
import { EventLine } from './event-line.tsx';
import { eventWording } from './event-wording.ts';
import type { EventsSearch } from './events-search.ts';
import { FindLogsForm } from './find-logs-form.tsx';
import { LogPanes } from './log-panes.tsx';
import { useOwnEvents } from './own-log.tsx';
import { ReadingPane, ReadingProgress } from './reading-pane.tsx';
import type { ForeignLogs, Reading } from './use-foreign-logs.ts';
import type { OwnCheck } from './use-log-check.ts';
import type { LogFinder } from './use-log-finder.ts';

export interface OtherLogProps {
  readonly own: OwnCheck;
  readonly finder: LogFinder;
  readonly foreign: ForeignLogs;
  readonly search: EventsSearch;
  readonly onSearch: (change: Partial<EventsSearch>, replace?: 'replace') => void;
}

/** The log of anybody: of a service, a colleague, an artefact. Read as a stranger, and only when asked to. */
export function OtherLog({ own, finder, foreign, search, onSearch }: OtherLogProps): ReactNode {
  const { pod } = useWorkspace();
  const around = useSurroundings();
  const ours = useOwnEvents(own);
  const { reading } = foreign;
  const events = useMemo(
    () =>
      (reading?.events ?? []).map((event) => {
        const artefact = artefactsIn(event)[0];
        return artefact === undefined ? event : { ...event, artefact };
      }),
    [reading],
  );
  const wording = useMemo(() => eventWording(events, around, pod?.webId), [events, around, pod?.webId]);
  const sentenceOf = (url: string) => {
    const event = events.find((one) => one.url === url);
    return event && <EventLine words={wording.words(event)} />;
  };
  const forget = () => {
    foreign.forget();
    onSearch({ pane: undefined, id: undefined });
  };

  return (
    <LogPanes
      {...{ events, wording, around, search, onSearch }}
      webId={pod?.webId}
      isOwn={false}
      frame={{ title: search.of ?? t('events.title'), log: reading?.logs[0]?.url ?? search.of ?? '' }}
      actions={[
        {
          label: t('events.reading.title'),
          icon: ListChecks,
          onSelect: () => onSearch({ pane: 'reading', id: undefined }),
        },
        {
          label: t('events.compare.title'),
          icon: GitCompareArrows,
          onSelect: () => onSearch({ pane: 'compare', id: undefined }),
        },
        { label: t('events.other.again'), icon: RotateCcw, onSelect: forget },
      ]}
      note={<ReadingProgress foreign={foreign} />}
      instead={
        reading === undefined ? (
          <FindLogsForm
            address={search.of ?? ''}
            onAddress={(address) =>
              onSearch({ of: address.trim() === '' ? undefined : address.trim() }, 'replace')
            }
            finder={finder}
            onRead={(urls) => void foreign.read(urls)}
          />
        ) : events.length === 0 ? (
          <NoEvents reading={reading} onForget={forget} />
        ) : undefined
      }
      pane={
        reading === undefined ? undefined : search.pane === 'reading' ? (
          <ReadingPane foreign={foreign} sentenceOf={sentenceOf} />
        ) : search.pane === 'compare' ? (
          <ComparePane
            ours={ours}
            theirs={events}
            addresses={[search.of ?? '', ...reading.logs.map(({ url }) => url)]}
            around={around}
            wording={wording}
          />
        ) : undefined
      }
      loading={reading?.running}
      placeholder={
        reading === undefined ? (
          <p className="max-w-[46rem] px-6 py-5 text-soft">{t('events.other.placeholder')}</p>
        ) : (
          <div className="max-w-[49rem] px-6 py-5">
            <ReadingPane foreign={foreign} sentenceOf={sentenceOf} />
          </div>
        )
      }
    />
  );
}

/** A log without events, or one of which nothing could be read: each with its reason. */
function NoEvents({ reading, onForget }: { reading: Reading; onForget: () => void }): ReactNode {
  if (reading.running) return <Skeleton label={t('events.loading')} />;
  return (
    <div className="relative grid content-start gap-3 overflow-y-auto px-4 py-4">
      {reading.logs.map(({ url, problem }) =>
        problem === undefined ? (
          <Notice key={url} tone="none" title={t('events.other.empty')} kept={url} />
        ) : (
          <Notice key={url} tone="no" {...strangerWords(problem)} kept={url} />
        ),
      )}
      <div>
        <Button icon={RotateCcw} onClick={onForget}>
          {t('events.other.again')}
        </Button>
      </div>
    </div>
  );
}
