import type { ReactNode } from 'react';

export interface WayHeaderProps {
  /** Which kind of way it is. */
  readonly kind: string;
  readonly title: string;
  readonly children?: ReactNode;
}

/** The head of a way to use data. */
export function WayHeader({ kind, title, children }: WayHeaderProps): ReactNode {
  return (
    <header className="grid gap-1.5">
      <p className="text-faint text-sm">{kind}</p>
      <h2 dir="auto" className="wrap-anywhere text-balance font-serif text-xl">
        {title}
      </h2>
      {children && <div className="grid max-w-[65ch] gap-1.5 text-soft">{children}</div>}
    </header>
  );
}
