import type { ReactNode } from 'react';
import { formatList } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/names.tsx';
import { oneLine } from '../notification/plain.ts';
import { headlineOf } from '../suggestion/headline.ts';
import { HeadlineView } from '../suggestion/headline-view.tsx';
import { BatchReport } from '../workspace/bulk/batch-report.tsx';
import { BulkBar } from '../workspace/bulk/bulk-bar.tsx';
import { WhyNot } from '../workspace/closed-notice.tsx';
import type { BulkPlan } from './bulk-plan.ts';
import { LaterDialog } from './later-dialog.tsx';
import type { ReviewItem } from './queue.ts';
import { RejectDialog } from './reject-dialog.tsx';
import type { ReviewHindrance } from './review-hindrance.ts';
import type { BulkReview } from './use-bulk-review.ts';

/** So many are named in a question; the others are counted. */
const NAMED = 8;

export interface ReviewFootProps {
  readonly bulk: BulkReview;
  /** How many suggestions are marked. */
  readonly count: number;
  readonly hindered: ReviewHindrance;
  readonly onClear: () => void;
}

/** Below the queue: verdicts on the marked suggestions, the questions they ask, and what has come of the last ones. */
export function ReviewFoot({ bulk, count, hindered, onClear }: ReviewFootProps): ReactNode {
  const close = () => bulk.ask(undefined);
  return (
    <>
      {bulk.report && <BatchReport entries={bulk.report} onRetry={bulk.retry} onClose={bulk.closeReport} />}
      {count > 0 && (
        <BulkBar count={count} onClear={onClear}>
          <Button
            keyHint="a"
            disabled={hindered.approve !== undefined}
            aria-description={hindered.approve}
            onClick={() => bulk.ask('approved')}
          >
            {t('review.approve')}
          </Button>
          <Button
            keyHint="r"
            disabled={hindered.decide !== undefined}
            aria-description={hindered.decide}
            onClick={() => bulk.ask('rejected')}
          >
            {t('review.reject')}
          </Button>
          <Button
            keyHint="h"
            disabled={hindered.decide !== undefined}
            aria-description={hindered.decide}
            onClick={() => bulk.ask('later')}
          >
            {t('review.later')}
          </Button>
          <WhyNot reason={hindered.approve ?? hindered.decide} />
        </BulkBar>
      )}
      {bulk.plan?.verdict === 'approved' && (
        <ApproveQuestion plan={bulk.plan} onConfirm={() => bulk.decide()} onCancel={close} />
      )}
      {bulk.plan?.verdict === 'rejected' && (
        <RejectDialog onReject={(reason) => bulk.decide({ reason })} onClose={close} />
      )}
      {bulk.plan?.verdict === 'later' && (
        <LaterDialog onLater={(until) => bulk.decide({ until })} onClose={close} />
      )}
    </>
  );
}

function ApproveQuestion(props: { plan: BulkPlan; onConfirm: () => void; onCancel: () => void }): ReactNode {
  const { plan, onConfirm, onCancel } = props;
  const { items, leftOut } = plan;
  if (items.length === 0)
    return (
      <AlertDialog
        open
        title={t('review.bulk.none')}
        consequence={<LeftOut leftOut={leftOut} />}
        action={t('ui.close')}
        onConfirm={onCancel}
        onCancel={onCancel}
      />
    );
  return (
    <AlertDialog
      open
      title={t('review.bulk.approve.title', { count: items.length })}
      consequence={
        <div className="grid max-h-[55dvh] gap-3 overflow-y-auto">
          <ul className="grid gap-1">
            {consequences(plan).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <details className="text-sm">
            <summary className="min-h-6 w-fit text-act underline decoration-act/40 underline-offset-2">
              {t('bulk.each')}
            </summary>
            <Headlines items={items} />
          </details>
          {leftOut.length > 0 && <LeftOut leftOut={leftOut} />}
        </div>
      }
      action={t('review.bulk.approve.do', { count: items.length })}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}

/** What approving writes and sends, a line for each kind. */
function consequences({ events, links, documents, messages, receivers }: BulkPlan): readonly string[] {
  const lines = [
    ...(events > 0 ? [t('review.bulk.events', { count: events })] : []),
    ...(links > 0 ? [t('review.bulk.links', { count: links })] : []),
    ...(documents > 0 ? [t('review.bulk.documents', { count: documents })] : []),
    ...(messages > 0
      ? [t('review.bulk.messages', { count: messages, receivers: formatList(receivers.map(isolate)) })]
      : []),
  ];
  return lines.length > 0 ? lines : [t('review.bulk.nothing')];
}

/** Each suggestion as a sentence, with its work where the sentence does not name it. */
function Headlines({ items }: { items: readonly ReviewItem[] }): ReactNode {
  return (
    <ul className="mt-1 list-disc ps-5">
      {items.map(({ suggestion }) => (
        <li key={suggestion.id}>
          <HeadlineView headline={headlineOf(suggestion)} />
          {suggestion.workName !== undefined && (
            <span className="block text-soft">
              <Name>{oneLine(suggestion.workName, 90) ?? ''}</Name>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ leftOut }: Pick<BulkPlan, 'leftOut'>): ReactNode {
  return (
    <div className="grid gap-1">
      <p>{t('bulk.left-out', { count: leftOut.length })}</p>
      <ul className="list-disc ps-5 text-sm">
        {leftOut.slice(0, NAMED).map(({ item, why }) => (
          <li key={item.suggestion.id}>
            <HeadlineView headline={headlineOf(item.suggestion)} />: {t(`review.bulk.why.${why}`)}
          </li>
        ))}
        {leftOut.length > NAMED && <li>{t('bulk.more', { count: leftOut.length - NAMED })}</li>}
      </ul>
    </div>
  );
}
