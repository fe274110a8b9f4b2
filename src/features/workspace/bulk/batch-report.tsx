import { RefreshCw, X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { problemWords } from '../../../i18n/problems.ts';
import { t } from '../../../i18n/t.ts';
import { announce } from '../../../ui/announce.ts';
import { Shape } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Name } from '../../../ui/names.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import type { BatchEntry } from './batch.ts';

export interface BatchReportProps {
  readonly entries: readonly BatchEntry[];
  /** Tries again what failed. */
  readonly onRetry: (entries: readonly BatchEntry[]) => void;
  readonly onClose: () => void;
}

/** What has come of several items at once: how many are done, which failed and why, and the way to try those again. */
export function BatchReport({ entries, onRetry, onClose }: BatchReportProps): ReactNode {
  const failed = entries.filter(({ state }) => state === 'failed');
  const done = entries.filter(({ state }) => state === 'done').length;
  const isOver = done + failed.length === entries.length;
  const words =
    failed.length > 0
      ? t('bulk.report.failed', { count: failed.length, done })
      : t('bulk.report.done', { count: entries.length });
  useEffect(() => {
    if (isOver) announce(words, words.length > 0 && failed.length > 0 ? 'now' : 'soon');
  }, [isOver, words, failed.length]);
  return (
    <section aria-label={t('bulk.report')} className="border-line border-t bg-raised">
      <div className="flex items-center gap-2 py-1 ps-4 pe-2">
        <Shape tone={failed.length > 0 ? 'no' : isOver ? 'yes' : 'wait'} />
        <p className="grow text-sm">{isOver ? words : t('bulk.report.under-way')}</p>
        <IconButton icon={X} label={t('bulk.report.close')} onClick={onClose} />
      </div>
      {!isOver && (
        <div className="px-4 pb-2">
          <ProgressLine label={t('bulk.report.so-far')} done={done + failed.length} total={entries.length} />
        </div>
      )}
      {failed.length > 0 && (
        <>
          <ul className="grid max-h-[30dvh] gap-2 overflow-y-auto px-4 pb-2 text-sm">
            {failed.map(({ key, label, problem, triesAgain }) => (
              <li key={key}>
                <Name>{label}</Name>
                <span className="block text-soft">
                  {problem && problemWords(problem).title}
                  {triesAgain && ` ${t('bulk.report.tries-again')}`}
                </span>
              </li>
            ))}
          </ul>
          <div className="px-4 pb-3">
            <Button icon={RefreshCw} onClick={() => onRetry(failed)}>
              {t('bulk.report.retry', { count: failed.length })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
