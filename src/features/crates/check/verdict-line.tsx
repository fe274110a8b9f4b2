import { type ReactNode, useMemo } from 'react';
import { checkedProfiles } from '../../../domain/crate/checked-profiles.ts';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { CheckOptions } from '../../../domain/crate/options.ts';
import { plain } from '../../../i18n/isolate.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t } from '../words.ts';
import type { CrateFindings } from './use-findings.ts';

export interface VerdictLineProps {
  readonly crate: CrateDocument;
  readonly findings: CrateFindings;
  readonly options: CheckOptions;
}

/** Whether the crate is valid, by which rules, and what was not looked at. */
export function VerdictLine({ crate, findings, options }: VerdictLineProps): ReactNode {
  const { state, of, counts, retry } = findings;
  // What was found is about an earlier state for a moment: so is what it was judged by.
  const about = of ?? crate;
  const judged = useMemo(() => checkedProfiles(about, options), [about, options]);
  const unchecked = [
    ...(judged.hasSteps ? [t('crateCheck.unchecked.steps')] : []),
    ...judged.unknown.map(plain),
  ];
  const isValid = counts.must === 0;
  return (
    <>
      {state === 'failed' && (
        <Notice
          urgent
          tone="no"
          title={t('crateCheck.failed')}
          kept={t('crateCheck.failed.text')}
          actions={<Button onClick={retry}>{t('crateCheck.retry')}</Button>}
        />
      )}
      <div className="grid gap-1">
        <div className="flex flex-wrap items-baseline gap-x-3">
          {of === undefined ? (
            <Badge tone="none">{t('crateCheck.checking')}</Badge>
          ) : (
            <Badge tone={isValid ? 'yes' : 'no'}>
              {t(isValid ? 'crateCheck.valid' : 'crateCheck.invalid', { version: judged.version })}
            </Badge>
          )}
          {of !== undefined && state === 'checking' && (
            <span className="text-faint text-sm">{t('crateCheck.checking')}</span>
          )}
        </div>
        {counts.must + counts.should > 0 && (
          <p className="text-sm text-soft">
            {[
              counts.must > 0 && t('crateCheck.must.count', { count: counts.must }),
              counts.should > 0 && t('crateCheck.should.count', { count: counts.should }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        {judged.checked.length > 0 && (
          <p className="text-sm text-soft">
            {t('crateCheck.against', {
              profiles: judged.checked.map((profile) => t(`crateCheck.profile.${profile}`)).join(', '),
            })}
          </p>
        )}
        {unchecked.length > 0 && (
          <p className="wrap-anywhere text-sm text-soft">
            {t('crateCheck.unchecked', { profiles: unchecked.join(', ') })}
          </p>
        )}
      </div>
    </>
  );
}

/** A crate that follows all the rules. */
export function NoFindings({ crate }: { crate: CrateDocument }): ReactNode {
  const { version } = checkedProfiles(crate, {});
  return (
    <EmptyState kind="done" title={t('crateCheck.none')}>
      <p>{t('crateCheck.none.text', { version })}</p>
    </EmptyState>
  );
}
