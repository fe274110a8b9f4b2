import type { ReactNode } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice, type NoticeProps } from '../../../ui/notice.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { rowLimits } from './find-draft.ts';
import type { Run, RunEnd } from './run.ts';
import { t } from './words.ts';

export interface RunStateProps {
  readonly run: Run;
  readonly onStop: () => void;
  readonly onAgain: (changes?: { readonly maxRows?: number; readonly mode?: 'async' }) => void;
}

/** Where a query stands, and how it ended where that has to be said. */
export function RunState({ run, onStop, onAgain }: RunStateProps): ReactNode {
  const { phase, service, rows, query, end, job } = run;
  if (phase !== 'ended')
    return (
      <div className="grid gap-2 px-4 py-2">
        <div className="flex items-center gap-4">
          <div className="grow">
            <ProgressLine
              label={
                phase === 'reading'
                  ? `${t('found.reading')} · ${t('found.rows', { count: rows.length })}`
                  : phase === 'waiting'
                    ? t('found.waiting', {
                        service: isolate(service.label),
                        phase: t(`find.phase.${job?.phase ?? 'PENDING'}`),
                      })
                    : t('found.asking', { service: isolate(service.label) })
              }
              done={rows.length}
              total={0}
            />
          </div>
          <Button onClick={onStop}>{t('found.stop')}</Button>
        </div>
        {phase === 'waiting' && <p className="text-soft text-sm">{t('found.waiting.leave')}</p>}
      </div>
    );
  const notice = end && endNotice(end, rows.length);
  if (!notice) return null;
  const larger = rowLimits.find((limit) => limit > Math.max(query.maxRows, rows.length));
  return (
    <div className="px-4 py-2">
      <Notice
        {...notice}
        urgent={end.kind !== 'overflow'}
        actions={
          <>
            {end.kind === 'overflow' && larger !== undefined && (
              <Button onClick={() => onAgain({ maxRows: larger })}>
                {t('found.more', { count: larger })}
              </Button>
            )}
            {ASK_AGAIN.has(end.kind) && <Button onClick={() => onAgain()}>{t('found.again')}</Button>}
            {end.kind === 'cut-off' && run.mode === 'sync' && (
              <Button onClick={() => onAgain({ mode: 'async' })}>{t('found.as-job')}</Button>
            )}
          </>
        }
      />
    </div>
  );
}

const ASK_AGAIN: ReadonlySet<RunEnd['kind']> = new Set([
  'cut-off',
  'stopped',
  'forgotten',
  'problem',
  'not-votable',
]);

/** What has to be said of an end; nothing of one that is as it should be. */
function endNotice(end: RunEnd, count: number): NoticeProps | undefined {
  switch (end.kind) {
    case 'complete':
      return undefined;
    case 'overflow':
      return { tone: 'wait', title: t('found.overflow', { count }), next: t('found.overflow.next') };
    case 'error':
      return {
        tone: 'no',
        title: t('found.error'),
        kept: (
          <p className="whitespace-pre-wrap">
            {end.message ? t('found.error.says', { message: isolate(end.message) }) : t('found.error.silent')}
          </p>
        ),
        next: t('found.error.next'),
      };
    case 'cut-off':
      return {
        tone: 'no',
        title: t('found.cut-off'),
        ...(count > 0 && { kept: t('found.cut-off.kept', { count }) }),
        next: t('found.cut-off.next'),
      };
    case 'too-many':
      return {
        tone: 'wait',
        title: t('found.too-many'),
        kept: t('found.too-many.kept', { count: end.limit }),
        next: t('found.too-many.next'),
      };
    case 'serialisation':
      return {
        tone: 'no',
        title: t('found.serialisation', { found: end.found }),
        next: t('found.serialisation.next'),
      };
    case 'not-votable':
      return {
        tone: 'no',
        title: t(`found.not-votable.${end.found}`),
        next: t(`found.not-votable.${end.found}.next`),
      };
    case 'stopped':
      return {
        tone: 'none',
        title: t('found.stopped'),
        ...(count > 0 && { kept: t('found.stopped.kept', { count }) }),
      };
    case 'forgotten':
      return { tone: 'wait', title: t('found.forgotten'), next: t('found.forgotten.next') };
    case 'problem':
      return { tone: 'no', ...problemWords(end.problem) };
  }
}
