import type { ReactNode } from 'react';
import type { DecisionRow } from '../../cache/rows.ts';
import type { PolicyRef } from '../../domain/suggestion/model.ts';
import { formatMoment } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Section } from '../notification/section.tsx';
import { SummaryText } from '../notification/summary-text.tsx';

/** What was decided, by whom and when, and whether the pod has it. */
export function DecisionSection({
  decision,
  policy,
}: {
  decision: DecisionRow;
  /** The one that made the suggestion. */
  policy: PolicyRef;
}): ReactNode {
  const verdict = t(`review.verdict.${decision.verdict}`);
  return (
    <Section title={t('review.verdict')}>
      <p className="first-letter:uppercase">
        {decision.decidedBy === 'maintainer'
          ? t('review.verdict.line', { verdict })
          : t('review.verdict.line.policy', {
              verdict,
              policy: isolate(decision.decidedBy === policy.id ? policy.name : decision.decidedBy),
            })}
      </p>
      <DescriptionList
        items={[
          { term: t('review.verdict.when'), value: <RelativeTime iso={decision.decidedAt} /> },
          {
            term: t('review.verdict.until'),
            value:
              decision.verdict === 'later' && decision.until !== undefined
                ? formatMoment(decision.until)
                : undefined,
          },
          {
            term: t('review.verdict.reason'),
            value: decision.reason && <SummaryText text={decision.reason} />,
          },
          {
            term: t('review.verdict.saved'),
            value: t(decision.saved === 'saved' ? 'review.verdict.saved.yes' : 'review.verdict.saved.no'),
          },
        ]}
      />
    </Section>
  );
}
