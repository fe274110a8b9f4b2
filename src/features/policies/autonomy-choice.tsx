import type { ReactNode } from 'react';
import type { Autonomy } from '../../domain/policy/header.ts';
import { AUTOMATIC_LIMIT } from '../../domain/policy/held-back.ts';
import { t } from '../../i18n/t.ts';
import { RadioList, type RadioListProps } from '../../ui/radio-list.tsx';

/** What a policy may do, least first. */
const levels: readonly Autonomy[] = ['off', 'suggest', 'auto'];

/** The three things that a policy may do, each with what follows from it. Choosing writes nothing yet. */
export function AutonomyChoice(props: Omit<RadioListProps<Autonomy>, 'options' | 'legend'>): ReactNode {
  const options = levels.map((value) => ({
    value,
    label: t(`policies.autonomy.${value}`),
    means:
      value === 'auto'
        ? t('policies.autonomy.auto.means', { count: AUTOMATIC_LIMIT })
        : t(`policies.autonomy.${value}.means`),
  }));
  return <RadioList {...props} legend={t('policies.autonomy')} options={options} />;
}
