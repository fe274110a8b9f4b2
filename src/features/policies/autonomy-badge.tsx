import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import type { PolicyView } from './policy-views.ts';

const tones = { off: 'none', suggest: 'wait', auto: 'yes' } as const;

/** What a policy may do, in a word; or why it does not run; and what else is to be known before it is opened. */
export function AutonomyBadge({ policy }: { policy: PolicyView }): ReactNode {
  const { autonomy, problem, stopped, unsupported, draft, origin } = policy;
  const main = () => {
    if (origin === 'draft') return <Badge tone="doubt">{t('policies.unsaved')}</Badge>;
    if (problem) return <Badge tone="no">{t('policies.problem')}</Badge>;
    if (stopped) return <Badge tone="no">{t('policies.stopped')}</Badge>;
    return <Badge tone={tones[autonomy]}>{t(`policies.autonomy.${autonomy}.short`)}</Badge>;
  };
  return (
    <>
      {main()}
      {unsupported.length > 0 && <Badge tone="wait">{t('policies.unsupported')}</Badge>}
      {draft && origin !== 'draft' && <Badge tone="doubt">{t('policies.unsaved.changes')}</Badge>}
    </>
  );
}
