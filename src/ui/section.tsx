import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface SectionProps {
  /** Left out where what is in it has a legend of its own. */
  readonly title?: string;
  readonly children: ReactNode;
  /** It stands first in a column of its own, where there is room for one: no line above it there. */
  readonly isSide?: boolean;
  /** To be scrolled to. */
  readonly id?: string;
}

/** One part of a page about one thing, with its heading. */
export function Section({ title, children, isSide, id }: SectionProps): ReactNode {
  return (
    <section
      id={id}
      className={cx(
        'grid grid-cols-[minmax(0,1fr)] gap-3 border-line border-t pt-4',
        isSide && '@3xl:border-t-0 @3xl:pt-1',
      )}
    >
      {title !== undefined && <h3 className="font-semibold text-sm text-soft">{title}</h3>}
      {children}
    </section>
  );
}
