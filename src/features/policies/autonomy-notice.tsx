import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';
import type { AutonomyChange } from './use-autonomy.ts';

/** Why a change of a setting was not written. Nothing where all went well. */
export function AutonomyNotice({ failed }: { failed: AutonomyChange['failed'] }): ReactNode {
  if (failed === undefined) return null;
  if (failed.problem.kind === 'conflict')
    return (
      <Notice
        tone="wait"
        urgent
        title={t('policies.conflict.title')}
        kept={t('policies.conflict.kept')}
        next={t('policies.conflict.next')}
      />
    );
  const words = problemWords(failed.problem);
  return (
    <Notice
      tone="no"
      urgent
      title={t('policies.write-failed.title')}
      kept={words.title}
      next={words.next}
      details={words.details}
    />
  );
}

/** Why settings cannot be changed now, and the way on. Nothing where they can. */
export function ChangeHint({ change }: { change: AutonomyChange }): ReactNode {
  if (change.canWrite) return null;
  const [to, words] = change.hasPlace
    ? (['/login', t('policies.read-only')] as const)
    : (['/setup', t('policies.no-place')] as const);
  return (
    <p>
      <Link to={to} className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act">
        {words}
      </Link>
    </p>
  );
}
