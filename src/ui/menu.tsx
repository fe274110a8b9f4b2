import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { popupClass } from './popup.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: LucideIcon;
  /** The key that does the same. */
  readonly keyHint?: string;
  readonly danger?: boolean;
  readonly onSelect: () => void;
}

export interface MenuProps {
  /** A `<button>` that opens it. */
  readonly trigger: ReactElement;
  /** Groups of items, with a line between. */
  readonly groups: readonly (readonly MenuItem[])[];
  /** What stands above the items. */
  readonly heading?: ReactNode;
  readonly side?: 'top' | 'bottom';
}

/** A list of things to do. */
export function Menu({ trigger, groups, heading, side = 'bottom' }: MenuProps): ReactNode {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align="start" sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className={cx(popupClass, 'min-w-56 max-w-[calc(100vw-1rem)] py-1')}>
            {heading && <div className="border-line border-b px-3 pt-1.5 pb-2.5 mb-1 text-sm">{heading}</div>}
            {groups.map((items, index) => (
              <Base.Group key={items[0]?.label} className={cx(index > 0 && 'mt-1 border-line border-t pt-1')}>
                {items.map((item) => (
                  <MenuRow key={item.label} item={item} />
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function MenuRow({ item }: { item: MenuItem }): ReactNode {
  return (
    <Base.Item
      onClick={item.onSelect}
      className={cx(
        'flex min-h-(--control) items-center gap-2.5 px-3 text-sm outline-none data-highlighted:bg-chosen',
        item.danger && 'text-no',
      )}
    >
      {item.icon && <Icon of={item.icon} />}
      <span className="grow">{item.label}</span>
      {item.keyHint && <Kbd keys={item.keyHint} />}
    </Base.Item>
  );
}
