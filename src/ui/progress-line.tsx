import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';

export interface ProgressLineProps {
  /** What is going on: "Reading the inbox". */
  readonly label: string;
  readonly done: number;
  /** 0 while not yet known. */
  readonly total: number;
}

/** How far something has come, in words and as a line. Never without its word. */
export function ProgressLine({ label, done, total }: ProgressLineProps): ReactNode {
  const known = total > 0;
  return (
    <div className="grid gap-1 text-sm">
      <p className="flex justify-between gap-4 text-soft">
        <span>{label}</span>
        {known && <span>{t('ui.progress', { done, total })}</span>}
      </p>
      <progress
        aria-label={label}
        max={known ? total : undefined}
        value={known ? done : undefined}
        className="h-0.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-brass [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-brass"
      />
    </div>
  );
}
