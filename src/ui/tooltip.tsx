import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';
import { popupClass } from './popup.ts';

/** A remark on hover and focus. Only for what is also said elsewhere: touch has no hover. */
export function Tooltip({ children, text }: { children: ReactElement; text: ReactNode }): ReactNode {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className={cx(popupClass, 'max-w-72 px-2.5 py-1.5 text-sm')}>{text}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
