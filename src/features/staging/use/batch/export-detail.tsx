import { Download } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { slugFromTitle } from '../../../../domain/artefact/slug.ts';
import type { Problem } from '../../../../domain/problem.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/button.tsx';
import { CodeBlock } from '../../../../ui/code-block.tsx';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { saveFile } from '../../../../ui/save-file.ts';
import { Section } from '../../../../ui/section.tsx';
import { useKeptDrafts } from '../../../workspace/use-kept-drafts.ts';
import { PathsField } from '../paths-field.tsx';
import { WayActions } from '../way-actions.tsx';
import { WayHeader } from '../way-header.tsx';
import type { WayProps } from '../way-props.ts';
import { t } from '../words.ts';
import { type ExportKind, exportFile, newExportDraft, planExport, readExportDraft } from './export-draft.ts';
import { ExportForm } from './export-form.tsx';

/** The text of a job for a batch system that no page may call: to be downloaded, with the command that hands it in. */
export function ExportDetail(props: WayProps & { readonly kind: ExportKind }): ReactNode {
  const { kind, chosen, paths, tasks, onTask } = props;
  const { subject } = chosen;
  const drafts = useKeptDrafts('task', readExportDraft);
  const draft = drafts.all.get(kind) ?? newExportDraft(subject?.title ?? 'orrery');
  const [problem, setProblem] = useState<Problem>();
  const plan = useMemo(() => planExport(kind, draft, paths.files), [kind, draft, paths.files]);
  const { text } = plan;
  const file = exportFile(kind, slugFromTitle(draft.name, 'job', new Set()));
  const download = async () => {
    if (text === undefined) return;
    saveFile(file.name, text, 'text/plain');
    const at = new Date().toISOString();
    const id = crypto.randomUUID();
    const kept = await tasks.begin({
      id,
      kind,
      name: draft.name.trim(),
      ...(subject && { collection: subject.collection }),
      ...(subject?.staging && { staging: subject.staging.id }),
      text,
      state: 'exported',
      created: at,
      modified: at,
    });
    if (!kept.ok) return setProblem(kept.problem);
    announce(t('use-batch.downloaded'));
    onTask(id);
  };
  return (
    <article className="@container grid grid-cols-[minmax(0,1fr)] gap-5">
      <WayHeader kind={t('use-data.group.batch')} title={t(`use-data.way.${kind}`)}>
        <p>{t(`use-batch.${kind}.lead`)}</p>
      </WayHeader>
      {subject && <PathsField subject={subject} paths={paths} />}
      <ExportForm
        kind={kind}
        draft={draft}
        plan={plan}
        files={paths.files}
        onChange={(change) => drafts.keep(kind, { ...draft, ...change })}
      />
      {text !== undefined && (
        <>
          <Section title={t(`use-batch.text.${kind}`)}>
            <CodeBlock label={file.name} text={text} />
          </Section>
          <Section title={t('use-batch.run')}>
            <CodeBlock label={t(`use-data.task.kind.${kind}`)} text={file.command} uncut />
          </Section>
        </>
      )}
      {problem && (
        <Notice
          tone="wait"
          urgent
          title={t('use-batch.download.only')}
          next={problemWords(problem).title}
          details={problemWords(problem).details}
        />
      )}
      <WayActions>
        <Button tone="primary" icon={Download} disabled={text === undefined} onClick={() => void download()}>
          {t('use-batch.download')}
        </Button>
        {text !== undefined && <CopyButton text={text} />}
      </WayActions>
    </article>
  );
}
