import { Play } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { TaskRecord } from '../../../../domain/batch/task-record.ts';
import type { Problem } from '../../../../domain/problem.ts';
import type { TesConfig } from '../../../../domain/staging/config.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/button.tsx';
import { CodeBlock } from '../../../../ui/code-block.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Section } from '../../../../ui/section.tsx';
import { useHindrance } from '../../../workspace/closed-places.ts';
import { useKeptDrafts } from '../../../workspace/use-kept-drafts.ts';
import { LogChoice } from '../log-choice.tsx';
import { useLogEntry } from '../use-log-entry.ts';
import { WayActions } from '../way-actions.tsx';
import { WayHeader } from '../way-header.tsx';
import type { WayProps } from '../way-props.ts';
import { t } from '../words.ts';
import { ServiceProbe } from './service-probe.tsx';
import { newTesDraft, planTes, readTesDraft } from './tes-draft.ts';
import { TesForm } from './tes-form.tsx';
import { useTaskRunner } from './use-task-runner.ts';

/** A task for a service, from what it runs to handing it in. */
export function TesDetail(props: WayProps & { readonly config: TesConfig }): ReactNode {
  const { config, chosen, paths, tasks, onTask } = props;
  const { subject } = chosen;
  const closed = useHindrance('records');
  const drafts = useKeptDrafts('task', readTesDraft);
  const key = `tes ${config.id}`;
  const draft = drafts.all.get(key) ?? newTesDraft(subject?.title ?? '');
  const [id] = useState(() => crypto.randomUUID());
  const [wasTried, setTried] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const log = useLogEntry();
  const [work, setWork] = useState('');
  const runner = useTaskRunner(config, tasks);
  const plan = useMemo(() => planTes(draft, paths.files, id), [draft, paths.files, id]);
  const { text } = plan;
  const submit = async () => {
    setTried(true);
    if (text === undefined) return;
    const at = new Date().toISOString();
    const record: TaskRecord = {
      id,
      kind: 'tes',
      name: draft.name.trim(),
      service: { id: config.id, label: config.label, base: config.base },
      ...(subject && { collection: subject.collection }),
      ...(subject?.staging && { staging: subject.staging.id }),
      text,
      state: 'asked',
      ...(work !== '' && { log: work }),
      created: at,
      modified: at,
    };
    setWriting(true);
    const begun = await tasks.begin(record);
    if (begun.ok) {
      const done = await runner.run('hand-in', begun.value);
      if (done?.ok) {
        drafts.forget(key);
        announce(t('use-data.task.state.handed-in'));
      }
      onTask(id);
      return;
    }
    setWriting(false);
    setProblem(begun.problem);
  };
  return (
    <article className="@container grid grid-cols-[minmax(0,1fr)] gap-5">
      <WayHeader
        kind={t('use-data.way.tes.about')}
        title={t('use-data.way.tes', { service: isolate(config.label) })}
      >
        <p>{t('use-batch.tes.lead', { service: isolate(config.label) })}</p>
        <p className="text-sm">{t('use-batch.tes.draft')}</p>
      </WayHeader>
      <ServiceProbe config={config} />
      <TesForm
        draft={draft}
        plan={plan}
        showsEmpty={wasTried}
        files={paths.files}
        onChange={(change) => drafts.keep(key, { ...draft, ...change })}
      />
      <LogChoice log={log} value={work} onChange={setWork} />
      {text !== undefined && (
        <Section title={t('use-batch.tes.exact')}>
          <CodeBlock label={`POST ${config.base.replace(/\/+$/, '')}/tasks`} text={text} />
        </Section>
      )}
      {problem && (
        <Notice
          tone="no"
          urgent
          title={t('use-batch.tes.not-handed-in')}
          kept={t('use-batch.tes.kept')}
          next={problemWords(problem).title}
          details={problemWords(problem).details}
        />
      )}
      <WayActions>
        <Button
          tone="primary"
          icon={Play}
          busy={isWriting ? t('use-batch.tes.submitting') : undefined}
          disabled={closed !== undefined}
          title={closed}
          onClick={() => void submit()}
        >
          {t('use-batch.tes.submit')}
        </Button>
      </WayActions>
    </article>
  );
}
