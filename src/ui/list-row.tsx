import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { cx } from './cx.ts';

export interface ListRowProps {
  /** The sentence. */
  readonly primary: ReactNode;
  /** Half a line: why, who. */
  readonly secondary?: ReactNode;
  /** At the end of the first line: a time, a count. */
  readonly end?: ReactNode;
  readonly unread?: boolean;
  /** Dealt with, or not to be acted on. */
  readonly muted?: boolean;
}

/** What stands in a row of a list: a sentence, half a line below, something small at the end. */
export function ListRow({ primary, secondary, end, unread, muted }: ListRowProps): ReactNode {
  return (
    <div className="grid grid-cols-[0.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2 gap-y-0.5 py-2.5 ps-3 pe-4">
      <span className="flex h-[1lh] items-center justify-center self-start">
        {unread && (
          <>
            <span aria-hidden className="size-1.5 rounded-full bg-act" />
            <span className="sr-only">{t('ui.unread')}: </span>
          </>
        )}
      </span>
      <span className={cx(unread && 'font-semibold', muted && 'text-soft')}>{primary}</span>
      <span className="ps-2 text-faint text-sm">{end}</span>
      {secondary && <span className="col-start-2 col-end-4 text-sm text-soft">{secondary}</span>}
    </div>
  );
}
