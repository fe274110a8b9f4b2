import { Download } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { slugFromTitle } from '../../../domain/artefact/slug.ts';
import { notebookSources, notebookStub } from '../../../domain/batch/notebook.ts';
import type { Problem } from '../../../domain/problem.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { saveNotebook } from '../../../pod/notebooks.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Section } from '../../../ui/section.tsx';
import { useHindrance } from '../../workspace/closed-places.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { PathsField } from './paths-field.tsx';
import { WayActions } from './way-actions.tsx';
import { WayHeader } from './way-header.tsx';
import type { WayProps } from './way-props.ts';
import { t } from './words.ts';

type Saving =
  | { readonly phase: 'idle' | 'saving' }
  | { readonly phase: 'saved'; readonly url: string }
  | { readonly phase: 'failed'; readonly problem: Problem };

/** A notebook that begins with the data: what stands in it, and the ways to have it. */
export function NotebookDetail({ chosen, paths }: WayProps): ReactNode {
  const { transport, pod } = useWorkspace();
  const closed = useHindrance('records');
  const [saving, setSaving] = useState<Saving>({ phase: 'idle' });
  const { subject } = chosen;
  const { files } = paths;
  const stub = useMemo(
    () =>
      subject && {
        title: subject.title,
        ...(subject.description !== undefined && { description: subject.description }),
        ...(subject.staging && { place: subject.staging.request.destination.name }),
        files,
      },
    [subject, files],
  );
  const header = (
    <WayHeader kind={t('use-data.group.notebooks')} title={t('use-data.way.notebook')}>
      <p>{t('use-data.notebook.lead')}</p>
    </WayHeader>
  );
  if (!subject || !stub || files.length === 0)
    return (
      <article className="grid gap-5">
        {header}
        <p className="text-soft">{t(subject ? 'use-data.notebook.empty' : 'use-data.notebook.none')}</p>
      </article>
    );
  const name = slugFromTitle(subject.title, 'notebook', new Set());
  const text = notebookStub(stub);
  const save = async () => {
    if (!pod?.home) return;
    setSaving({ phase: 'saving' });
    const saved = await saveNotebook(transport, pod.home, name, text);
    if (saved.ok) announce(t('use-data.notebook.saved'));
    setSaving(
      saved.ok ? { phase: 'saved', url: saved.value.url } : { phase: 'failed', problem: saved.problem },
    );
  };
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {header}
      <PathsField subject={subject} paths={paths} />
      <WayActions>
        <Button
          tone="primary"
          icon={Download}
          onClick={() => saveFile(`${name}.ipynb`, text, 'application/x-ipynb+json')}
        >
          {t('use-data.notebook.download')}
        </Button>
        <Button
          busy={saving.phase === 'saving' ? t('use-data.notebook.saving') : undefined}
          disabled={closed !== undefined || pod?.home === undefined}
          title={closed}
          onClick={() => void save()}
        >
          {t('use-data.notebook.save')}
        </Button>
        <CopyButton text={text} label={t('use-data.notebook.copy')} />
      </WayActions>
      {saving.phase === 'saved' && (
        <Notice
          tone="yes"
          title={t('use-data.notebook.saved')}
          kept={<SafeLink href={saving.url} />}
          next={t('use-data.notebook.saved.next')}
        />
      )}
      {saving.phase === 'failed' && (
        <Notice
          tone="no"
          urgent
          title={t('use-data.notebook.not-saved')}
          kept={t('use-data.notebook.kept')}
          next={problemWords(saving.problem).title}
          details={problemWords(saving.problem).details}
        />
      )}
      <Section title={t('use-data.notebook.shown')}>
        <CodeBlock label={isolate(`${name}.ipynb`)} text={notebookSources(stub)} />
      </Section>
    </article>
  );
}
