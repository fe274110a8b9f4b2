import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Evidence } from '../../domain/artefact/lifecycle.ts';
import { lifecycleTracks } from '../../domain/artefact/lifecycle-tracks.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { useNow } from '../../ui/now.ts';
import { useServices, useSuggestions } from '../workspace/queries.ts';
import { LifecycleDrawing } from './lifecycle-drawing.tsx';
import { pendingOf } from './lifecycle-pending.ts';
import { LifecycleTable } from './lifecycle-table.tsx';
import { linkClass } from './link-class.ts';
import { Section } from './section.tsx';

export interface LifecycleViewProps {
  readonly artefact: Artefact;
  readonly evidence: readonly Evidence[];
  readonly offers: readonly Thread[];
}

/** The four functions of scholarly communication for one work: what was done, what is waited for, what is to be decided. */
export function LifecycleView({ artefact, evidence, offers }: LifecycleViewProps): ReactNode {
  const suggestions = useSuggestions().data;
  const services = useServices().data;
  const now = useNow();
  const { url, published, created } = artefact;
  const pending = useMemo(
    () => pendingOf(url, offers, suggestions ?? [], services ?? []),
    [url, offers, suggestions, services],
  );
  const tracks = lifecycleTracks(evidence, pending, published ?? created, new Date(now).toISOString());
  const undated = evidence.filter(({ at }) => at === undefined).length;
  const open = pending.filter(({ kind }) => kind === 'suggestion');
  const first = open[0];

  return (
    <Section title={t('lifecycle.title')}>
      <LifecycleDrawing tracks={tracks} />
      <Legend />
      {undated > 0 && <p className="text-soft text-sm">{t('lifecycle.undated', { count: undated })}</p>}
      {first && (
        <p className="text-sm">
          <Link to="/review" search={{ id: first.id }} className={linkClass}>
            {t('lifecycle.suggestions', { count: open.length })}
          </Link>
        </p>
      )}
      <details className="text-sm">
        <summary className="w-fit text-soft underline decoration-line underline-offset-2">
          {t('lifecycle.table')}
        </summary>
        <LifecycleTable tracks={tracks} />
      </details>
    </Section>
  );
}

/** What the signs mean; for those who see them. */
function Legend(): ReactNode {
  return (
    <p aria-hidden className="flex flex-wrap items-center gap-x-4 gap-y-1 text-faint text-xs">
      <span className="inline-flex items-center gap-1.5">
        <svg aria-hidden="true" width={12} height={12}>
          <circle cx={6} cy={6} r={5} className="fill-yes" />
        </svg>
        {t('lifecycle.legend.done')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg aria-hidden="true" width={22} height={12} className="stroke-wait">
          <line x1={1} x2={1} y1={0} y2={12} strokeWidth={2} />
          <line x1={0} x2={22} y1={6} y2={6} strokeWidth={6} strokeDasharray="2 3" />
        </svg>
        {t('lifecycle.legend.waiting')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg aria-hidden="true" width={12} height={12}>
          <circle cx={6} cy={6} r={4.5} className="fill-raised stroke-act" strokeWidth={2} />
        </svg>
        {t('lifecycle.legend.open')}
      </span>
    </p>
  );
}
