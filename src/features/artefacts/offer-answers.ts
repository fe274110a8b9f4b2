import type { NotificationRow } from '../../cache/rows.ts';
import type { Pattern } from '../../domain/notification/model.ts';
import type { Service } from '../../domain/service/service.ts';
import { answeredKeys } from '../../domain/thread/answers.ts';
import { sameId } from '../../domain/trust/same-id.ts';

/** What the service said to an Offer. */
export type ReplyStage =
  | 'accepted'
  | 'tentatively-accepted'
  | 'tentatively-declined'
  | 'declined'
  | 'unprocessable'
  /** A review, endorsement or other result was announced in answer. */
  | 'answered';

const stages: Partial<Record<Pattern, ReplyStage>> = {
  accept: 'accepted',
  'tentative-accept': 'tentatively-accepted',
  'tentative-reject': 'tentatively-declined',
  reject: 'declined',
  unprocessable: 'unprocessable',
  'announce-review': 'answered',
  'announce-endorsement': 'answered',
  'announce-relationship': 'answered',
  'announce-ingest': 'answered',
  'announce-resource': 'answered',
};

/**
 * What the service answered, oldest first, each activity once.
 * Anybody may claim to answer: only messages count whose origin or actor is the Offer's target.
 * An answer may also answer an earlier answer, as an Announce does that follows an Accept.
 * @param offerKey the Offer's id, as activities are joined by it
 * @param recipient the ids that the Offer's target goes by
 */
export function answersTo(
  offerKey: string,
  recipient: readonly string[],
  notifications: readonly NotificationRow[],
): NotificationRow[] {
  const fitting = notifications
    .filter((row) => row.standing !== 'blocked' && isReply(row) && comesFrom(row, recipient))
    .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  const keys = new Set([offerKey]);
  const found = new Set<NotificationRow>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const row of fitting) {
      const answers = row.notification ? answeredKeys(row.notification) : [];
      if (keys.has(row.activityId) || !answers.some((key) => keys.has(key))) continue;
      found.add(row);
      keys.add(row.activityId);
    }
  }
  return fitting.filter((row) => found.has(row));
}

/** Where the answers leave the Offer: the latest counts, but a result that was announced stays. */
export function replyStage(answers: readonly NotificationRow[]): ReplyStage | undefined {
  const said = answers.map(stageOf).filter((stage) => stage !== undefined);
  return said.includes('answered') ? 'answered' : said.at(-1);
}

/** All ids that a service goes by. */
export function idsOf(id: string | undefined, service: Service | undefined): string[] {
  return [id, service?.id, ...(service?.aliases ?? [])].filter((known) => known !== undefined);
}

function stageOf(row: NotificationRow): ReplyStage | undefined {
  return row.notification && stages[row.notification.pattern];
}

function isReply(row: NotificationRow): boolean {
  return stageOf(row) !== undefined;
}

function comesFrom({ notification }: NotificationRow, recipient: readonly string[]): boolean {
  const senders = [notification?.origin?.id, notification?.actor?.id].filter((id) => id !== undefined);
  return senders.some((sender) => recipient.some((id) => sameId(id, sender)));
}
