import { Autocomplete as Base } from '@base-ui/react/autocomplete';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { controlClass, Field, type FieldProps } from './field.tsx';
import { popupClass } from './popup.ts';

/** Something that can be typed, and what it means. */
export interface Suggested {
  readonly value: string;
  readonly label: string;
}

export interface SuggestFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The usual ones first. */
  readonly items: readonly Suggested[];
  /** What is said while nothing matches. */
  readonly nothing: string;
  /** The field got the focus: time to load what is suggested. */
  readonly onNeeded?: () => void;
  readonly onBlur?: () => void;
}

/** So many are shown at once; typing finds the others. */
const LIMIT = 60;

/** One line of text with suggestions below: what is typed counts, also where no suggestion has it. */
export function SuggestField(props: SuggestFieldProps): ReactNode {
  const { label, labelHidden, help, error, optional, value, onChange, items, nothing, onNeeded, onBlur } =
    props;
  return (
    <Base.Root
      items={items}
      value={value}
      onValueChange={(typed) => onChange(typed)}
      itemToStringValue={(item: Suggested) => item.value}
      // What is chosen already narrows nothing: the others are to be seen when one thinks again.
      filter={items.some((item) => item.value === value) ? null : matches}
      limit={LIMIT}
      openOnInputClick
    >
      <Field {...{ label, labelHidden, help, error, optional }}>
        {(control) => (
          <Base.Input
            {...control}
            autoComplete="off"
            spellCheck={false}
            className={controlClass}
            onFocus={onNeeded}
            onBlur={onBlur}
          />
        )}
      </Field>
      <Base.Portal>
        <Base.Positioner sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className={cx(popupClass, 'w-(--anchor-width) max-w-(--available-width) py-1')}>
            <Base.Empty>
              <p className="px-3 py-1.5 text-soft text-sm">{nothing}</p>
            </Base.Empty>
            <Base.List className="relative max-h-[min(20rem,var(--available-height))] overflow-y-auto overscroll-contain outline-none data-empty:p-0">
              {(item: Suggested) => (
                <Base.Item
                  key={item.value}
                  value={item}
                  className="grid min-h-(--control) content-center px-3 py-1 text-sm outline-none data-highlighted:bg-chosen"
                >
                  <span>{item.label}</span>
                  <span className="text-soft text-xs">{item.value}</span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Every word of the query stands in value or label. */
function matches(item: Suggested, query: string): boolean {
  const text = `${item.value} ${item.label}`.toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
