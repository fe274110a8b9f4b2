import { type ReactNode, useId } from 'react';

export interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** What follows from choosing it. */
  readonly means?: ReactNode;
}

export interface RadioListProps<V extends string> {
  readonly legend: string;
  readonly options: readonly RadioOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** One of a few, each with what follows from it. */
export function RadioList<V extends string>(props: RadioListProps<V>): ReactNode {
  const { legend, options, value: chosen, onChange, disabled } = props;
  const id = useId();
  return (
    <fieldset className="grid gap-1" disabled={disabled}>
      <legend className="mb-1 font-semibold text-sm text-soft">{legend}</legend>
      {options.map(({ value, label, means }) => (
        <div key={value} className="grid grid-cols-[auto_1fr] items-center gap-x-2.5">
          <input
            id={`${id}-${value}`}
            type="radio"
            name={id}
            checked={chosen === value}
            onChange={() => onChange(value)}
            aria-describedby={means === undefined ? undefined : `${id}-${value}-means`}
            className="size-4 accent-act"
          />
          <label htmlFor={`${id}-${value}`} className="flex min-h-(--control) items-center">
            {label}
          </label>
          {means !== undefined && (
            <p id={`${id}-${value}-means`} className="col-start-2 -mt-1 mb-1 max-w-[60ch] text-soft text-sm">
              {means}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
