import type { ReactNode } from 'react';
import { formatBytes } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { Button } from '../../../ui/button.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { t } from '../words.ts';
import type { BeginStep } from './begin-step.ts';

/** What is going on, how far it is, and the way to stop it. */
export function BusyPane({
  step,
  onCancel,
}: {
  readonly step: Extract<BeginStep, { at: 'reading' | 'taking' | 'making' }>;
  readonly onCancel: () => void;
}): ReactNode {
  return (
    <section className="grid max-w-[36rem] gap-4 py-8" aria-busy="true">
      {step.at === 'taking' ? (
        <>
          <ProgressLine
            label={t('crateStart.taking', {
              done: formatBytes(step.progress.bytesDone),
              size: formatBytes(step.progress.bytes),
            })}
            done={step.progress.filesDone}
            total={step.progress.files}
          />
          <p className="wrap-anywhere min-h-[1lh] text-faint text-sm">
            {step.progress.now !== undefined &&
              t('crateStart.taking.now', { path: isolate(step.progress.now) })}
          </p>
        </>
      ) : (
        <div role="status">
          <ProgressLine
            label={t(step.at === 'making' ? 'crateStart.making' : `crateStart.reading.${step.what}`)}
            done={0}
            total={0}
          />
        </div>
      )}
      <div>
        <Button onClick={onCancel}>{t('crateStart.cancel')}</Button>
      </div>
    </section>
  );
}
