import type { ReactNode } from 'react';

export interface SectionProps {
  /** Left out where what is in it has a legend of its own. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** One part of a page about a dispatch, with its heading. */
export function Section({ title, children }: SectionProps): ReactNode {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3 border-line border-t pt-4">
      {title !== undefined && <h3 className="font-semibold text-sm text-soft">{title}</h3>}
      {children}
    </section>
  );
}
