import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';
import { WhyNot } from './closed-notice.tsx';
import type { Writable } from './use-writable.ts';

/** Whose words are used. */
type Area = 'policies' | 'services';

export interface WriteNoticeProps {
  readonly area: Area;
  /** Missing, or `conflict`: the pod says something else by now than what the maintainer decided on. */
  readonly problem?: Problem;
}

/** Why a change was not written. */
export function WriteNotice({ area, problem }: WriteNoticeProps): ReactNode {
  if (problem === undefined || problem.kind === 'conflict')
    return (
      <Notice
        tone="wait"
        urgent
        title={t(`${area}.conflict.title`)}
        kept={t(`${area}.conflict.kept`)}
        next={t(`${area}.conflict.next`)}
      />
    );
  const words = problemWords(problem);
  return (
    <Notice
      tone="no"
      urgent
      title={t(`${area}.write-failed.title`)}
      kept={words.title}
      next={words.next}
      details={words.details}
    />
  );
}

export interface WriteHintProps extends Writable {
  readonly area: Area;
}

/** Why nothing can be changed now, and the way on. Nothing where it can. */
export function WriteHint({ area, canWrite, hasPlace, hindered }: WriteHintProps): ReactNode {
  if (canWrite) return null;
  if (hindered !== undefined) return <WhyNot reason={hindered} />;
  const [to, words] = hasPlace
    ? (['/login', t(`${area}.read-only`)] as const)
    : (['/setup', t(`${area}.no-place`)] as const);
  return (
    <p>
      <Link to={to} className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act">
        {words}
      </Link>
    </p>
  );
}
