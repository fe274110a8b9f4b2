import { type ReactNode, useId } from 'react';
import { t } from '../../i18n/t.ts';
import { type Trust, trustLevels } from './service-form.ts';

export interface TrustChoiceProps {
  readonly legend: string;
  readonly value: Trust;
  readonly onChange: (trust: Trust) => void;
  readonly disabled?: boolean;
}

/** The three levels of trust, each with what follows from it. Choosing writes nothing yet. */
export function TrustChoice({ legend, value, onChange, disabled }: TrustChoiceProps): ReactNode {
  const id = useId();
  return (
    <fieldset className="grid gap-1" disabled={disabled}>
      <legend className="mb-1 font-semibold text-sm text-soft">{legend}</legend>
      {trustLevels.map((level) => (
        <div key={level} className="grid grid-cols-[auto_1fr] items-center gap-x-2.5">
          <input
            id={`${id}-${level}`}
            type="radio"
            name={id}
            checked={value === level}
            onChange={() => onChange(level)}
            aria-describedby={`${id}-${level}-means`}
            className="size-4 accent-act"
          />
          <label htmlFor={`${id}-${level}`} className="flex min-h-(--control) items-center">
            {t(`services.trust.${level}`)}
          </label>
          <p id={`${id}-${level}-means`} className="col-start-2 -mt-1 mb-1 max-w-[60ch] text-soft text-sm">
            {t(`services.trust.${level}.means`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
