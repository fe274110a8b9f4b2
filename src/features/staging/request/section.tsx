import type { ReactNode } from 'react';
import { cx } from '../../../ui/cx.ts';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** It stands first in a column of its own, where there is room for one: no line above it there. */
  readonly isSide?: boolean;
}

/** One part of a request, with its heading. */
export function Section({ title, children, isSide }: SectionProps): ReactNode {
  return (
    <section
      className={cx(
        'grid grid-cols-[minmax(0,1fr)] gap-3 border-line border-t pt-4',
        isSide && '@3xl:border-t-0 @3xl:pt-1',
      )}
    >
      <h3 className="font-semibold text-sm text-soft">{title}</h3>
      {children}
    </section>
  );
}
