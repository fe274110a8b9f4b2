import type { ReactNode } from 'react';
import type { Finding } from '../../domain/finding.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';

/** What is to be remarked about the text of a rule book. */
export function PolicyFindings({ findings }: { findings: readonly Finding[] }): ReactNode {
  if (findings.length === 0) return <Badge tone="yes">{t('policies.lint.none')}</Badge>;
  return (
    <ol className="grid gap-3">
      {findings.map(({ rule, severity, path, message, advice }, position) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the same remark may stand twice about one line
          key={position}
          className={`grid gap-0.5 border-s-2 ps-3 ${severity === 'must' ? 'border-no' : 'border-wait'}`}
        >
          <p className="wrap-anywhere">
            <span className={`text-sm ${severity === 'must' ? 'text-no' : 'text-wait'}`}>
              {t(`policies.lint.${severity}`)}
            </span>{' '}
            <bdi>{plain(message)}</bdi>
          </p>
          {advice !== undefined && (
            <p className="text-soft text-sm">{t('policies.lint.advice', { advice: plain(advice) })}</p>
          )}
          <p className="flex gap-x-3 font-mono text-faint text-xs">
            <span>{path}</span>
            <span>{rule}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
