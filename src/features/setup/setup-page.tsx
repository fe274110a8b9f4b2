import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { PodFacts } from './pod-facts.tsx';
import { Preferences } from './preferences.tsx';
import { SetupList } from './setup-list.tsx';

/** What Orrery found in the pod, what it lacks, and what creating that would do. */
export function SetupPage(): ReactNode {
  const { pod, session, podProblem, rediscover } = useWorkspace();
  const navigate = useNavigate();
  const isOut = session.phase === 'signed-out';
  return (
    <div className="relative h-full overflow-y-auto">
      <div className="grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] gap-8 px-4 py-5 two:px-6">
        <header className="grid gap-2">
          <h1 className="text-lg">{t('setup.title')}</h1>
          <p className="text-soft">{t('setup.lead')}</p>
        </header>
        {podProblem && (
          <FailedDiscovery problem={problemWords(podProblem)} onAgain={() => void rediscover()} />
        )}
        {pod && <PodFacts pod={pod} />}
        {isOut && (
          <EmptyState
            kind="no-access"
            title={t('setup.signed-out.title')}
            actions={
              <Button tone="primary" onClick={() => void navigate({ to: '/login' })}>
                {t('session.title')}
              </Button>
            }
          >
            <p>{t('setup.signed-out.text')}</p>
          </EmptyState>
        )}
        {!isOut && !podProblem && <SetupList />}
        {session.phase === 'signed-in' && <Preferences />}
      </div>
    </div>
  );
}

function FailedDiscovery({
  problem,
  onAgain,
}: {
  problem: ReturnType<typeof problemWords>;
  onAgain: () => void;
}): ReactNode {
  return (
    <Notice
      tone="no"
      title={problem.title}
      next={problem.next}
      details={problem.details}
      actions={<Button onClick={onAgain}>{t('setup.again')}</Button>}
    />
  );
}
