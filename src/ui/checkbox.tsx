import { type ReactNode, useId } from 'react';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** A yes or no that takes effect when the form is sent. */
export function Checkbox(props: CheckboxProps): ReactNode {
  return <Tick {...props} className="size-4 accent-act" />;
}

/** A yes or no that takes effect at once. */
export function Switch(props: CheckboxProps): ReactNode {
  return (
    <Tick
      {...props}
      role="switch"
      className={
        'h-5 w-9 appearance-none rounded-full border border-edge bg-sunk transition-colors before:m-[2px] ' +
        'before:block before:size-3.5 before:rounded-full before:bg-edge before:transition-transform ' +
        'checked:border-act checked:bg-act checked:before:translate-x-4 checked:before:bg-on-act ' +
        'rtl:checked:before:-translate-x-4 forced-colors:appearance-auto'
      }
    />
  );
}

function Tick({
  label,
  help,
  checked,
  onChange,
  disabled,
  ...input
}: CheckboxProps & { role?: 'switch'; className: string }): ReactNode {
  const id = useId();
  return (
    <div className="grid grid-cols-[auto_1fr] items-center gap-x-2.5">
      <input
        {...input}
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="flex min-h-(--control) items-center">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="col-start-2 -mt-1 text-soft text-sm">
          {help}
        </p>
      )}
    </div>
  );
}
