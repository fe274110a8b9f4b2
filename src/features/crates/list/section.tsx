import type { ReactNode } from 'react';

/** A part of a detail, under its small heading. */
export function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold text-sm text-soft">{title}</h3>
      {children}
    </section>
  );
}
