import type { ReactNode } from 'react';
import type { Autonomy } from '../../domain/policy/header.ts';
import { plain } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Section } from '../notification/section.tsx';
import { WriteHint, WriteNotice } from '../workspace/write-notice.tsx';
import { AutonomyBadge } from './autonomy-badge.tsx';
import { AutonomyChoice } from './autonomy-choice.tsx';
import { ExportLink } from './export-link.tsx';
import { PolicyFindings } from './policy-findings.tsx';
import { PolicySuggestions } from './policy-suggestions.tsx';
import type { PolicyView } from './policy-views.ts';
import { RuleSentences } from './rule-sentences.tsx';
import type { AutonomyChange } from './use-autonomy.ts';

export interface PolicyDetailProps {
  readonly policy: PolicyView;
  /** What is chosen, written or not. */
  readonly wanted: Autonomy;
  readonly onWant: (autonomy: Autonomy) => void;
  readonly change: AutonomyChange;
}

/** A policy in full: what it may do, what it says, and what comes of it. */
export function PolicyDetail({ policy, wanted, onWant, change }: PolicyDetailProps): ReactNode {
  const { title, description, problem, rules, findings, text, id, waiting } = policy;
  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 dir="auto" className="wrap-anywhere text-lg">
          {plain(title)}
        </h2>
        {description !== undefined && <p className="max-w-[60ch]">{plain(description)}</p>}
        <AutonomyBadge policy={policy} />
      </header>
      {problem && (
        <Notice
          tone="no"
          title={t('policies.problem.title')}
          kept={t('policies.problem.kept')}
          details={problem.kind === 'invalid' ? problem.reason : problemWords(problem).details}
        />
      )}
      {change.failed?.id === id && <WriteNotice area="policies" problem={change.failed.problem} />}
      <WriteHint area="policies" {...change} />
      <AutonomyChoice
        value={wanted}
        onChange={onWant}
        disabled={!change.canWrite || change.busy !== undefined}
      />
      {rules.length > 0 && (
        <Section title={t('policies.rules', { count: rules.length })}>
          <RuleSentences rules={rules} />
        </Section>
      )}
      <Section title={t('policies.suggestions')}>
        <PolicySuggestions waiting={waiting} />
      </Section>
      <Section title={t('policies.facts')}>
        <Facts policy={policy} />
      </Section>
      {problem === undefined && (
        <Section title={t('policies.lint')}>
          <PolicyFindings findings={findings} />
        </Section>
      )}
      <CodeBlock label={t('policies.text')} text={text} />
      <ExportLink name={`${id}.n3`} text={text} />
    </article>
  );
}

function Facts({ policy }: { policy: PolicyView }): ReactNode {
  const { id, version, matches, lastMatch, setting } = policy;
  return (
    <DescriptionList
      items={[
        {
          term: t('policies.matches'),
          value: matches === 0 ? t('policies.matches.none') : t('policies.matches.count', { count: matches }),
        },
        { term: t('policies.last'), value: lastMatch && <RelativeTime iso={lastMatch} /> },
        {
          term: t('policies.changed.when'),
          value: setting?.changedAt ? (
            <>
              <RelativeTime iso={setting.changedAt} />
              {setting.changedBy !== undefined && (
                <span className="wrap-anywhere block text-faint text-xs">{plain(setting.changedBy)}</span>
              )}
            </>
          ) : (
            t('policies.changed.never')
          ),
        },
        {
          term: t('policies.version'),
          value: version && <code className="font-mono text-xs">{version.slice(0, 12)}</code>,
        },
        { term: t('policies.id'), value: <code className="font-mono text-xs">{id}</code> },
      ]}
    />
  );
}
