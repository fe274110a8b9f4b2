import { type ReactNode, useState } from 'react';
import { formatDate } from '../../../i18n/format.ts';
import { jobHasEnded, type UwsPhase } from '../../../platforms/tap/uws.ts';
import { announce } from '../../../ui/announce.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Name } from '../../../ui/names.tsx';
import type { Finder } from './finder.ts';
import type { KeptJob } from './run.ts';
import { t } from './words.ts';

export interface RunningJobsProps {
  readonly jobs: readonly KeptJob[];
  readonly finder: Finder;
  readonly onOpen: (job: KeptJob) => void;
}

/** Jobs that were begun on this device, and that their services may still know. */
export function RunningJobs({ jobs, finder, onOpen }: RunningJobsProps): ReactNode {
  const [removing, setRemoving] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const remove = async (kept: KeptJob) => {
    setRemoving(kept.job.url);
    const removed = await finder.remove(kept);
    setRemoving(undefined);
    setFailed(removed.ok ? undefined : kept.job.url);
    if (removed.ok) announce(t('find.jobs.removed'));
  };
  return (
    <section className="grid gap-2">
      <h2 className="flex min-h-(--control) items-center border-line border-b font-semibold text-sm text-soft">
        {t('find.jobs')}
      </h2>
      <ul className="grid gap-3">
        {jobs.map((kept) => {
          const { job, service, query } = kept;
          return (
            <li key={job.url} className="grid gap-1 text-sm">
              <span className="flex justify-between gap-3">
                <Name>{service.label}</Name>
                <PhaseBadge phase={job.phase} />
              </span>
              <span className="line-clamp-2 font-mono text-soft text-xs">{query.adql}</span>
              {job.destruction && (
                <span className="text-faint text-xs">
                  {t('find.jobs.kept-until', { date: formatDate(job.destruction) })}
                </span>
              )}
              <span className="flex flex-wrap gap-1">
                <Button onClick={() => onOpen(kept)}>{t('find.jobs.open')}</Button>
                <Button
                  tone="plain"
                  busy={removing === job.url ? t('find.jobs.removing') : undefined}
                  onClick={() => void remove(kept)}
                >
                  {t('find.jobs.remove')}
                </Button>
              </span>
              {failed === job.url && (
                <span role="alert" className="text-no">
                  {t('find.jobs.failed')}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Where a job stands. */
function PhaseBadge({ phase }: { phase: UwsPhase }): ReactNode {
  return <Badge tone={toneOf(phase)}>{t(`find.phase.${phase}`)}</Badge>;
}

function toneOf(phase: UwsPhase): Tone {
  if (phase === 'COMPLETED') return 'yes';
  if (phase === 'ERROR') return 'no';
  return jobHasEnded(phase) ? 'none' : 'wait';
}
