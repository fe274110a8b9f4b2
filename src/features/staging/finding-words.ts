import type { DidFault } from '../../domain/staging/did.ts';
import type { PolicyFinding } from '../../domain/staging/policy-finding.ts';
import { formatBytes, formatMoment } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import type { Tone } from '../../ui/badge.tsx';
import { formatSpan } from './span.ts';
import { t } from './words.ts';

/** What was found about a request, in words. */
export interface FindingWords {
  readonly tone: Tone;
  /** "Not possible", "Needs approval" */
  readonly level: string;
  readonly sentence: string;
  /** "Says the policy of …": a sentence. */
  readonly source: string;
}

const tones: Readonly<Record<PolicyFinding['level'], Tone>> = {
  error: 'no',
  approval: 'wait',
  warning: 'doubt',
  info: 'none',
};

/** Puts what a rule says of a request into words, with who says so. */
export function findingWords(finding: PolicyFinding): FindingWords {
  const { level, source } = finding;
  return {
    tone: tones[level],
    level: t(`finding.level.${level}`),
    sentence: sentenceOf(finding),
    source: t('finding.says', { source: isolate(source) }),
  };
}

function sentenceOf({ rule, values }: PolicyFinding): string {
  const name = (key: string) => isolate(String(values[key] ?? ''));
  const bytes = (key: string) => formatBytes(Number(values[key] ?? 0));
  const span = (key: string) => formatSpan(Number(values[key] ?? 0));
  const count = (key: string) => Number(values[key] ?? 0);
  const destination = name('destination');
  switch (rule) {
    case 'provider':
      return t('finding.provider', { provider: name('provider') });
    case 'destination':
    case 'not-writable':
    case 'restricted-write':
    case 'quota-none':
    case 'staging-lifetime':
    case 'approval-blocked':
      return t(`finding.${rule}`, { destination });
    case 'namespace':
      return t('finding.namespace', { scope: name('scope') });
    case 'name':
      return t('finding.name', { name: name('name'), fault: faultWords(String(values.fault)) });
    case 'bytes':
    case 'approval-size':
      return t(`finding.${rule}`, { bytes: bytes('bytes'), limit: bytes('limit') });
    case 'bytes-unknown':
      return t('finding.bytes-unknown', { limit: bytes('limit') });
    case 'files':
      return t('finding.files', { count: count('files'), limit: count('limit') });
    case 'lifetime-long':
      return t('finding.lifetime-long', { lifetime: span('lifetime'), limit: span('limit') });
    case 'lifetime-short':
    case 'lifetime-none':
    case 'lifetime-shortened':
      return t(`finding.${rule}`, { limit: span('limit') });
    case 'approval-automatic':
      return t('finding.approval-automatic', { destination, limit: bytes('limit') });
    case 'member-not-did':
      return t('finding.member-not-did', { member: name('member') });
    case 'closed':
      return closedSentence(values, destination);
    case 'quota-small':
      return t('finding.quota-small', {
        destination,
        bytes: bytes('bytes'),
        remaining: bytes('remaining'),
      });
    case 'copies-many':
      return t('finding.copies-many', { count: count('destinations') });
    case 'already-there':
      return t('finding.already-there', { count: count('files'), of: count('of'), destination });
    case 'already-asked':
      return t('finding.already-asked', { destination, id: name('id') });
    default:
      return t(`finding.${rule}`);
  }
}

function closedSentence({ reason, until }: PolicyFinding['values'], destination: string): string {
  const why = closedReason(String(reason ?? ''));
  return until
    ? t('finding.closed.until', { destination, reason: why, until: formatMoment(String(until)) })
    : t('finding.closed', { destination, reason: why });
}

/** Why a destination is closed, in words; the site's own words stay as they are. */
export function closedReason(reason: string): string {
  return reason === 'disabled' || reason === 'disabled-above' || reason === 'downtime'
    ? t(`reason.${reason}`)
    : isolate(reason);
}

/** What is wrong with a name, in a sentence. */
export function faultWords(fault: DidFault | string): string {
  return fault === 'no-colon' || fault === 'scope' || fault === 'name' ? t(`fault.${fault}`) : '';
}
