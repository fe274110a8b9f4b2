import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TaskRecord } from '../../../../domain/batch/task-record.ts';
import { formatMoment } from '../../../../i18n/format.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { CodeBlock } from '../../../../ui/code-block.tsx';
import { DescriptionList } from '../../../../ui/description-list.tsx';
import { linkClass } from '../../../../ui/link-class.ts';
import { Name } from '../../../../ui/names.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Section } from '../../../../ui/section.tsx';
import { usePlatforms } from '../../services/use-platforms.ts';
import { taskState } from '../task-words.ts';
import { WayHeader } from '../way-header.tsx';
import type { WayProps } from '../way-props.ts';
import { t } from '../words.ts';
import { JobNote } from './job-note.tsx';
import { TaskActions } from './task-actions.tsx';
import { TesTrouble } from './tes-trouble.tsx';
import { useFollowTask } from './use-follow-task.ts';
import { useTaskRunner } from './use-task-runner.ts';

/** A task that was handed over: how it stands, what it has written, and exactly what was handed over. */
export function TaskDetail(props: WayProps & { readonly task: TaskRecord }): ReactNode {
  const { task, tasks, onTask, onGone } = props;
  const { tes } = usePlatforms();
  const config = tes.find(({ id }) => id === task.service?.id);
  const runner = useTaskRunner(config, tasks);
  useFollowTask(task, runner, config !== undefined);
  const { tone, label, means } = taskState(task);
  const problem = runner.problem ?? task.problem;
  const { look } = task;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <WayHeader kind={t(`use-data.task.kind.${task.kind}`)} title={isolate(task.name)}>
        <p aria-live="polite">
          <Badge tone={tone}>{label}</Badge>
        </p>
        {means && <p>{means}</p>}
      </WayHeader>
      {problem && (
        <TesTrouble
          problem={problem}
          title={t('use-data.task.trouble')}
          config={config}
          onSignedIn={() => {
            if (task.state === 'handed-in') void runner.run('look', task);
          }}
        />
      )}
      {task.kind === 'tes' && !config && <Notice tone="wait" title={t('use-data.task.unset')} />}
      {runner.logProblem && (
        <Notice
          tone="wait"
          urgent
          title={t('use-data.log.failed')}
          next={problemWords(runner.logProblem).title}
          details={problemWords(runner.logProblem).details}
        />
      )}
      <DescriptionList items={factsOf(task)} />
      {task.state === 'exported' && <JobNote task={task} tasks={tasks} />}
      <TaskActions {...{ task, tasks, runner, onTask, onGone }} config={config} />
      {look?.stderr !== undefined && <CodeBlock label={t('use-data.task.stderr')} text={look.stderr} />}
      {look?.stdout !== undefined && <CodeBlock label={t('use-data.task.stdout')} text={look.stdout} />}
      <Section title={t(textTitle(task))}>
        <CodeBlock label={task.name} text={task.text} />
      </Section>
    </article>
  );
}

function textTitle({ kind, state }: TaskRecord) {
  if (kind !== 'tes') return 'use-data.task.text.export';
  return state === 'asked' ? 'use-batch.tes.exact' : 'use-data.task.text';
}

function factsOf({ service, collection, jobId, look, created }: TaskRecord) {
  return [
    { term: t('use-data.task.at'), value: service && <Name>{service.label}</Name> },
    { term: t('use-data.task.job'), value: jobId && <code className="wrap-anywhere text-sm">{jobId}</code> },
    { term: t('use-data.task.word'), value: look?.word ? <Name>{look.word}</Name> : undefined },
    {
      term: t('use-data.task.exit'),
      value: look?.exitCode === undefined ? undefined : String(look.exitCode),
    },
    { term: t('use-data.task.created'), value: formatMoment(created) },
    { term: t('use-data.task.seen'), value: look && formatMoment(look.seenAt) },
    {
      term: t('use-data.task.collection'),
      value: collection && (
        <Link to="/collections" search={{ id: collection }} className={linkClass}>
          {t('use-data.task.collection.open')}
        </Link>
      ),
    },
  ];
}
