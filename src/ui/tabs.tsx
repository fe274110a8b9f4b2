import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

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
}

/** Views of one thing, one at a time. */
export function Tabs<V extends string>({ label, value, onChange, tabs }: TabsProps<V>): ReactNode {
  return (
    <Base.Root value={value} onValueChange={(next: V) => onChange(next)} className="grid gap-4">
      <Base.List aria-label={label} className="flex flex-wrap gap-5 border-line border-b">
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
        <Base.Panel key={tab.value} value={tab.value} className="-outline-offset-2">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
