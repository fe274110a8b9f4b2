import type { ReactNode } from 'react';
import type { Standing } from '../../domain/trust/standing.ts';
import { t } from '../../i18n/t.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';

const tones: Readonly<Record<Standing, Tone>> = {
  self: 'yes',
  trusted: 'yes',
  known: 'none',
  unknown: 'doubt',
  blocked: 'no',
};

/** How far the sender is believed, as shape and word. */
export function StandingBadge({ standing }: { standing: Standing }): ReactNode {
  return <Badge tone={tones[standing]}>{t(`notification.standing.${standing}`)}</Badge>;
}
