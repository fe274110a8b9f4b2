import { Copy, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Autonomy } from '../../domain/policy/header.ts';
import { formatList } from '../../i18n/format.ts';
import { isolate, plain } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../notification/section.tsx';
import { WriteHint, WriteNotice } from '../workspace/write-notice.tsx';
import { AutonomyBadge } from './autonomy-badge.tsx';
import { AutonomyChoice } from './autonomy-choice.tsx';
import { ExportLink } from './export-link.tsx';
import { PolicyFacts } from './policy-facts.tsx';
import { PolicyFindings } from './policy-findings.tsx';
import { PolicySuggestions } from './policy-suggestions.tsx';
import type { PolicyView } from './policy-views.ts';
import { RuleSentences } from './rule-sentences.tsx';
import { TryOut } from './try-out.tsx';
import type { AutonomyChange } from './use-autonomy.ts';

export interface PolicyDetailProps {
  readonly policy: PolicyView;
  /** What is chosen, written or not. */
  readonly wanted: Autonomy;
  readonly onWant: (autonomy: Autonomy) => void;
  readonly change: AutonomyChange;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
  /** What stands above: what could not be deleted. */
  readonly notices: ReactNode;
}

/** A policy in full: what it may do, what it says, what it would do, and what comes of it. */
export function PolicyDetail(props: PolicyDetailProps): ReactNode {
  const { policy, wanted, onWant, change, notices } = props;
  const { title, description, problem, rules, findings, text, id, waiting, origin } = policy;
  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 dir="auto" className="wrap-anywhere text-lg">
          {plain(title)}
        </h2>
        {description !== undefined && <p className="max-w-[60ch]">{plain(description)}</p>}
        <p className="flex flex-wrap gap-x-4">
          <AutonomyBadge policy={policy} />
        </p>
      </header>
      {notices}
      <Troubles policy={policy} />
      {change.failed?.id === id && <WriteNotice area="policies" problem={change.failed.problem} />}
      <WriteHint area="policies" {...change} />
      {origin === 'draft' ? (
        <p className="text-soft">{t('policies.unsaved.text')}</p>
      ) : (
        <AutonomyChoice
          value={wanted}
          onChange={onWant}
          disabled={!change.canWrite || change.busy !== undefined}
        />
      )}
      {rules.length > 0 && (
        <Section title={t('policies.rules', { count: rules.length })}>
          <RuleSentences rules={rules} />
        </Section>
      )}
      <TryOut key={id} id={id} text={text} rules={rules.length} />
      {origin !== 'draft' && (
        <>
          <Section title={t('policies.suggestions')}>
            <PolicySuggestions waiting={waiting} />
          </Section>
          <Section title={t('policies.facts')}>
            <PolicyFacts policy={policy} />
          </Section>
        </>
      )}
      {problem === undefined && (
        <Section title={t('policies.lint')}>
          <PolicyFindings findings={findings} />
        </Section>
      )}
      <CodeBlock label={t('policies.text')} text={text} />
      <Tools {...props} />
    </article>
  );
}

/** What keeps the policy, or a part of it, from running. */
function Troubles({ policy }: { policy: PolicyView }): ReactNode {
  const { problem, stopped, unsupported } = policy;
  const trouble = problem ?? stopped;
  return (
    <>
      {trouble && (
        <Notice
          tone="no"
          title={t(problem ? 'policies.problem.title' : 'policies.stopped.title')}
          kept={t(problem ? 'policies.problem.kept' : 'policies.stopped.kept')}
          details={trouble.kind === 'invalid' ? trouble.reason : problemWords(trouble).details}
        />
      )}
      {unsupported.length > 0 && (
        <Notice
          tone="wait"
          title={t('policies.unsupported.title', { actions: formatList(unsupported.map(isolate)) })}
          kept={t('policies.unsupported.kept')}
        />
      )}
    </>
  );
}

/** What can be done with the text of the policy. A shipped one is changed in a copy. */
function Tools({ policy, onEdit, onCopy, onDelete, change }: PolicyDetailProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const { id, origin, text, title, waiting } = policy;
  return (
    <div className="flex flex-wrap gap-2">
      {origin === 'shipped' ? (
        <Button icon={Copy} onClick={onCopy}>
          {t('policies.copy')}
        </Button>
      ) : (
        <Button icon={Pencil} onClick={onEdit}>
          {t('policies.edit')}
        </Button>
      )}
      <ExportLink name={`${id}.n3`} text={text} />
      {origin === 'own' && (
        <Button tone="danger" icon={Trash2} disabled={!change.canWrite} onClick={() => setAsking(true)}>
          {t('policies.delete')}
        </Button>
      )}
      <AlertDialog
        open={asking}
        danger
        title={t('policies.delete.title', { policy: isolate(title) })}
        consequence={
          <>
            <p>{t('policies.delete.open', { count: waiting.length })}</p>
            <p>{t('policies.delete.kept')}</p>
          </>
        }
        action={t('policies.delete')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onDelete();
        }}
      />
    </div>
  );
}
