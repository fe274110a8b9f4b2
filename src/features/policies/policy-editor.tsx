import { lazy, type ReactNode, Suspense, useDeferredValue, useMemo, useRef } from 'react';
import { titleOf, withTitle } from '../../domain/policy/book-title.ts';
import { t } from '../../i18n/t.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Section } from '../notification/section.tsx';
import type { CodeEditorHandle } from './code-editor.tsx';
import { PolicyFindings } from './policy-findings.tsx';
import { type BookReading, bookView, type PolicyView } from './policy-views.ts';
import { RuleSentences } from './rule-sentences.tsx';
import { TryOut } from './try-out.tsx';

const CodeEditor = lazy(async () => ({ default: (await import('./code-editor.tsx')).CodeEditor }));

export interface PolicyEditorProps {
  readonly policy: PolicyView;
  readonly reading: BookReading;
  /** As it is written now. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** What stands above: what could not be saved, what another device wrote. */
  readonly notices: ReactNode;
}

/** Changes the text of a policy: as it is written, what is to be remarked, what it says in words, what it would do. */
export function PolicyEditor({ policy, reading, text, onChange, notices }: PolicyEditorProps): ReactNode {
  const { id } = policy;
  const editor = useRef<CodeEditorHandle>(null);
  const settled = useDeferredValue(text);
  const view = useMemo(() => bookView({ id, text: settled }, 'draft', reading), [id, settled, reading]);
  const title = useMemo(() => titleOf(settled), [settled]);
  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 className="text-lg">
          {t(policy.origin === 'draft' ? 'policies.editor.new' : 'policies.editor.title')}
        </h2>
        <p className="max-w-[60ch] text-soft text-sm">{t('policies.editor.kept')}</p>
        {policy.autonomy === 'auto' && (
          <p className="max-w-[60ch] text-sm text-wait">{t('policies.editor.auto')}</p>
        )}
      </header>
      {notices}
      <TextField
        label={t('policies.editor.name')}
        value={title ?? ''}
        disabled={view.problem !== undefined}
        help={view.problem ? t('policies.editor.name.broken') : undefined}
        onChange={(next) => onChange(withTitle(text, next))}
      />
      <div className="grid gap-1.5">
        <Suspense fallback={<Skeleton label={t('policies.editor.loading')} />}>
          <CodeEditor
            ref={editor}
            label={t('policies.text')}
            text={text}
            onChange={onChange}
            findings={view.findings}
          />
        </Suspense>
        <p className="text-soft text-sm">{t('policies.editor.keys')}</p>
      </div>
      <Section title={t('policies.lint')}>
        <PolicyFindings findings={view.findings} onGoTo={(line) => editor.current?.goTo(line)} />
      </Section>
      {view.rules.length > 0 && (
        <Section title={t('policies.rules', { count: view.rules.length })}>
          <RuleSentences rules={view.rules} />
        </Section>
      )}
      <TryOut id={id} text={settled} rules={view.rules.length} />
    </article>
  );
}
