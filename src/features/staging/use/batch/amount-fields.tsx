import type { ReactNode } from 'react';
import { TextField } from '../../../../ui/text-field.tsx';
import { t } from '../words.ts';
import type { Faults } from './fields.ts';

const LABELS = {
  cores: 'use-batch.cores',
  memory: 'use-batch.memory',
  disk: 'use-batch.disk',
  hours: 'use-batch.hours',
} as const;

/** What a job may need. */
export type Amount = keyof typeof LABELS;

export interface AmountFieldsProps<A extends Amount> {
  readonly amounts: readonly A[];
  readonly draft: Readonly<Record<A, string>>;
  readonly faults: Faults<Record<A, string>>;
  readonly onChange: (change: Partial<Record<A, string>>) => void;
}

/** Numbers that a job needs; those that are left empty are decided by the site. */
export function AmountFields<A extends Amount>(props: AmountFieldsProps<A>): ReactNode {
  const { amounts, draft, faults, onChange } = props;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium text-sm">{t('use-batch.resources')}</legend>
      <div className="grid max-w-[34rem] @lg:grid-cols-3 gap-3">
        {amounts.map((amount) => {
          const fault = faults[amount];
          return (
            <TextField
              key={amount}
              label={t(LABELS[amount])}
              optional
              inputMode="decimal"
              autoComplete="off"
              value={draft[amount]}
              error={fault && t(`use-batch.fault.${fault}`)}
              onChange={(value) => onChange({ [amount]: value } as Partial<Record<A, string>>)}
            />
          );
        })}
      </div>
      <p className="text-soft text-sm">{t('use-batch.site')}</p>
    </fieldset>
  );
}
