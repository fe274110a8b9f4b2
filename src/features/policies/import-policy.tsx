import { FileDown, FolderOpen } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { BOOK_LIMIT } from '../../domain/policy/own-book.ts';
import type { Problem } from '../../domain/problem.ts';
import { plain } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { fetchRuleBook } from '../../pod/offered-books.ts';
import { Button } from '../../ui/button.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { Section } from '../notification/section.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { PolicyFindings } from './policy-findings.tsx';
import { type BookReading, bookView } from './policy-views.ts';
import { ProfileBooks } from './profile-books.tsx';
import { RuleSentences } from './rule-sentences.tsx';
import { TryOut } from './try-out.tsx';

/** A rule book that was brought here, and is not kept yet. */
export interface Brought {
  readonly text: string;
  /** Its address, or in words where it comes from. */
  readonly source: string;
  /** What to call it where it has no title. */
  readonly name: string;
}

export interface ImportPolicyProps {
  readonly brought: Brought | undefined;
  readonly onBring: (brought: Brought | undefined) => void;
  readonly reading: BookReading;
  readonly notices: ReactNode;
}

/** Brings in a rule book of somebody else: pasted, from a file, or from an address. It is shown before it is kept. */
export function ImportPolicy({ brought, onBring, reading, notices }: ImportPolicyProps): ReactNode {
  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 className="text-lg">{t('policies.import.title')}</h2>
        <p className="max-w-[60ch] text-soft text-sm">{t('policies.import.intro')}</p>
      </header>
      {notices}
      {brought ? (
        <Preview brought={brought} reading={reading} onBack={() => onBring(undefined)} />
      ) : (
        <Ways onBring={onBring} />
      )}
    </article>
  );
}

function Ways({ onBring }: { onBring: (brought: Brought) => void }): ReactNode {
  const { transport } = useWorkspace();
  const [pasted, setPasted] = useState('');
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [tooLarge, setTooLarge] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const fetchFrom = async (url: string) => {
    setBusy(true);
    setProblem(undefined);
    const read = await fetchRuleBook(transport, url);
    setBusy(false);
    if (!read.ok) setProblem(read.problem);
    else onBring({ text: read.value.text, source: read.value.url, name: nameOf(read.value.url) });
  };
  const openFile = async (file: File | undefined) => {
    if (!file) return;
    setTooLarge(file.size > BOOK_LIMIT);
    if (file.size > BOOK_LIMIT) return;
    onBring({
      text: await file.text(),
      source: t('policies.import.source.file', { name: plain(file.name) }),
      name: nameOf(file.name),
    });
  };

  return (
    <>
      <form
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void fetchFrom(address);
        }}
      >
        <TextField
          label={t('policies.import.address')}
          help={t('policies.import.address.help')}
          value={address}
          onChange={setAddress}
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
        />
        <div>
          <Button
            type="submit"
            icon={FileDown}
            disabled={address.trim() === ''}
            busy={busy ? t('policies.import.fetching') : undefined}
          >
            {t('policies.import.fetch')}
          </Button>
        </div>
      </form>
      {problem && <FetchProblem problem={problem} />}
      <ProfileBooks onChoose={(url) => void fetchFrom(url)} />
      <div className="grid gap-2">
        <TextArea
          mono
          label={t('policies.import.paste')}
          value={pasted}
          onChange={setPasted}
          rows={8}
          autoComplete="off"
        />
        <div className="flex flex-wrap gap-2">
          <Button
            disabled={pasted.trim() === ''}
            onClick={() =>
              onBring({
                text: pasted,
                source: t('policies.import.source.paste'),
                name: t('policies.import.name'),
              })
            }
          >
            {t('policies.import.look')}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".n3,.ttl,.txt,text/n3,text/turtle,text/plain"
            onChange={(event) => {
              void openFile(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button icon={FolderOpen} onClick={() => picker.current?.click()}>
            {t('policies.import.file')}
          </Button>
        </div>
        {tooLarge && <p className="text-no text-sm">{t('policies.import.too-large')}</p>}
      </div>
    </>
  );
}

function FetchProblem({ problem }: { problem: Problem }): ReactNode {
  const words = problemWords(problem);
  return (
    <Notice
      tone="no"
      urgent
      title={t('policies.import.failed')}
      kept={problem.kind === 'invalid' ? problem.reason : words.title}
      next={problem.kind === 'network' ? t('policies.import.failed.network') : words.next}
      details={problem.kind === 'invalid' ? undefined : words.details}
    />
  );
}

interface PreviewProps {
  readonly brought: Brought;
  readonly reading: BookReading;
  readonly onBack: () => void;
}

/** What was brought, before anything of it is kept. */
function Preview({ brought, reading, onBack }: PreviewProps): ReactNode {
  const { text, source, name } = brought;
  const view = bookView({ id: 'import', text }, 'draft', reading);
  return (
    <>
      <Notice
        tone="wait"
        title={t('policies.import.off')}
        kept={t('policies.import.off.why')}
        actions={<Button onClick={onBack}>{t('policies.import.other')}</Button>}
      />
      <div className="grid gap-1">
        <p dir="auto" className="wrap-anywhere font-medium">
          {plain(view.title === 'import' ? name : view.title)}
        </p>
        {view.description !== undefined && <p>{plain(view.description)}</p>}
        <p className="wrap-anywhere text-soft text-sm">
          {t('policies.import.from', { source: plain(source) })}
        </p>
      </div>
      <Section title={t('policies.lint')}>
        <PolicyFindings findings={view.findings} />
      </Section>
      {view.rules.length > 0 && (
        <Section title={t('policies.rules', { count: view.rules.length })}>
          <RuleSentences rules={view.rules} />
        </Section>
      )}
      <CodeBlock label={t('policies.text')} text={text} />
      <TryOut id="import" text={text} rules={view.rules.length} />
    </>
  );
}

/** The name of a file without its ending. */
function nameOf(address: string): string {
  return (
    address
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .replace(/^.*\//, '')
      .replace(/\.\w+$/, '') || t('policies.import.name')
  );
}
