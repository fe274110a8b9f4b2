import { type ReactNode, useState } from 'react';
import type { Finding } from '../../domain/finding.ts';
import type { ProfileId } from '../../domain/notification/profiles/profiles.ts';
import { t } from '../../i18n/t.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Name } from '../../ui/names.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FindingsList } from '../notification/findings-list.tsx';
import { JsonTreeView } from '../notification/json-tree-view.tsx';
import { MessageSource, type SourceView } from '../notification/message-source.tsx';
import { NormalisationsList } from '../notification/normalisations-list.tsx';
import { NotificationSentence } from '../notification/notification-sentence.tsx';
import { Parties } from '../notification/parties.tsx';
import { oneLine } from '../notification/plain.ts';
import { Section } from '../notification/section.tsx';
import { type Surroundings, sentenceOf } from '../notification/sentence.ts';
import { SummaryText } from '../notification/summary-text.tsx';
import { Works } from '../notification/works.tsx';
import type { Checked } from './check-message.ts';
import { reportOf } from './report.ts';

/** Nothing of the maintainer's is needed for a check: it works signed out, and says the same to everyone. */
const around: Surroundings = { services: [], titles: new Map() };

export interface CheckResultProps {
  readonly checked: Exclude<Checked, { kind: 'empty' }>;
  readonly profile: ProfileId | undefined;
  /** The message as it came from a server, to be shown and copied unchanged; a pasted one stands in its field. */
  readonly received?: string;
  /** What else can be done with the message. */
  readonly actions?: ReactNode;
}

/** What the check found: the verdict, the message in plain words, the findings, and the tree with them in place. */
export function CheckResult({ checked, profile, received, actions }: CheckResultProps): ReactNode {
  if (checked.kind === 'unreadable')
    return (
      <div className="grid gap-5">
        <Notice
          tone="no"
          title={t('check.verdict.unreadable')}
          kept={<Name>{oneLine(checked.reason, 600) ?? ''}</Name>}
        />
        {checked.findings.length > 0 && <FindingsList findings={checked.findings} />}
        <Tools report={reportOf(checked, profile, undefined)} received={received} actions={actions} />
        {received !== undefined && <Received text={received} findings={checked.findings} />}
      </div>
    );

  const { notification, document, findings } = checked;
  const sentence = sentenceOf({ notification, remarks: [], standing: 'unknown' }, around);
  const { pattern, generation, activities } = notification;
  return (
    <div className="grid gap-5">
      <Verdict findings={findings} profile={profile} />
      <Tools report={reportOf(checked, profile, sentence)} received={received} actions={actions} />
      <Section title={t('check.words')}>
        <p className="text-lg">
          <NotificationSentence sentence={sentence} />
        </p>
        <DescriptionList
          items={[
            {
              term: t('check.pattern'),
              value: t(pattern === 'other' ? 'check.pattern.none' : `patterns.name.${pattern}`),
            },
            { term: t('check.form'), value: t(`notification.form.${generation}`) },
            { term: t('check.activity'), value: <Name>{oneLine(activities.join(', '), 200) ?? '–'}</Name> },
          ]}
        />
        {notification.summary !== undefined && <SummaryText text={notification.summary} />}
        <Works notification={notification} titles={around.titles} />
      </Section>
      {findings.length > 0 && (
        <Section title={t('check.findings')}>
          <FindingsList findings={findings} />
        </Section>
      )}
      <Section title={t('check.normalisations')}>
        {notification.normalisations.length === 0 ? (
          <p className="text-soft">{t('check.normalisations.none')}</p>
        ) : (
          <NormalisationsList normalisations={notification.normalisations} />
        )}
      </Section>
      <Section title={t('notification.parties')}>
        <Parties notification={notification} services={around.services} />
      </Section>
      {received === undefined ? (
        <Section title={t('check.tree')}>
          <JsonTreeView
            // Opened anew where the findings move, so that none is hidden.
            key={findings.map(({ path }) => path).join(' ')}
            document={document}
            findings={findings}
          />
        </Section>
      ) : (
        <Received text={received} findings={findings} />
      )}
    </div>
  );
}

function Tools({
  report,
  received,
  actions,
}: Pick<CheckResultProps, 'received' | 'actions'> & { report: string }): ReactNode {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {actions}
      <span className={actions === undefined ? '-ms-3' : undefined}>
        <CopyButton text={report} label={t('check.report')} />
      </span>
      {received !== undefined && <CopyButton text={received} label={t('check.copy.received')} />}
    </div>
  );
}

function Received({ text, findings }: { text: string; findings: readonly Finding[] }): ReactNode {
  const [view, setView] = useState<SourceView>('tree');
  return (
    <Section title={t('notification.source')}>
      <MessageSource raw={text} findings={findings} view={view} onView={setView} />
    </Section>
  );
}

function Verdict({
  findings,
  profile,
}: {
  findings: readonly Finding[];
  profile: ProfileId | undefined;
}): ReactNode {
  const must = findings.filter(({ severity }) => severity === 'must').length;
  const should = findings.length - must;
  const receiver = profile && t(`check.profile.${profile}`);
  const advice = should > 0 ? t('check.verdict.should', { count: should }) : undefined;
  if (must > 0)
    return (
      <Notice
        tone="no"
        title={t('check.verdict.invalid')}
        kept={t('check.verdict.invalid.text', { count: must })}
        next={advice}
      />
    );
  return (
    <Notice
      tone="yes"
      title={t('check.verdict.valid')}
      kept={
        receiver === undefined
          ? t('check.verdict.valid.text')
          : t('check.verdict.valid.profile', { receiver })
      }
      next={advice}
    />
  );
}
