import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PolicyFinding, PolicyRule } from '../../../domain/staging/policy-finding.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { findingWords } from '../finding-words.ts';
import type { RequestStep } from '../staging-search.ts';
import { type FindingGroup, groupFindings } from './merge-findings.ts';
import type { RequestWork } from './use-request.ts';
import { t } from './words.ts';

/** So many of a kind are named. */
const NAMED = 3;

export interface FindingsListProps {
  readonly work: RequestWork;
  readonly onStep: (step: RequestStep) => void;
}

/** Everything that is said of a request, the gravest first, each with who says so and the ways out. */
export function FindingsList({ work, onStep }: FindingsListProps): ReactNode {
  const groups = groupFindings(work.findings);
  if (groups.length === 0) return null;
  return (
    <ul className="grid gap-4">
      {groups.map((group) => (
        <li
          key={`${group.first.rule} ${group.first.source} ${group.first.level}`}
          className="grid justify-items-start gap-1"
        >
          <Said group={group} />
          <WaysOut finding={group.first} work={work} onStep={onStep} />
        </li>
      ))}
    </ul>
  );
}

function Said({ group: { first, others } }: { group: FindingGroup }): ReactNode {
  const { tone, level, source } = findingWords(first);
  const named = [first, ...others].slice(0, NAMED);
  const more = others.length + 1 - named.length;
  return (
    <>
      <Badge tone={tone}>{level}</Badge>
      {named.map((each) => (
        <p key={JSON.stringify(each.values)} className="wrap-anywhere">
          {findingWords(each).sentence}
        </p>
      ))}
      {more > 0 && <p>{t('staging-request.check.more', { count: more })}</p>}
      <p className="wrap-anywhere text-soft text-sm">
        {isWeb(first.source) ? <SafeLink href={first.source}>{source}</SafeLink> : source}
      </p>
    </>
  );
}

/** What can be done about it, beside giving up. */
function WaysOut({ finding, work, onStep }: FindingsListProps & { finding: PolicyFinding }): ReactNode {
  const { rule, level } = finding;
  const { draft, change, service, collection, platforms } = work;
  if (level === 'info') return null;
  const canAsk = service.provider?.can.approval === true && !draft.askApproval;
  const operator = platforms.providers.find(({ kind }) => kind === 'document');
  return (
    <p className="flex flex-wrap gap-2 pt-1 empty:hidden">
      {OF_PLACE.has(rule) && (
        <Button onClick={() => onStep('destination')}>{t('staging-request.check.other-destination')}</Button>
      )}
      {(level === 'approval' || OF_ROOM.has(rule)) && canAsk && (
        <Button
          onClick={() => {
            change({ askApproval: true });
            // A word for those who decide is needed then.
            if (draft.comment.trim() === '') onStep('options');
          }}
        >
          {t('staging-request.ask-approval')}
        </Button>
      )}
      {OF_OPTIONS.has(rule) && (
        <Button onClick={() => onStep('options')}>{t('staging-request.check.to-options')}</Button>
      )}
      {rule === 'member-not-did' && (
        <Button onClick={() => change({ leaveOut: true })}>{t('staging-request.check.leave-out')}</Button>
      )}
      {OF_MEMBERS.has(rule) && (
        <Link to="/collections" search={{ id: collection.id }} className={buttonClass()}>
          {t('staging-request.check.mend')}
        </Link>
      )}
      {(rule === 'approval-unsupported' || (level === 'approval' && !canAsk && !draft.askApproval)) &&
        operator && (
          <Button
            onClick={() => {
              change({ provider: operator.id, destinations: [], scope: undefined });
              onStep('destination');
            }}
          >
            {t('staging-request.check.as-document')}
          </Button>
        )}
    </p>
  );
}

const OF_PLACE: ReadonlySet<PolicyRule> = new Set<PolicyRule>([
  'provider',
  'destination',
  'closed',
  'not-writable',
  'restricted-write',
  'quota-none',
  'quota-small',
  'approval-blocked',
]);
const OF_ROOM: ReadonlySet<PolicyRule> = new Set<PolicyRule>(['quota-none', 'quota-small']);
const OF_OPTIONS: ReadonlySet<PolicyRule> = new Set<PolicyRule>([
  'lifetime-long',
  'lifetime-short',
  'lifetime-none',
  'tape-endless',
  'staging-lifetime',
  'comment',
  'copies',
  'copies-many',
  'approval-one-place',
  'namespace',
  'name',
]);
const OF_MEMBERS: ReadonlySet<PolicyRule> = new Set<PolicyRule>([
  'member-not-did',
  'no-members',
  'bytes',
  'files',
  'bytes-unknown',
]);

function isWeb(source: string): boolean {
  return /^https?:\/\//.test(source);
}
