import { type ReactNode, useEffect } from 'react';
import type { CopyProblem } from '../../../domain/crate/dispatch-change.ts';
import type { PreflightFinding, PreflightLevel } from '../../../domain/dispatch/preflight.ts';
import type { Finding } from '../../../domain/finding.ts';
import { plain } from '../../../i18n/isolate.ts';
import { announce } from '../../../ui/announce.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { Section } from '../../../ui/section.tsx';
import { t } from '../words.ts';
import { FixButtons } from './fix-buttons.tsx';
import { preflightWords } from './preflight-words.ts';
import type { Checks } from './use-checks.ts';
import type { Composer } from './use-composer.ts';

/** Where the findings are on the page. */
export const CHECKS_ID = 'dispatch-checks';

const TONES: Readonly<Record<PreflightLevel, Tone>> = { stop: 'no', warn: 'wait', note: 'none' };

/** Everything that was found before sending: what stops it, what may go wrong, what is to be known; with repairs. */
export function ChecksSection({ composer, checks }: { composer: Composer; checks: Checks }): ReactNode {
  const { copy } = composer;
  const rules = groupByRule(copy.findings.filter(concernsReceiver));
  const advice = groupByRule(
    copy.findings.filter((finding) => !concernsReceiver(finding) && !CAUSED.has(finding.rule)),
  );
  const found = checks.state === 'asked' ? checks.findings : [];
  const stops =
    copy.problems.length +
    rules.filter(({ first }) => first.severity === 'must').length +
    found.filter(({ level }) => level === 'stop').length;
  const warns =
    rules.filter(({ first }) => first.severity === 'should').length +
    found.filter(({ level }) => level === 'warn').length;
  const isAsked = checks.state === 'asked';
  const summary =
    stops > 0
      ? t('compose.check.stops', { count: stops })
      : isAsked
        ? warns > 0
          ? t('compose.check.warns', { count: warns })
          : t('compose.check.fine')
        : undefined;
  useEffect(() => {
    if (isAsked && summary !== undefined) announce(summary);
  }, [isAsked, summary]);
  return (
    <Section id={CHECKS_ID} title={t('compose.check')}>
      {summary !== undefined && (
        <p className="flex flex-wrap gap-x-4">
          <Badge tone={stops > 0 ? 'no' : warns > 0 ? 'wait' : 'yes'}>{summary}</Badge>
          {stops > 0 && warns > 0 && <Badge tone="wait">{t('compose.check.warns', { count: warns })}</Badge>}
        </p>
      )}
      <ul className="grid gap-3">
        {PROBLEMS.map((kind) => (
          <CopyProblemItem
            key={kind}
            kind={kind}
            ids={copy.problems.filter((problem) => problem.kind === kind).map(({ id }) => id)}
            composer={composer}
          />
        ))}
        {groupByCode(found).map((findings) => (
          <li key={findings[0]?.code}>
            <PreflightGroup findings={findings} composer={composer} checks={checks} />
          </li>
        ))}
        {rules.map((group) => (
          <li key={group.first.rule}>
            <RuleItem group={group} composer={composer} />
          </li>
        ))}
      </ul>
      {advice.length > 0 && (
        <details>
          <summary className="min-h-6 w-fit text-sm text-soft underline decoration-line underline-offset-2">
            {t('compose.check.advice', { count: advice.length })}
          </summary>
          <ul className="mt-2 grid gap-3">
            {advice.map((group) => (
              <li key={group.first.rule}>
                <RuleItem group={group} composer={composer} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {checks.state === 'asking' && (
        <ProgressLine label={t('compose.check.doing')} done={checks.done} total={checks.total} />
      )}
      {checks.state === 'stale' && <p className="text-soft">{t('compose.check.stale')}</p>}
      {checks.state !== 'asking' && (
        <>
          <p>
            <Button disabled={composer.order?.ok !== true} onClick={() => void checks.look()}>
              {t(checks.state === 'unasked' ? 'compose.check.do' : 'compose.check.again')}
            </Button>
          </p>
          {checks.state === 'unasked' && <p className="text-soft text-sm">{t('compose.check.note')}</p>}
        </>
      )}
    </Section>
  );
}

/** What receivers stumble over: the must of every crate, and all that is said of receivers. */
function concernsReceiver({ severity, rule }: Finding): boolean {
  return severity === 'must' || rule.startsWith('rcv.');
}

/** What follows from the form that nodes want, and can be mended by nobody. */
const CAUSED: ReadonlySet<string> = new Set(['doc.single-array', 'root.id-detached']);

/** Findings of one kind together, in the order of the first of each. */
function groupByCode(findings: readonly PreflightFinding[]): readonly (readonly PreflightFinding[])[] {
  const groups = new Map<string, PreflightFinding[]>();
  for (const finding of findings) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  return [...groups.values()];
}

interface RuleGroup {
  readonly first: Finding;
  readonly count: number;
}

/** Findings of one rule together, the graver ones first. */
function groupByRule(findings: readonly Finding[]): readonly RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const finding of findings) {
    const known = groups.get(finding.rule);
    groups.set(finding.rule, { first: known?.first ?? finding, count: (known?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => a.first.severity.localeCompare(b.first.severity));
}

function Item({ level, words, children }: ItemProps): ReactNode {
  const word = { stop: 'compose.stop', warn: 'compose.warn', note: 'compose.note' } as const;
  return (
    <div className="grid gap-1">
      <p>
        <Badge tone={TONES[level]}>{t(word[level])}</Badge> <bdi>{words}</bdi>
      </p>
      {children}
    </div>
  );
}

interface ItemProps {
  readonly level: PreflightLevel;
  readonly words: string;
  readonly children?: ReactNode;
}

/** So many files of one kind of finding are listed. */
const LISTED = 6;

/** Findings of one kind: said once where the words are the same, with each file and what can be done about it. */
function PreflightGroup({
  findings,
  composer,
  checks,
}: {
  findings: readonly PreflightFinding[];
  composer: Composer;
  checks: Checks;
}): ReactNode {
  const [first] = findings;
  if (first === undefined) return null;
  const words = preflightWords(first);
  const isSame = findings.every((finding) => preflightWords(finding) === words);
  const look = () => void checks.look();
  return (
    <Item level={first.level} words={words}>
      <ul className="grid gap-2">
        {findings.slice(0, LISTED).map((finding) => (
          <li key={`${finding.entity ?? ''} ${finding.url ?? ''}`} className="grid gap-1">
            {!isSame && finding !== first && <p>{preflightWords(finding)}</p>}
            <Where finding={finding} />
            <FixButtons fixes={finding.fixes} composer={composer} onMended={look} />
          </li>
        ))}
        {findings.length > LISTED && (
          <li className="text-faint text-sm">
            {t('compose.check.more', { count: findings.length - LISTED })}
          </li>
        )}
      </ul>
    </Item>
  );
}

function Where({ finding: { url, entity } }: { finding: PreflightFinding }): ReactNode {
  if (url === undefined && entity === undefined) return null;
  return (
    <p className="wrap-anywhere text-sm">
      {url === undefined ? (
        <code className="font-mono text-xs">{plain(entity ?? '')}</code>
      ) : (
        <SafeLink href={url} />
      )}
    </p>
  );
}

const PROBLEMS: readonly CopyProblem['kind'][] = ['no-main', 'private', 'no-url'];
const PROBLEM_WORDS = {
  private: 'check.missing-file',
  'no-url': 'check.no-url',
  'no-main': 'check.no-main',
} as const;

interface CopyProblemItemProps {
  readonly kind: CopyProblem['kind'];
  /** Ids of the entities that have the problem. */
  readonly ids: readonly string[];
  readonly composer: Composer;
}

function CopyProblemItem({ kind, ids, composer: { draft, change } }: CopyProblemItemProps): ReactNode {
  if (ids.length === 0) return null;
  const isFile = kind !== 'no-main';
  return (
    <li>
      <Item level="stop" words={t(PROBLEM_WORDS[kind])}>
        {isFile && (
          <>
            <ul className="grid gap-1">
              {ids.slice(0, LISTED).map((id) => (
                <li key={id}>
                  <code className="wrap-anywhere font-mono text-xs">{plain(id)}</code>
                </li>
              ))}
              {ids.length > LISTED && (
                <li className="text-faint text-sm">
                  {t('compose.check.more', { count: ids.length - LISTED })}
                </li>
              )}
            </ul>
            <p>
              <Button onClick={() => change({ leftOut: [...new Set([...draft.leftOut, ...ids])] })}>
                {ids.length === 1 ? t('fix.leave-out') : t('fix.leave-out.all')}
              </Button>
            </p>
          </>
        )}
      </Item>
    </li>
  );
}

function RuleItem({
  group: { first, count },
  composer,
}: {
  group: RuleGroup;
  composer: Composer;
}): ReactNode {
  const { copy, draft, change } = composer;
  return (
    <Item level={first.severity === 'must' ? 'stop' : 'warn'} words={first.message}>
      <p className="flex flex-wrap items-baseline gap-x-3 text-faint text-sm">
        {count > 1 && <span>{t('compose.check.more', { count: count - 1 })}</span>}
        <code className="font-mono text-xs">{first.rule}</code>
        <SafeLink href={first.spec}>{t('compose.check.clause')}</SafeLink>
      </p>
      {copy.mendable.has(first.rule) && (
        <p>
          <Button onClick={() => change({ mended: [...draft.mended, first.rule] })}>{t('fix.rule')}</Button>
        </p>
      )}
    </Item>
  );
}
