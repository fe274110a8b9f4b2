import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';
import { popupClass } from './popup.ts';

export interface PopoverProps {
  /** A `<button>` that opens it. */
  readonly trigger: ReactElement;
  readonly title: string;
  readonly children: ReactNode;
  readonly side?: 'top' | 'bottom' | 'right';
}

/** Details beside what they belong to; closes by Escape or a click elsewhere. */
export function Popover({ trigger, title, children, side = 'bottom' }: PopoverProps): ReactNode {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align="start" sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className={cx(popupClass, 'grid w-[22rem] max-w-[calc(100vw-1rem)] gap-3 p-4')}>
            <Base.Title className="font-semibold text-base">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
