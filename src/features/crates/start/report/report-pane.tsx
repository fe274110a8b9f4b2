import { type ReactNode, useMemo } from 'react';
import { crateIndex } from '../../../../domain/crate/crate-index.ts';
import { textsIn } from '../../../../domain/crate/json.ts';
import { formatBytes, formatDate } from '../../../../i18n/format.ts';
import { isolate, plain } from '../../../../i18n/isolate.ts';
import { Badge, type Tone } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { DescriptionList } from '../../../../ui/description-list.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useFindings } from '../../check/use-findings.ts';
import type { DraftSummary } from '../../draft/use-drafts.ts';
import { t } from '../../words.ts';
import type { CrateProposal } from '../proposal.ts';
import { changeLine, groupChanges } from './change-groups.ts';
import { FoldedList } from './folded-list.tsx';
import { RefusedList } from './refused-list.tsx';

/** So many findings are shown here; the editor has all. */
const FINDINGS = 20;

/** Everything that is to be known of a crate before it is taken over. Nothing was kept so far. */
export function ReportPane({
  proposal,
  draft,
  onContinue,
}: {
  readonly proposal: CrateProposal;
  /** A draft of the same crate. */
  readonly draft: DraftSummary | undefined;
  readonly onContinue: (draft: string) => void;
}): ReactNode {
  const { source, crate, changes, facts, paths } = proposal;
  const groups = useMemo(() => groupChanges(changes), [changes]);
  const losses = groups.filter(({ isLoss }) => isLoss);
  const repairs = groups.filter(({ isLoss }) => !isLoss);
  const isClean = changes.length === 0 && facts.missing.length === 0 && source.refused.length === 0;
  const isMore = facts.undescribed.length + source.outside.length + source.problems.length > 0;
  return (
    <article className="grid gap-6">
      <header className="grid gap-1">
        <p className="text-soft text-sm">{t('crateImport.title')}</p>
        <h2 dir="auto" className="wrap-anywhere font-serif text-xl">
          {nameOf(proposal)}
        </h2>
        {source.name !== '' && (
          <p className="wrap-anywhere text-soft text-sm">
            {t('crateImport.from', { name: isolate(source.name) })}
          </p>
        )}
      </header>
      {draft && (
        <Notice
          tone="wait"
          title={t('crateStart.draft.there')}
          next={t('crateStart.draft.there.text', { date: formatDate(draft.changed) })}
          actions={<Button onClick={() => onContinue(draft.id)}>{t('crateStart.draft.continue')}</Button>}
        />
      )}
      <DescriptionList
        items={[
          { term: t('crateImport.version'), value: facts.version },
          { term: t('crateImport.packaging'), value: t(`crateImport.packaging.${facts.packaging}`) },
          {
            term: t('crateImport.described'),
            value: [
              t('crateImport.entities', { count: facts.entities }),
              t('crateImport.files', { count: facts.files }),
              ...(facts.folders > 0 ? [t('crateImport.folders', { count: facts.folders })] : []),
            ].join(', '),
          },
          { term: t('crateImport.came'), value: cameWords(proposal) },
          { term: t('crateImport.findings'), value: <Findings proposal={proposal} /> },
        ]}
      />
      {isClean && (
        <p>
          <Badge tone="yes">{t('crateImport.clean')}</Badge>
        </p>
      )}
      {(!isClean || isMore) && (
        <section className="grid border-line border-y">
          {losses.map((group) => (
            <Changes key={group.kind} {...group} tone="no" />
          ))}
          <RefusedList refused={source.refused} />
          {facts.missing.length > 0 && (
            <FoldedList
              tone="no"
              title={t('crateImport.missing', { count: facts.missing.length })}
              text={t('crateImport.missing.text')}
              lines={facts.missing}
            />
          )}
          {repairs.map((group) => (
            <Changes key={group.kind} {...group} tone={group.kind === 'conflict' ? 'doubt' : 'wait'} />
          ))}
          {paths !== undefined && facts.undescribed.length > 0 && (
            <FoldedList
              tone="none"
              title={t('crateImport.undescribed', { count: facts.undescribed.length })}
              text={t('crateImport.undescribed.text')}
              lines={facts.undescribed}
            />
          )}
          {source.outside.length > 0 && (
            <FoldedList
              tone="none"
              title={t('crateImport.outside', { count: source.outside.length })}
              text={t('crateImport.outside.text')}
              lines={source.outside}
            />
          )}
          {source.problems.length > 0 && (
            <FoldedList
              tone="no"
              title={t('crateImport.unlisted', { count: source.problems.length })}
              lines={source.problems.map(({ url }) => url)}
            />
          )}
        </section>
      )}
      {changes.length > 0 && <p className="text-soft text-sm">{t('crateImport.changes.text')}</p>}
      {crate['@graph'].length > 0 && (
        <p className="text-soft text-sm">
          {t(source.saved ? 'crateImport.take.saved' : 'crateImport.take.next')}
        </p>
      )}
    </article>
  );
}

function Changes({
  kind,
  changes,
  tone,
}: ReturnType<typeof groupChanges>[number] & { readonly tone: Tone }): ReactNode {
  return (
    <FoldedList
      tone={tone}
      title={`${t(`crateImport.change.${kind}`)} (${changes.length})`}
      lines={changes.map(changeLine)}
    />
  );
}

/** How the check judges it: counted, then the first findings themselves. */
function Findings({ proposal: { crate, facts, paths } }: { proposal: CrateProposal }): ReactNode {
  const options = useMemo(
    () => ({ packaging: facts.packaging, ...(paths && { files: paths }) }),
    [facts.packaging, paths],
  );
  const { state, findings, counts } = useFindings(crate, options);
  if (state === 'failed') return t('crateImport.findings.failed');
  if (state === 'checking') return <span role="status">{t('crateImport.findings.checking')}</span>;
  if (findings.length === 0) return <Badge tone="yes">{t('crateImport.findings.none')}</Badge>;
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap gap-x-4">
        {counts.must > 0 && <Badge tone="no">{t('crateImport.findings.must', { count: counts.must })}</Badge>}
        {counts.should > 0 && (
          <Badge tone="wait">{t('crateImport.findings.should', { count: counts.should })}</Badge>
        )}
      </p>
      <details>
        <summary className="w-fit cursor-pointer text-soft text-sm underline decoration-line underline-offset-2">
          {t('crateImport.findings.show')}
        </summary>
        <ul className="grid gap-1 pt-1.5 text-sm">
          {findings.slice(0, FINDINGS).map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id, and never move here
            <li key={index} className="wrap-anywhere">
              {plain(finding.message)} <code className="font-mono text-faint text-xs">{finding.rule}</code>
            </li>
          ))}
        </ul>
        {findings.length > FINDINGS && (
          <p className="pt-1 text-faint text-sm">
            {t('crateImport.findings.more', { count: findings.length - FINDINGS })}
          </p>
        )}
      </details>
    </div>
  );
}

function nameOf({ crate }: CrateProposal): string {
  const root = crateIndex(crate).root;
  const [name] = root ? textsIn(root.name) : [];
  return name !== undefined && name.trim() !== '' ? plain(name) : t('crateImport.unnamed');
}

function cameWords({ source, paths }: CrateProposal): string {
  if (paths === undefined) return t('crateImport.came.none');
  const sizes = [...(source.files?.values() ?? []), ...(source.payload ?? [])];
  const bytes = sizes.reduce((sum, { size = 0 }) => sum + size, 0);
  const files = t('crateStart.contents.count', { count: paths.length });
  return bytes === 0 ? files : t('crateStart.contents.sum', { files, size: formatBytes(bytes) });
}
