import { type ReactNode, useId } from 'react';
import type { Autonomy } from '../../domain/policy/header.ts';
import { AUTOMATIC_LIMIT } from '../../domain/policy/held-back.ts';
import { t } from '../../i18n/t.ts';

/** What a policy may do, least first. */
const levels: readonly Autonomy[] = ['off', 'suggest', 'auto'];

export interface AutonomyChoiceProps {
  readonly value: Autonomy;
  readonly onChange: (autonomy: Autonomy) => void;
  readonly disabled?: boolean;
}

/** The three things that a policy may do, each with what follows from it. Choosing writes nothing yet. */
export function AutonomyChoice({ value, onChange, disabled }: AutonomyChoiceProps): ReactNode {
  const id = useId();
  return (
    <fieldset className="grid gap-1" disabled={disabled}>
      <legend className="mb-1 font-semibold text-sm text-soft">{t('policies.autonomy')}</legend>
      {levels.map((level) => (
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
            {t(`policies.autonomy.${level}`)}
          </label>
          <p id={`${id}-${level}-means`} className="col-start-2 -mt-1 mb-1 max-w-[60ch] text-soft text-sm">
            {level === 'auto'
              ? t('policies.autonomy.auto.means', { count: AUTOMATIC_LIMIT })
              : t(`policies.autonomy.${level}.means`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
