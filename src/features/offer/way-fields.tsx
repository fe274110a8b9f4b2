import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import type { Composing } from './use-offer.ts';

/** How the Offer leaves, and whether the own inbox gets a copy. */
export function WayFields({ composing }: { composing: Composing }): ReactNode {
  const { way, copy, change } = composing;
  return (
    <div className="grid gap-2">
      <RadioList
        legend={t('offer.way')}
        value={way}
        options={(['direct', 'own-inbox'] as const).map((value) => ({
          value,
          label: t(`offer.way.${value}`),
          means: t(`offer.way.${value}.means`),
        }))}
        onChange={(chosen) => change({ way: chosen })}
      />
      {way === 'direct' && (
        <Checkbox
          label={t('offer.copy')}
          help={t('offer.copy.help')}
          checked={copy}
          onChange={(wanted) => change({ copy: wanted })}
        />
      )}
      <p className="text-faint text-sm">{t('offer.way.remembered')}</p>
    </div>
  );
}
