import { type ReactNode, useId } from 'react';
import { t } from '../i18n/t.ts';
import { Shape } from './badge.tsx';
import { cx } from './cx.ts';

/** What every field has. */
export interface FieldProps {
  readonly label: string;
  /** Keep the label for assistive technology only, where the place says what the field is for. */
  readonly labelHidden?: boolean;
  readonly help?: ReactNode;
  /** What is wrong and how to put it right; stands where the help stands. */
  readonly error?: string;
  readonly optional?: boolean;
}

/** The look shared by text fields and selects. */
export const controlClass = cx(
  'w-full min-h-(--control) rounded-control border border-edge bg-raised px-2.5 text-base text-ink',
  'transition-colors hover:border-soft focus-visible:outline-offset-0 aria-invalid:border-no disabled:opacity-60',
);

/** Attributes that tie a control to its label, help and error. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** Label above, control, help or error below. */
export function Field({
  label,
  labelHidden,
  help,
  error,
  optional,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }): ReactNode {
  const id = useId();
  const note = `${id}-note`;
  const control: ControlProps = {
    id,
    'aria-describedby': (error ?? help) ? note : undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-medium text-sm'}>
        {label}
        {optional && <span className="font-normal text-faint"> · {t('ui.optional')}</span>}
      </label>
      {children(control)}
      {(error ?? help) && (
        <p id={note} className={cx('flex items-baseline gap-1.5 text-sm', error ? 'text-no' : 'text-soft')}>
          {error && <Shape tone="no" />}
          <span>{error ?? help}</span>
        </p>
      )}
    </div>
  );
}
