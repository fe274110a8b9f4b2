import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { RadioList, type RadioListProps } from '../../ui/radio-list.tsx';
import { type Trust, trustLevels } from './service-form.ts';

/** The three levels of trust, each with what follows from it. Choosing writes nothing yet. */
export function TrustChoice(props: Omit<RadioListProps<Trust>, 'options'>): ReactNode {
  const options = trustLevels.map((value) => ({
    value,
    label: t(`services.trust.${value}`),
    means: t(`services.trust.${value}.means`),
  }));
  return <RadioList {...props} options={options} />;
}
