import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { OfferStage } from './offer-progress.ts';

const tones: Readonly<Record<OfferStage, Tone>> = {
  queued: 'wait',
  sending: 'wait',
  waiting: 'wait',
  failed: 'no',
  dropped: 'none',
  sent: 'wait',
  delivered: 'wait',
  accepted: 'yes',
  'tentatively-accepted': 'yes',
  'tentatively-declined': 'doubt',
  declined: 'no',
  unprocessable: 'no',
  answered: 'yes',
  withdrawn: 'none',
};

/** The meaning of a stage. */
export function stageTone(stage: OfferStage): Tone {
  return tones[stage];
}

/** How far an Offer has come, as shape and word. */
export function OfferStageBadge({ stage }: { stage: OfferStage }): ReactNode {
  return <Badge tone={tones[stage]}>{t(`offer.stage.${stage}`)}</Badge>;
}
