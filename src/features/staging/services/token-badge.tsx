import type { ReactNode } from 'react';
import { Badge } from '../../../ui/badge.tsx';
import { useToken } from './use-token.ts';
import { t } from './words.ts';

/** Below this a token is said to end soon, in seconds. */
const SOON = 300;

/** Whether one is signed in to a service; nothing where no token is held. @param audience id of its configuration */
export function TokenBadge({ audience }: { audience: string }): ReactNode {
  const { held, isGood, left } = useToken(audience);
  if (held === undefined) return null;
  if (!isGood) return <Badge tone="no">{t('platform.token.over')}</Badge>;
  if (left !== undefined && left < SOON) return <Badge tone="wait">{t('platform.token.soon')}</Badge>;
  return <Badge tone="yes">{t('platform.token.good')}</Badge>;
}
