import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Register } from './use-register.ts';

/** What became of a change that was not written. Nothing where all went well. */
export function RegisterNotice({ outcome }: { outcome: Register['outcome'] }): ReactNode {
  if (outcome === undefined) return null;
  if (outcome.kind === 'changed-elsewhere')
    return (
      <Notice
        tone="wait"
        urgent
        title={t('services.conflict.title')}
        kept={t('services.conflict.kept')}
        next={t('services.conflict.next')}
      />
    );
  const words = problemWords(outcome.problem);
  return (
    <Notice
      tone="no"
      urgent
      title={t('services.write-failed.title')}
      kept={words.title}
      next={words.next}
      details={words.details}
    />
  );
}

/** Why the register cannot be changed now, and the way on. Nothing where it can. */
export function WriteHint({ register }: { register: Register }): ReactNode {
  if (register.canWrite) return null;
  const [to, words] = register.hasPlace
    ? (['/login', t('services.read-only')] as const)
    : (['/setup', t('services.no-place')] as const);
  return (
    <p>
      <Link to={to} className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act">
        {words}
      </Link>
    </p>
  );
}
