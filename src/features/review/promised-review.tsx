import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import { isHttpUri } from '../../domain/notification/uri.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Section } from '../notification/section.tsx';

/** Whether a suggestion reminds of a review or an endorsement that was promised. */
function isPromise({ effects, pattern }: Suggestion): boolean {
  const isRequest = pattern === 'request-review' || pattern === 'request-endorsement';
  return isRequest && effects.some(({ kind }) => kind === 'task');
}

/** The ways to do what was promised: add the review to one's works, or announce one that is there. */
export function PromisedReview({
  suggestion,
  row,
}: {
  suggestion: Suggestion;
  row: NotificationRow | undefined;
}): ReactNode {
  if (!isPromise(suggestion)) return null;
  const work = row?.notification?.object?.id;
  return (
    <Section title={t('review.promise')}>
      <p className="text-soft text-sm">{t('review.promise.text')}</p>
      <div className="flex flex-wrap gap-2">
        {isHttpUri(work) && (
          <Link to="/artefacts" search={{ form: 'new', type: 'review', of: work }} className={buttonClass()}>
            {t('review.promise.add')}
          </Link>
        )}
        <Link to="/announce" search={{ replyTo: suggestion.activityId }} className={buttonClass()}>
          {t('review.promise.announce')}
        </Link>
      </div>
    </Section>
  );
}
