import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { plain } from '../../../i18n/isolate.ts';
import { t } from '../../../i18n/t.ts';
import { Shape } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Choice, FieldConflict } from './edit-conflict.ts';

export interface ConflictViewProps {
  readonly fields: readonly FieldConflict[];
  readonly onSettle: (choices: Readonly<Record<string, Choice>>) => void;
}

/** Two versions of a description, field by field where they differ, to choose from. Nothing of either is lost. */
export function ConflictView({ fields, onSettle }: ConflictViewProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>(() =>
    Object.fromEntries(fields.map(({ field, suggested }) => [field, suggested])),
  );
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="grid gap-4 rounded-control border border-wait bg-paper p-4">
      <h3
        ref={heading}
        tabIndex={-1}
        className="flex items-baseline gap-2 font-semibold text-base outline-none"
      >
        <Shape tone="wait" />
        {t('artefacts.conflict.title')}
      </h3>
      <p className="-mt-2 max-w-prose text-soft">
        {t('artefacts.conflict.kept')}{' '}
        {t(fields.length === 0 ? 'artefacts.conflict.next.same' : 'artefacts.conflict.next')}
      </p>
      {fields.map((conflict) => (
        <FieldChoice
          key={conflict.field}
          conflict={conflict}
          choice={choices[conflict.field] ?? conflict.suggested}
          onChange={(choice) => setChoices((before) => ({ ...before, [conflict.field]: choice }))}
        />
      ))}
      <div>
        <Button tone="primary" onClick={() => onSettle(choices)}>
          {t('artefacts.conflict.take')}
        </Button>
      </div>
    </section>
  );
}

function FieldChoice({
  conflict,
  choice,
  onChange,
}: {
  conflict: FieldConflict;
  choice: Choice;
  onChange: (choice: Choice) => void;
}): ReactNode {
  const id = useId();
  const { field, isContested } = conflict;
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1 font-medium text-sm">
        {t(`artefacts.conflict.field.${field}`)}
        <span className={isContested ? 'font-normal text-wait' : 'font-normal text-soft'}>
          {' · '}
          {t(`artefacts.conflict.changed.${isContested ? 'both' : conflict.suggested}`)}
        </span>
      </legend>
      <div className="grid gap-2 @lg:grid-cols-2">
        {(['mine', 'theirs'] as const).map((side) => (
          <label
            key={side}
            htmlFor={`${id}-${side}`}
            className="grid grid-cols-[auto_1fr] content-start gap-x-2.5 gap-y-1 rounded-control border border-line bg-raised px-3 py-2 has-checked:border-brass has-checked:bg-chosen"
          >
            <input
              type="radio"
              id={`${id}-${side}`}
              name={id}
              checked={choice === side}
              onChange={() => onChange(side)}
              className="mt-0.5 size-4 accent-act"
            />
            <span className="text-soft text-sm">
              {t(
                field === 'files' && side === 'mine' && isContested
                  ? 'artefacts.conflict.together'
                  : `artefacts.conflict.${side}`,
              )}
            </span>
            <span dir="auto" className="wrap-anywhere col-start-2 line-clamp-8 whitespace-pre-line">
              {conflict[side] === '' ? (
                <span className="text-faint">{t('artefacts.conflict.empty')}</span>
              ) : (
                plain(conflict[side])
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
