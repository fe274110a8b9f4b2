import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface Tab<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps<V extends string> {
  /** What the tabs are views of. */
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly tabs: readonly Tab<V>[];
  /** The views take the whole height of their place, and scroll by themselves. */
  readonly fill?: boolean;
}

/** Views of one thing, one at a time. */
export function Tabs<V extends string>({ label, value, onChange, tabs, fill }: TabsProps<V>): ReactNode {
  return (
    <Base.Root
      value={value}
      onValueChange={(next: V) => onChange(next)}
      className={fill ? 'flex h-full min-h-0 flex-col' : 'grid gap-4'}
    >
      <Base.List
        aria-label={label}
        className={cx('flex flex-wrap gap-5 border-line border-b', fill && 'shrink-0 px-4 pt-2')}
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px min-h-(--control) border-transparent border-b-2 text-sm text-soft transition-colors hover:text-ink data-active:border-brass data-active:font-semibold data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel
          key={tab.value}
          value={tab.value}
          className={cx('-outline-offset-2', fill && 'min-h-0 grow overflow-y-auto overscroll-contain')}
        >
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
