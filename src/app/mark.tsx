import type { ReactNode } from 'react';

/** The mark: a small orrery. Decoration; the name stands beside it. */
export function Mark({ size = 20 }: { size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      className="shrink-0 fill-none stroke-2 stroke-brass"
    >
      <circle cx="16" cy="16" r="13" />
      <circle cx="16" cy="16" r="7.5" strokeWidth="1.5" />
      <g className="fill-brass stroke-none">
        <circle cx="16" cy="16" r="3" />
        <circle cx="25.2" cy="6.8" r="3.5" />
        <circle cx="9" cy="18.8" r="2.2" />
      </g>
    </svg>
  );
}
