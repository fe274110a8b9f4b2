import type { ReactNode } from 'react';

/** A button that stays pressed: a quick filter, or one of a few lists. Quieter than the buttons that act. */
export function ToggleButton(props: {
  pressed: boolean;
  onClick: () => void;
  children: ReactNode;
}): ReactNode {
  const { pressed, onClick, children } = props;
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className={`min-h-7 rounded-control border px-2.5 text-sm transition-colors pointer-coarse:min-h-(--control) ${
        pressed
          ? 'border-brass bg-chosen font-semibold text-ink'
          : 'border-edge text-soft hover:bg-sunk hover:text-ink'
      }`}
    >
      {children}
    </button>
  );
}
