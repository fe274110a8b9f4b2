import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { Trust } from './service-form.ts';

const tones: Readonly<Record<Trust, Tone>> = { trusted: 'yes', known: 'none', blocked: 'no' };

/** A level of trust as shape and word. */
export function TrustBadge({ trust }: { trust: Trust }): ReactNode {
  return <Badge tone={tones[trust]}>{t(`services.trust.${trust}`)}</Badge>;
}
