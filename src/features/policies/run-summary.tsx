import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { usePolicyRun } from '../workspace/queries.ts';

/** When policies run, and what the last run did. */
export function RunSummary(): ReactNode {
  const run = usePolicyRun().data;
  return (
    <section className="grid gap-1">
      <p className="max-w-[60ch]">{t('policies.runs')}</p>
      {run === null && <p className="text-soft text-sm">{t('policies.run.never')}</p>}
      {run && (
        <p className="text-soft text-sm">
          {t('policies.run.title')} (<RelativeTime iso={run.at} />
          ):{' '}
          {[
            t('policies.run.judged', { count: run.judged }),
            t('policies.run.suggested', { count: run.suggested }),
            run.acted === 0 ? t('policies.run.acted.none') : t('policies.run.acted', { count: run.acted }),
          ].join('; ')}
          .
        </p>
      )}
    </section>
  );
}
