import { type ReactNode, useState } from 'react';
import type { TaskRecord } from '../../../../domain/batch/task-record.ts';
import type { Problem } from '../../../../domain/problem.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { Tasks } from '../use-tasks.ts';
import { t } from '../words.ts';

/** Takes down the id that a batch system gave to a job which the maintainer has handed in herself. */
export function JobNote({ task, tasks }: { task: TaskRecord; tasks: Tasks }): ReactNode {
  const [jobId, setJobId] = useState(task.jobId ?? '');
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    const modified = new Date().toISOString();
    const noted = await tasks.change(task.id, ({ jobId: _before, ...current }) => ({
      ...current,
      ...(jobId.trim() !== '' && { jobId: jobId.trim() }),
      modified,
    }));
    setProblem(noted.ok ? undefined : noted.problem);
    if (noted.ok) announce(t('use-data.task.noted'));
  };
  return (
    <form
      className="grid max-w-[24rem] justify-items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="w-full">
        <TextField
          label={t('use-data.task.note')}
          optional
          value={jobId}
          onChange={setJobId}
          error={problem && problemWords(problem).title}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      {jobId.trim() !== (task.jobId ?? '') && <Button type="submit">{t('use-data.task.note.save')}</Button>}
    </form>
  );
}
