import { Link } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Name } from '../../ui/names.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import type { ReviewItem } from './queue.ts';

/** The item that was shown last: what is to be said when it goes away while one looks at it. */
export function useLastShown(chosen: ReviewItem | undefined): ReviewItem | undefined {
  const last = useRef(chosen);
  if (chosen) last.current = chosen;
  return last.current;
}

/** In the place of a suggestion that is not there any more: why, where that is known. */
export function MissingSuggestion({
  id,
  last,
  rowOf,
}: {
  readonly id: string;
  readonly last: ReviewItem | undefined;
  readonly rowOf: (source: string) => NotificationRow | undefined;
}): ReactNode {
  const suggestion = last?.suggestion.id === id ? last.suggestion : undefined;
  const row = suggestion && rowOf(suggestion.source);
  if (!suggestion || !row?.remarks.includes('withdrawn'))
    return (
      <EmptyState kind="empty" title={t('review.missing.title')}>
        <p>{t('review.missing.text')}</p>
      </EmptyState>
    );
  return (
    <EmptyState
      kind="empty"
      title={t('review.missing.withdrawn')}
      actions={
        <Link to="/inbox" search={{ id: row.url }} className={buttonClass()}>
          {t('review.why.message.open')}
        </Link>
      }
    >
      <p>
        <Sentence
          of="review.missing.withdrawn.text"
          values={{ who: <Name>{plain(suggestion.senderName)}</Name> }}
        />
      </p>
    </EmptyState>
  );
}
