import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { controlClass, Field, type FieldProps } from './field.tsx';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface SelectProps<V extends string>
  extends FieldProps,
    Omit<ComponentProps<'select'>, 'className' | 'id' | 'onChange' | 'value' | 'children'> {
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
}

/** One of a few values: the system's own list, which every device and assistive technology knows. */
export function Select<V extends string>(props: SelectProps<V>): ReactNode {
  const { label, labelHidden, help, error, optional, options, onChange, ...rest } = props;
  return (
    <Field {...{ label, labelHidden, help, error, optional }}>
      {(control) => (
        <select
          {...rest}
          {...control}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          className={cx(controlClass, 'px-1.5')}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
