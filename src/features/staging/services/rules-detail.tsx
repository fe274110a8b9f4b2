import type { ReactNode } from 'react';
import type { StagingPolicy } from '../../../domain/staging/policy.ts';
import { formatBytes, formatList, formatNumber } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { formatSpan } from '../span.ts';
import { faultWords } from './fault-words.ts';
import { countRules } from './platform-lines.ts';
import type { Platforms } from './use-platforms.ts';
import { t } from './words.ts';

/** What the deployer allows, in words, and what of the document cannot be read. `isAside`: beside no chosen platform. */
export function RulesDetail({
  platforms,
  isAside = false,
}: {
  platforms: Platforms;
  isAside?: boolean;
}): ReactNode {
  const { policy, faults, closed, phase, providers } = platforms;
  if (phase === 'reading') return null;
  const document = policy?.source ?? `${window.location.host}/platforms.json`;
  const problem = closed?.problem && problemWords(closed.problem);
  return (
    <section className="grid gap-4">
      <h2 className={isAside ? 'font-semibold' : 'text-lg'}>{t('rules.title')}</h2>
      {closed && (
        <Notice
          tone="no"
          title={t('rules.closed.title')}
          kept={
            <>
              {problem && <>{problem.title} </>}
              {t('rules.closed.kept')}
            </>
          }
          next={t('rules.closed.next', { document })}
          {...(problem && { details: problem.details })}
        />
      )}
      {!closed && countRules(policy) === 0 && <p className="max-w-[60ch] text-soft">{t('rules.none')}</p>}
      {policy && countRules(policy) > 0 && (
        <>
          <p className="max-w-[60ch] text-soft">{t('rules.intro', { document })}</p>
          <Rules policy={policy} labels={new Map(providers.map(({ id, label }) => [id, label]))} />
        </>
      )}
      {faults.length > 0 && (
        <div className="grid gap-2">
          <h3 className="font-semibold text-sm">{t('rules.faults', { document })}</h3>
          <ul className="grid gap-1.5">
            {faults.map(({ at, fault }) => (
              <li key={`${at} ${faultWords(fault)}`} className="border-line border-s-2 ps-3">
                <code className="wrap-anywhere font-mono text-xs">{at}</code>
                <p className="text-soft">{faultWords(fault)}</p>
              </li>
            ))}
          </ul>
          {!closed && <p className="text-faint text-sm">{t('rules.faults.note')}</p>}
        </div>
      )}
    </section>
  );
}

function Rules({
  policy,
  labels,
}: {
  policy: StagingPolicy;
  labels: ReadonlyMap<string, string>;
}): ReactNode {
  const { maxBytes, maxFiles, maxLifetime, defaultLifetime, commentRequired, approvalAboveBytes } = policy;
  const list = (names: readonly string[] | undefined) => names && formatList(names.map(isolate));
  const when = <V,>(value: V | undefined, say: (value: V) => string) =>
    value === undefined ? undefined : say(value);
  return (
    <DescriptionList
      items={[
        { term: t('rules.providers'), value: list(policy.providers?.map((id) => labels.get(id) ?? id)) },
        { term: t('rules.destinations'), value: list(policy.destinations) },
        { term: t('rules.namespaces'), value: list(policy.namespaces) },
        { term: t('rules.maxBytes'), value: when(maxBytes, formatBytes) },
        { term: t('rules.maxFiles'), value: when(maxFiles, formatNumber) },
        { term: t('rules.maxLifetime'), value: when(maxLifetime, formatSpan) },
        { term: t('rules.defaultLifetime'), value: when(defaultLifetime, formatSpan) },
        { term: t('rules.comment'), value: commentRequired ? t('rules.comment.needed') : undefined },
        { term: t('rules.approvalAboveBytes'), value: when(approvalAboveBytes, formatBytes) },
      ]}
    />
  );
}
