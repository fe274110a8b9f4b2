import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { Shape, type Tone } from './badge.tsx';
import { cx } from './cx.ts';

const edges: Readonly<Record<Tone, string>> = {
  yes: 'border-s-yes',
  no: 'border-s-no',
  wait: 'border-s-wait',
  doubt: 'border-s-doubt',
  none: 'border-s-edge',
};

export interface NoticeProps {
  readonly tone: Tone;
  /** What happened. */
  readonly title: ReactNode;
  /** What was kept, or still works. */
  readonly kept?: ReactNode;
  /** What to do now. */
  readonly next?: ReactNode;
  /** The technical truth, folded away. */
  readonly details?: string;
  /** Buttons. */
  readonly actions?: ReactNode;
  /** Say it at once to assistive technology: for what just failed, not for what is found on opening a page. */
  readonly urgent?: boolean;
}

/** A remark in its place: what happened, what was kept, what to do. Never a toast. */
export function Notice({ tone, title, kept, next, details, actions, urgent }: NoticeProps): ReactNode {
  return (
    <div
      role={urgent ? 'alert' : undefined}
      className={cx(
        'grid gap-2 rounded-control border border-line border-s-3 bg-raised py-3 pe-4 ps-3',
        edges[tone],
      )}
    >
      <p className="flex items-baseline gap-2 font-semibold">
        <Shape tone={tone} />
        <span>{title}</span>
      </p>
      {(kept ?? next) && (
        <div className="grid gap-1 ps-4.5 text-soft">
          {kept && <div>{kept}</div>}
          {next && <p>{next}</p>}
        </div>
      )}
      {details && (
        <details className="ps-4.5 text-sm">
          <summary className="w-fit text-soft underline decoration-line underline-offset-2">
            {t('ui.details')}
          </summary>
          <p className="mt-1 font-mono text-soft text-xs">{details}</p>
        </details>
      )}
      {actions && <div className="flex flex-wrap gap-2 ps-4.5 pt-1">{actions}</div>}
    </div>
  );
}
