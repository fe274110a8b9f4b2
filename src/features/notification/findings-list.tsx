import type { ReactNode } from 'react';
import type { Finding } from '../../domain/finding.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';

/** The rules that a message breaks: requirements first, each with its field, its rule and the clause of the standard. */
export function FindingsList({ findings }: { findings: readonly Finding[] }): ReactNode {
  if (findings.length === 0) return <Badge tone="yes">{t('notification.findings.none')}</Badge>;
  const must = findings.filter(({ severity }) => severity === 'must');
  const should = findings.filter(({ severity }) => severity === 'should');
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap gap-x-4">
        {must.length > 0 && (
          <Badge tone="no">{t('notification.findings.must', { count: must.length })}</Badge>
        )}
        {should.length > 0 && (
          <Badge tone="wait">{t('notification.findings.should', { count: should.length })}</Badge>
        )}
      </p>
      <ol className="grid gap-3">
        {[...must, ...should].map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may be broken at several places of one path
          <li key={index}>
            <FindingText finding={finding} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** One finding in words. */
export function FindingText({ finding }: { finding: Finding }): ReactNode {
  return (
    <div
      className={`grid gap-0.5 border-s-2 ps-3 ${finding.severity === 'must' ? 'border-no' : 'border-wait'}`}
      data-rule={finding.rule}
    >
      <p>
        <span className={`text-sm ${finding.severity === 'must' ? 'text-no' : 'text-wait'}`}>
          {t(`notification.finding.${finding.severity}`)}
        </span>{' '}
        <bdi>{finding.message}</bdi>
      </p>
      {finding.advice !== undefined && (
        <p className="text-soft text-sm">{t('notification.finding.advice', { advice: finding.advice })}</p>
      )}
      <p className="flex flex-wrap gap-x-3 text-faint text-sm">
        <code className="wrap-anywhere font-mono text-xs leading-5">
          {finding.path === '$' ? t('notification.finding.whole') : finding.path}
        </code>
        <code className="font-mono text-xs leading-5">{finding.rule}</code>
        <SafeLink href={finding.spec}>{t('notification.finding.clause')}</SafeLink>
      </p>
    </div>
  );
}
