import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { Notice } from '../../../ui/notice.tsx';
import { WhyNot } from '../../workspace/closed-notice.tsx';
import type { OwnPlatforms } from './use-own-platforms.ts';
import { t } from './words.ts';

/** Why the maintainer's own platforms could not be read. Nothing where they could. */
export function OwnProblem({ problem }: { problem: Problem | undefined }): ReactNode {
  if (problem === undefined) return null;
  const { title, next, details } = problemWords(problem);
  return (
    <div className="p-3">
      <Notice
        tone="no"
        title={t('platform.own-failed.title')}
        kept={
          <>
            {title} {t('platform.own-failed.kept')}
          </>
        }
        next={next}
        details={details}
      />
    </div>
  );
}

/** Why a change was not written, or why none can be made now, and the way on. */
export function ChangeProblem({ own }: { own: OwnPlatforms }): ReactNode {
  const { problem, canWrite, hasPlace, hindered } = own;
  if (problem?.kind === 'conflict')
    return (
      <Notice
        tone="wait"
        urgent
        title={t('platform.conflict.title')}
        kept={t('platform.conflict.kept')}
        next={t('platform.conflict.next')}
      />
    );
  if (problem) {
    const { title, next, details } = problemWords(problem);
    return (
      <Notice
        tone="no"
        urgent
        title={t('platform.save-failed.title')}
        kept={title}
        next={next}
        details={details}
      />
    );
  }
  if (canWrite) return null;
  if (hindered !== undefined) return <WhyNot reason={hindered} />;
  return (
    <p>
      <Link
        to={hasPlace ? '/login' : '/setup'}
        className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
      >
        {t(hasPlace ? 'platform.read-only' : 'platform.no-place')}
      </Link>
    </p>
  );
}
