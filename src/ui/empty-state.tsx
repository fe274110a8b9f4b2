import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/**
 * Why there is nothing to see:
 * - `empty`: nothing has come yet
 * - `done`: everything is dealt with
 * - `filtered`: there are items, but none that matches
 * - `no-access`: there may be items, but this person may not read them
 * - `failed`: reading did not work
 */
export type EmptyKind = 'empty' | 'done' | 'filtered' | 'no-access' | 'failed';

const colours: Readonly<Record<EmptyKind, string>> = {
  empty: 'text-brass',
  done: 'text-yes',
  filtered: 'text-soft',
  'no-access': 'text-doubt',
  failed: 'text-no',
};

/** Small drawings of the machine: orbits waiting for their planets, all in place, half hidden, barred, broken. */
const drawings: Readonly<Record<EmptyKind, ReactNode>> = {
  empty: (
    <>
      <circle cx="32" cy="32" r="4" fill="currentColor" />
      <circle cx="32" cy="32" r="14" strokeDasharray="2 4" />
      <circle cx="32" cy="32" r="25" strokeDasharray="2 4" />
    </>
  ),
  done: (
    <>
      <circle cx="32" cy="32" r="14" />
      <circle cx="32" cy="32" r="25" />
      <path d="M27 32.5l3.5 3.5 7-8" strokeWidth="2" />
      <circle cx="44" cy="25" r="2.5" fill="currentColor" />
      <circle cx="12" cy="47" r="3.5" fill="currentColor" />
    </>
  ),
  filtered: (
    <>
      <circle cx="32" cy="32" r="4" fill="currentColor" />
      <path d="M32 18a14 14 0 000 28M32 7a25 25 0 000 50" />
      <path d="M32 18a14 14 0 010 28M32 7a25 25 0 010 50" strokeDasharray="1 5" />
      <path d="M32 2v60" />
    </>
  ),
  'no-access': (
    <>
      <circle cx="32" cy="32" r="25" />
      <rect x="24" y="30" width="16" height="12" rx="2" />
      <path d="M27.5 30v-4a4.5 4.5 0 019 0v4" />
    </>
  ),
  failed: (
    <>
      <circle cx="32" cy="32" r="4" fill="currentColor" />
      <circle cx="32" cy="32" r="14" />
      <circle cx="32" cy="32" r="25" strokeDasharray="121 36" strokeDashoffset="-18" />
      <path d="M53.5 28.5l7 7m0-7l-7 7" strokeWidth="2" />
    </>
  ),
};

export interface EmptyStateProps {
  readonly kind: EmptyKind;
  readonly title: ReactNode;
  /** Why there is nothing, and what would be here. */
  readonly children?: ReactNode;
  /** The one next step. */
  readonly actions?: ReactNode;
}

/** An empty place that says why it is empty. */
export function EmptyState({ kind, title, children, actions }: EmptyStateProps): ReactNode {
  return (
    <div
      role={kind === 'failed' ? 'alert' : undefined}
      data-kind={kind}
      className="mx-auto grid w-full max-w-md content-start justify-items-start gap-3 px-6 py-12"
    >
      <svg
        viewBox="0 0 64 64"
        aria-hidden="true"
        className={cx('-ms-1.5 size-16 fill-none stroke-current', colours[kind])}
        strokeWidth="1.25"
        strokeLinecap="round"
      >
        {drawings[kind]}
      </svg>
      <h2 className="text-lg">{title}</h2>
      {children && <div className="grid gap-2 text-soft">{children}</div>}
      {actions && <div className="flex flex-wrap gap-2 pt-1">{actions}</div>}
    </div>
  );
}
