import type { ReactNode } from 'react';

/** One part of a page about a request, with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3 border-line border-t pt-4">
      <h3 className="font-semibold text-sm text-soft">{title}</h3>
      {children}
    </section>
  );
}
