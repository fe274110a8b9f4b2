import { CornerDownRight, Wrench } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import { canFix } from '../../../domain/crate/fix/fix-of.ts';
import type { Finding } from '../../../domain/finding.ts';
import { crateRules } from '../../../i18n/en/crate-rules.ts';
import { plain } from '../../../i18n/isolate.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { t } from '../words.ts';
import { FixDialog } from './fix-dialog.tsx';
import type { PanelActions } from './panel-actions.ts';
import type { ShownFinding } from './shown-findings.ts';

export interface FindingDetailProps extends PanelActions {
  readonly shown: ShownFinding;
  /** All findings of the crate. */
  readonly all: readonly Finding[];
  readonly crate: CrateDocument;
  /** Whether the findings are about this very state of the crate. */
  readonly isCurrent: boolean;
}

/** One finding: what the rule is for, where its clause stands, the way to its place, and its repair. */
export function FindingDetail(props: FindingDetailProps): ReactNode {
  const { shown, all, crate, isCurrent, onOpen, onFix } = props;
  const { finding, id, property } = shown;
  const [meant, setMeant] = useState<readonly Finding[]>();
  const alike = useMemo(
    () => (isCurrent ? all.filter((each) => each.rule === finding.rule && canFix(each, crate)) : []),
    [all, finding.rule, crate, isCurrent],
  );
  const isFixable = isCurrent && canFix(finding, crate);
  const why = ruleHelp(finding.rule);
  return (
    <section
      aria-label={t('crateCheck.chosen')}
      className="grid max-h-[55%] shrink-0 content-start gap-2 overflow-y-auto border-line border-t bg-raised px-4 py-3"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Badge tone={finding.severity === 'must' ? 'no' : 'wait'}>
          {t(`crateCheck.${finding.severity}`)}
        </Badge>
        <span className="text-faint text-xs">{t('crateCheck.rule', { rule: finding.rule })}</span>
      </div>
      <p className="wrap-anywhere font-medium">
        <bdi>{plain(finding.message)}</bdi>
      </p>
      <p className="text-soft">
        {why !== undefined && `${why} `}
        <SafeLink href={finding.spec}>{t('crateCheck.clause')}</SafeLink>
      </p>
      <div className="flex flex-wrap gap-2 pt-1">
        {id !== '' && (
          <Button icon={CornerDownRight} onClick={() => onOpen(id, property)}>
            {t('crateCheck.open')}
          </Button>
        )}
        {isFixable && (
          <Button icon={Wrench} onClick={() => setMeant([finding])}>
            {t('crateCheck.fix')}
          </Button>
        )}
        {isFixable && alike.length > 1 && (
          <Button onClick={() => setMeant(alike)}>{t('crateCheck.fix.all', { count: alike.length })}</Button>
        )}
      </div>
      {!isCurrent && <p className="text-faint text-sm">{t('crateCheck.fix.waits')}</p>}
      {meant && (
        <FixDialog findings={meant} crate={crate} onFix={onFix} onClose={() => setMeant(undefined)} />
      )}
    </section>
  );
}

function ruleHelp(rule: string): string | undefined {
  const key = `crateRule.${rule}`;
  return Object.hasOwn(crateRules, key) ? t(key as keyof typeof crateRules) : undefined;
}
