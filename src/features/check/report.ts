import type { ProfileId } from '../../domain/notification/profiles/profiles.ts';
import { t } from '../../i18n/t.ts';
import { type Sentence, sentenceText } from '../notification/sentence.ts';
import type { Checked } from './check-message.ts';

/** The result as plain text, for a mail to the people who sent the message. */
export function reportOf(
  checked: Exclude<Checked, { kind: 'empty' }>,
  profile: ProfileId | undefined,
  sentence: Sentence | undefined,
): string {
  const title = t('check.report.title');
  const head =
    profile === undefined
      ? title
      : `${title} ${t('check.report.profile', { receiver: t(`check.profile.${profile}`) })}`;
  const findings = checked.findings.map(({ rule, severity, path, message, advice, spec }) =>
    [
      `- ${t(`notification.finding.${severity}`)}: ${message}`,
      `  ${t('check.report.field', { path })}`,
      ...(advice === undefined ? [] : [`  ${advice}`]),
      `  ${t('check.report.rule', { rule, spec })}`,
    ].join('\n'),
  );
  return [
    head,
    checked.kind === 'unreadable'
      ? `${t('check.verdict.unreadable')}: ${checked.reason}`
      : verdictLine(checked),
    ...(sentence ? [sentenceText(sentence)] : []),
    ...findings,
    ...(checked.kind === 'read' && checked.notification.normalisations.length > 0
      ? [
          t('check.normalisations'),
          ...checked.notification.normalisations.map(({ path, message }) => `- ${path}: ${message}`),
        ]
      : []),
  ].join('\n\n');
}

function verdictLine({ findings }: Extract<Checked, { kind: 'read' }>): string {
  const faults = findings.filter(({ severity }) => severity === 'must').length;
  return faults === 0
    ? `${t('check.verdict.valid')}. ${t('check.verdict.valid.text')}`
    : `${t('check.verdict.invalid')}. ${t('check.verdict.invalid.text', { count: faults })}`;
}
