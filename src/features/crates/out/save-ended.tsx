import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemWords } from '../../../i18n/problems.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import type { SaveState } from './use-save.ts';

/** What came of saving, and what can be done with the crate now. */
export function SaveEnded({ state }: { state: Extract<SaveState, { phase: 'saved' }> }): ReactNode {
  const { outcome, visibility, logProblem } = state;
  const { pod } = useWorkspace();
  const { container } = outcome.saved;
  const [problem] = outcome.problems;
  return (
    <>
      <Notice
        tone="yes"
        title={t('crateOut.saved')}
        kept={
          <span className="wrap-anywhere">
            <SafeLink href={container} />
          </span>
        }
        actions={
          <>
            {visibility === 'public' && (
              <>
                <Link to="/offer" search={{ artefacts: container }} className={buttonClass()}>
                  {t('crateOut.saved.offer')}
                </Link>
                <Link to="/dispatch" search={{ view: 'compose', crate: container }} className={buttonClass()}>
                  {t('crateOut.saved.dispatch')}
                </Link>
              </>
            )}
            <Link to="/crates" search={{ id: container }} className={buttonClass()}>
              {t('crateOut.saved.list')}
            </Link>
          </>
        }
      />
      {problem && (
        <Notice
          tone="doubt"
          title={t('crateOut.saved.partly')}
          kept={problemWords(problem).title}
          next={problemWords(problem).next}
          details={outcome.problems.map((each) => problemWords(each).details).join('\n')}
        />
      )}
      {pod?.publicTypeIndex === undefined && (
        <p className="text-soft text-sm">{t('crateOut.saved.no-index')}</p>
      )}
      {logProblem && (
        <Notice tone="doubt" title={t('crateOut.saved.log.failed')} next={problemWords(logProblem).title} />
      )}
    </>
  );
}
