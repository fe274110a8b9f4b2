import type { ReactNode } from 'react';

export interface Description {
  readonly term: string;
  /** Left out of the list when `undefined`. */
  readonly value: ReactNode;
}

/** Terms and their values, side by side where there is room. */
export function DescriptionList({ items }: { items: readonly Description[] }): ReactNode {
  return (
    <dl className="@container grid gap-y-2">
      {items
        .filter((item) => item.value !== undefined)
        .map((item) => (
          <div key={item.term} className="grid @md:grid-cols-[9rem_1fr] @2xs:grid-cols-[7rem_1fr] gap-x-4">
            <dt className="text-faint text-sm leading-5.5">{item.term}</dt>
            <dd className="min-w-0">{item.value}</dd>
          </div>
        ))}
    </dl>
  );
}
