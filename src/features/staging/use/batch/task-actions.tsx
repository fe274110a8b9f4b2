import { RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { TASK_TAG, type TaskRecord } from '../../../../domain/batch/task-record.ts';
import type { Problem } from '../../../../domain/problem.ts';
import type { TesConfig } from '../../../../domain/staging/config.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { AlertDialog } from '../../../../ui/alert-dialog.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { Tasks } from '../use-tasks.ts';
import { WayActions } from '../way-actions.tsx';
import { t } from '../words.ts';
import type { TaskRunner } from './use-task-runner.ts';

export interface TaskActionsProps {
  readonly task: TaskRecord;
  readonly tasks: Tasks;
  readonly runner: TaskRunner;
  /** `undefined`: its service is not among the platforms. */
  readonly config: TesConfig | undefined;
  readonly onTask: (id: string) => void;
  readonly onGone: () => void;
}

/** What can be done with a task: hand it in, look at it, cancel it, take it off the list. */
export function TaskActions({ task, tasks, runner, config, onTask, onGone }: TaskActionsProps): ReactNode {
  const [asked, setAsked] = useState<'cancel' | 'forget'>();
  const [problem, setProblem] = useState<Problem>();
  const { doing, run } = runner;
  const { state, look } = task;
  const isWith = (deed: typeof doing) => (doing === deed ? t('use-data.task.looking') : undefined);
  const isRepeatable = state === 'refused' || look?.phase === 'service-failed' || look?.phase === 'canceled';
  const again = async () => {
    const next = renewed(task, crypto.randomUUID(), new Date().toISOString());
    const begun = await tasks.begin(next);
    if (!begun.ok) return setProblem(begun.problem);
    await run('hand-in', begun.value);
    onTask(next.id);
  };
  const forget = async () => {
    const gone = await tasks.forget(task.id);
    if (gone.ok) onGone();
    else setProblem(gone.problem);
  };
  return (
    <>
      <WayActions>
        {config && state === 'asked' && (
          <Button tone="primary" busy={isWith('hand-in')} onClick={() => void run('hand-in', task)}>
            {t('use-data.task.go-on')}
          </Button>
        )}
        {config && state === 'handed-in' && (
          <>
            <Button icon={RefreshCw} busy={isWith('look')} onClick={() => void run('look', task)}>
              {t('use-data.task.look')}
            </Button>
            <Button busy={isWith('cancel')} onClick={() => setAsked('cancel')}>
              {t('use-data.task.cancel')}
            </Button>
          </>
        )}
        {config && isRepeatable && (
          <Button busy={isWith('hand-in')} onClick={() => void again()}>
            {t('use-data.task.again')}
          </Button>
        )}
        <Button tone="plain" onClick={() => setAsked('forget')}>
          {t('use-data.task.forget')}
        </Button>
      </WayActions>
      {problem && (
        <Notice
          tone="no"
          urgent
          title={t('use-data.task.failed')}
          next={problemWords(problem).title}
          details={problemWords(problem).details}
        />
      )}
      <AlertDialog
        open={asked !== undefined}
        title={t(`use-data.task.${asked ?? 'cancel'}.title`)}
        consequence={t(`use-data.task.${asked ?? 'cancel'}.consequence`)}
        action={t(`use-data.task.${asked ?? 'cancel'}`)}
        danger
        onConfirm={() => {
          setAsked(undefined);
          if (asked === 'cancel') void run('cancel', task);
          else void forget();
        }}
        onCancel={() => setAsked(undefined)}
      />
    </>
  );
}

/** The same work as a task of its own: with a mark of its own. */
function renewed(
  { jobId: _job, look: _look, problem: _problem, ...task }: TaskRecord,
  id: string,
  at: string,
) {
  const body = JSON.parse(task.text) as Readonly<Record<string, unknown>>;
  const text = JSON.stringify({ ...body, tags: { [TASK_TAG]: id } }, null, 2);
  return { ...task, id, text, state: 'asked', created: at, modified: at } as const satisfies TaskRecord;
}
