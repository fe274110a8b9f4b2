import type { ReactNode } from 'react';
import type { Claim } from '../../domain/trust/claim.ts';
import { t } from '../../i18n/t.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';

const tones: Readonly<Record<Claim['verdict'], Tone>> = {
  proved: 'yes',
  supported: 'yes',
  unchecked: 'none',
  doubtful: 'doubt',
};

/** Whether a message comes from whom it names, with the reasons. */
export function SenderCheck({ claim }: { claim: Claim }): ReactNode {
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span>{t('notification.claim')}:</span>
        <Badge tone={tones[claim.verdict]}>{t(`notification.claim.${claim.verdict}`)}</Badge>
      </p>
      <ul className="grid gap-0.5 text-soft text-sm">
        {claim.grounds.map((ground) => (
          <li key={ground}>{t(`notification.claim.why.${ground}`)}</li>
        ))}
      </ul>
    </div>
  );
}
