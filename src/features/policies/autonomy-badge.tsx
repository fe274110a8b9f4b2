import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import type { PolicyView } from './policy-views.ts';

const tones = { off: 'none', suggest: 'wait', auto: 'yes' } as const;

/** What a policy may do, in a word; or that it does not run. */
export function AutonomyBadge({ policy }: { policy: PolicyView }): ReactNode {
  const { autonomy, problem } = policy;
  if (problem) return <Badge tone="no">{t('policies.problem')}</Badge>;
  return <Badge tone={tones[autonomy]}>{t(`policies.autonomy.${autonomy}.short`)}</Badge>;
}
