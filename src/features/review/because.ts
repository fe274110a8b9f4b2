import type { NotificationRow } from '../../cache/rows.ts';
import type { Notification } from '../../domain/notification/model.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { formatDate } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';

/**
 * Why a suggestion is made, in half a line: what the message is to the maintainer, else the rule's name.
 * @param row the message, where it is known
 * @param answered the request of ours that it answers, where it is known
 */
export function becauseOf(
  suggestion: Suggestion,
  row: Pick<NotificationRow, 'notification' | 'remarks'> | undefined,
  answered: Notification | undefined,
): string {
  if (answered)
    return answered.published === undefined || Number.isNaN(Date.parse(answered.published))
      ? t('review.because.answer')
      : t('review.because.answer.dated', { date: formatDate(answered.published) });
  if (row?.remarks.includes('unknown-offer')) return t('review.because.unknown-offer');
  const { pattern, policy } = suggestion;
  if (pattern.startsWith('request-')) return t('review.because.invitation');
  if (pattern === 'undo-offer') return t('review.because.withdrawal');
  if (pattern.startsWith('announce-') && row?.notification && row.notification.inReplyTo === undefined)
    return t('review.because.unasked');
  return t('review.because.rule', { rule: policy.name });
}
