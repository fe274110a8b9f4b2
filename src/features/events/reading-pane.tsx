import type { ReactNode } from 'react';
import { integrityFindings } from '../../domain/event-log/integrity.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { strangerWords } from '../notification/stranger-words.ts';
import { FindingList } from './finding-list.tsx';
import type { ForeignLogs, LogReading } from './use-foreign-logs.ts';

/** How far reading has come, with the way to stop it and to go on. */
export function ReadingProgress({ foreign }: { foreign: ForeignLogs }): ReactNode {
  const { reading } = foreign;
  if (reading === undefined) return null;
  const unread = reading.logs.reduce((sum, { unread }) => sum + unread.length, 0);
  if (reading.running)
    return (
      <div className="grid grid-cols-[1fr_auto] items-center gap-3">
        <ProgressLine
          label={t('events.other.reading', { pages: reading.pages })}
          done={reading.entries - unread}
          total={reading.entries}
        />
        <Button onClick={foreign.stop}>{t('events.stop')}</Button>
      </div>
    );
  if (unread === 0) return null;
  return (
    <p className="flex flex-wrap items-center justify-between gap-2 text-soft text-sm">
      {t('events.other.unread', { count: unread })}
      <Button onClick={() => void foreign.readOn()}>{t('events.other.more')}</Button>
    </p>
  );
}

/** What became of each log that was read: its form, how much of it, and what is wrong with it. */
export function ReadingPane(props: {
  foreign: ForeignLogs;
  sentenceOf: (url: string) => ReactNode;
}): ReactNode {
  const { foreign, sentenceOf } = props;
  return (
    <article className="grid gap-6">
      <h2 className="text-lg">{t('events.reading.title')}</h2>
      <ReadingProgress foreign={foreign} />
      {foreign.reading?.logs.map((log) => (
        <OneLog key={log.url} log={log} sentenceOf={sentenceOf} />
      ))}
    </article>
  );
}

function OneLog({ log, sentenceOf }: { log: LogReading; sentenceOf: (url: string) => ReactNode }): ReactNode {
  const { url, events, problem, log: read } = log;
  const findings = read ? integrityFindings({ entries: read.entries, events, now: Date.now() }) : [];
  const right = events.filter(({ witnesses }) => witnesses[0]?.checksum === 'right').length;
  return (
    <section className="grid gap-2">
      <h3 className="wrap-anywhere font-mono text-xs leading-6">
        <SafeLink href={url.slice(0, 2_000)} />
      </h3>
      {problem && <Notice tone="no" {...strangerWords(problem)} />}
      {read && (
        <>
          <p className="text-soft">
            {t(`events.format.${read.format}`)}{' '}
            {t('events.reading.counts', {
              entries: read.entries.length,
              pages: read.pages,
              read: events.length,
              right,
            })}
          </p>
          {read.ended !== 'complete' && <p className="text-soft">{t(`events.ended.${read.ended}`)}</p>}
          {read.problems.map(({ url: page, problem: why }) => (
            <Notice
              key={page}
              tone="wait"
              {...strangerWords(why)}
              title={t('events.reading.page')}
              kept={page}
            />
          ))}
          {findings.length === 0 ? (
            <p>
              <Badge tone="yes">{t('events.reading.fine')}</Badge>
            </p>
          ) : (
            <FindingList findings={findings} sentenceOf={sentenceOf} />
          )}
        </>
      )}
    </section>
  );
}
