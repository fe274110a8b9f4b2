import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  readonly icon: LucideIcon;
  /** What it does. Said to assistive technology, and shown on hover. */
  readonly label: string;
}

/** A button for the few places where the place itself says what it is about: close, copy, back. */
export function IconButton({ icon, label, ...rest }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className="inline-flex size-(--control) items-center justify-center rounded-control text-soft transition-colors hover:bg-sunk hover:text-ink"
    >
      <Icon of={icon} />
    </button>
  );
}
