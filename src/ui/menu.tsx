import { Menu as Base } from '@base-ui/react/menu';
import { Check, type LucideIcon } from 'lucide-react';
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
  /** Why it cannot be done now: it stays, and does nothing. */
  readonly hindered?: string;
  readonly onSelect: () => void;
}

/** Things to do, or a choice among several of which one holds. */
export type MenuGroup =
  | { readonly kind: 'actions'; readonly items: readonly MenuItem[] }
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly value: string;
      readonly onChange: (value: string) => void;
      readonly options: readonly {
        readonly value: string;
        readonly label: string;
        readonly icon?: LucideIcon;
      }[];
    };

export interface MenuProps {
  /** A `<button>` that opens it. */
  readonly trigger: ReactElement;
  /** With a line between. */
  readonly groups: readonly MenuGroup[];
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
            {heading && <div className="mb-1 border-line border-b px-3 pt-1.5 pb-2.5 text-sm">{heading}</div>}
            {groups.map((group, index) => (
              <div
                key={group.kind === 'choice' ? group.label : group.items[0]?.label}
                className={cx(index > 0 && 'mt-1 border-line border-t pt-1')}
              >
                {group.kind === 'choice' ? <Choice group={group} /> : <Actions items={group.items} />}
              </div>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const rowClass =
  'flex min-h-(--control) items-center gap-2.5 px-3 text-sm outline-none data-highlighted:bg-chosen';

function Actions({ items }: { items: readonly MenuItem[] }): ReactNode {
  return items.map((item) => (
    <Base.Item
      key={item.label}
      disabled={item.hindered !== undefined}
      onClick={item.onSelect}
      className={cx(rowClass, item.hindered === undefined ? item.danger && 'text-no' : 'text-faint')}
    >
      {item.icon && <Icon of={item.icon} />}
      <span className="grow">
        {item.label}
        {item.hindered !== undefined && <span className="block max-w-64 text-xs">{item.hindered}</span>}
      </span>
      {item.keyHint && <Kbd keys={item.keyHint} />}
    </Base.Item>
  ));
}

function Choice({ group }: { group: Extract<MenuGroup, { kind: 'choice' }> }): ReactNode {
  return (
    <Base.RadioGroup value={group.value} onValueChange={(value: string) => group.onChange(value)}>
      <Base.GroupLabel className="px-3 pt-1 text-faint text-xs">{group.label}</Base.GroupLabel>
      {group.options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} className={rowClass}>
          {option.icon && <Icon of={option.icon} />}
          <span className="grow">{option.label}</span>
          <Base.RadioItemIndicator className="text-brass">
            <Icon of={Check} />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}
