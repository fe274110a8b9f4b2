import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { controlClass, Field, type FieldProps } from './field.tsx';

export interface TextFieldProps
  extends FieldProps,
    Omit<ComponentProps<'input'>, 'className' | 'id' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, labelHidden, help, error, optional, onChange, ...rest } = props;
  return (
    <Field {...{ label, labelHidden, help, error, optional }}>
      {(control) => (
        <input
          type="text"
          {...rest}
          {...control}
          dir="auto"
          onChange={(event) => onChange(event.target.value)}
          className={controlClass}
        />
      )}
    </Field>
  );
}

export interface TextAreaProps
  extends FieldProps,
    Omit<ComponentProps<'textarea'>, 'className' | 'id' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** For raw text: fixed width, no spelling. */
  readonly mono?: boolean;
}

/** Several lines of text, growing with what is written. */
export function TextArea(props: TextAreaProps): ReactNode {
  const { label, labelHidden, help, error, optional, onChange, mono, ...rest } = props;
  return (
    <Field {...{ label, labelHidden, help, error, optional }}>
      {(control) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          dir="auto"
          spellCheck={mono ? false : undefined}
          onChange={(event) => onChange(event.target.value)}
          className={cx(
            controlClass,
            'field-sizing-content max-h-[60vh] min-h-20 resize-y py-1.5',
            mono && 'font-mono text-xs leading-4.5',
          )}
        />
      )}
    </Field>
  );
}
