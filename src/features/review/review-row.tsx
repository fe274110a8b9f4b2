import type { ReactNode } from 'react';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Name } from '../../ui/names.tsx';
import { useNow } from '../../ui/now.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StandingBadge } from '../notification/standing-badge.tsx';
import { headlineOf } from '../suggestion/headline.ts';
import { HeadlineView } from '../suggestion/headline-view.tsx';
import { failedIntents, type ReviewItem } from './queue.ts';

export interface ReviewRowProps {
  readonly item: ReviewItem;
  readonly because: string;
  /** Who acts for the sender: tells two reviews of one service apart. */
  readonly person: string | undefined;
}

/** A suggestion in the list: what it would do, why, and how far its sender is believed; or what became of it. */
export function ReviewRow({ item, because, person }: ReviewRowProps): ReactNode {
  const { suggestion, decision } = item;
  const failed = failedIntents(item)[0];
  return (
    <ListRow
      primary={
        <span className="line-clamp-3">
          <HeadlineView headline={headlineOf(suggestion)} />
        </span>
      }
      end={<RelativeTime iso={decision?.until ?? decision?.decidedAt ?? suggestion.receivedAt} />}
      secondary={
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          {failed ? (
            <Badge tone="no">
              <span className="whitespace-normal">
                {t('review.failed.short', {
                  cause: failed.problem ? problemWords(failed.problem).title : '',
                })}
              </span>
            </Badge>
          ) : (
            <>
              {decision && <VerdictBadge item={item} />}
              <span>
                {person !== undefined && (
                  <>
                    <Name>{person}</Name>
                    {' · '}
                  </>
                )}
                <Name>{because}</Name>
              </span>
              <StandingBadge standing={suggestion.standing} />
            </>
          )}
        </span>
      }
    />
  );
}

/** What was decided, in a word. */
function VerdictBadge({ item: { decision, intents } }: { item: ReviewItem }): ReactNode {
  const now = useNow();
  if (decision === undefined) return null;
  if (decision.verdict === 'approved')
    return intents.some(({ state }) => state === 'held' || state === 'ready' || state === 'running') ? (
      <Badge tone="wait">{t('review.sending')}</Badge>
    ) : (
      <Badge tone="yes">
        {t(decision.decidedBy === 'maintainer' ? 'review.verdict.approved' : 'review.verdict.automatic')}
      </Badge>
    );
  if (decision.verdict === 'rejected') return <Badge tone="no">{t('review.verdict.rejected')}</Badge>;
  const isDue = decision.until !== undefined && Date.parse(decision.until) <= now;
  return <Badge tone="wait">{t(isDue ? 'review.back' : 'review.verdict.later')}</Badge>;
}
