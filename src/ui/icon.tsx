import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A Lucide icon at the one size and weight of the interface. Decoration: a word always stands beside it. */
export function Icon({ of: Drawing, className }: { of: LucideIcon; className?: string }): ReactNode {
  return <Drawing size={16} strokeWidth={1.5} aria-hidden className={className ?? 'shrink-0'} />;
}
