import type { Pattern } from '../notification/model.ts';

/** Patterns in the order in which messages of one moment are taken: what is asked, what is said to it, what comes of it. */
const ORDER: readonly Pattern[] = [
  'request-review',
  'request-endorsement',
  'request-ingest',
  'tentative-accept',
  'accept',
  'unprocessable',
  'tentative-reject',
  'reject',
  'other',
  'announce-ingest',
  'announce-relationship',
  'announce-resource',
  'announce-review',
  'announce-endorsement',
  'undo-offer',
];

const ranks = new Map(ORDER.map((pattern, rank) => [pattern, rank]));

/** What messages are ordered by. */
interface Timed {
  readonly at: string;
  readonly key: string;
  readonly notification: { readonly pattern: Pattern };
}

/** By time; within one moment by what they are, then by their ids. So the order depends on nothing but the messages. */
export function byTime(a: Timed, b: Timed): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const rank = (ranks.get(a.notification.pattern) ?? 0) - (ranks.get(b.notification.pattern) ?? 0);
  if (rank !== 0) return rank;
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
}
