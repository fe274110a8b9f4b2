import type { ReactNode } from 'react';
import type { Finding } from '../../domain/finding.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { findingLine } from './finding-line.ts';

export interface PolicyFindingsProps {
  readonly findings: readonly Finding[];
  /** Goes to a line of the text, where that is being changed. */
  readonly onGoTo?: (line: number) => void;
}

/** What is to be remarked about the text of a rule book. */
export function PolicyFindings({ findings, onGoTo }: PolicyFindingsProps): ReactNode {
  if (findings.length === 0) return <Badge tone="yes">{t('policies.lint.none')}</Badge>;
  return (
    <ol className="grid gap-3">
      {findings.map((finding, position) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the same remark may stand twice about one line
          key={position}
          className={`grid gap-0.5 border-s-2 ps-3 ${finding.severity === 'must' ? 'border-no' : 'border-wait'}`}
        >
          <p className="wrap-anywhere">
            <span className={`text-sm ${finding.severity === 'must' ? 'text-no' : 'text-wait'}`}>
              {t(`policies.lint.${finding.severity}`)}
            </span>{' '}
            <bdi>{plain(finding.message)}</bdi>
          </p>
          {finding.advice !== undefined && (
            <p className="text-soft text-sm">
              {t('policies.lint.advice', { advice: plain(finding.advice) })}
            </p>
          )}
          <p className="flex flex-wrap items-baseline gap-x-3 text-faint text-xs">
            <Place finding={finding} onGoTo={onGoTo} />
            <span className="font-mono">{finding.rule}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Place({ finding, onGoTo }: { finding: Finding } & Pick<PolicyFindingsProps, 'onGoTo'>): ReactNode {
  const line = findingLine(finding);
  if (line === undefined) return <span>{finding.path}</span>;
  const words = t('policies.lint.line', { line });
  if (!onGoTo) return <span>{words}</span>;
  return (
    <button
      type="button"
      onClick={() => onGoTo(line)}
      className="min-h-6 text-act text-sm underline decoration-act/40 underline-offset-2 hover:decoration-act"
    >
      {words}
    </button>
  );
}
