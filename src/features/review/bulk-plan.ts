import type { ArtefactRow } from '../../cache/rows.ts';
import { tellsOfPrivateWork } from '../../domain/suggestion/private-work.ts';
import { failedIntents, type ReviewItem } from './queue.ts';

/** A verdict on several suggestions at once. */
export type BulkVerdict = 'approved' | 'rejected' | 'later';

/** Why a suggestion is not decided together with others. */
export type NotInBulk =
  /** It is decided already. */
  | 'decided'
  /** It was approved, and something of it failed: that is to be tried again or given up. */
  | 'failed'
  /** It asks for one of several answers. */
  | 'answers'
  /** It asks the maintainer to do something. */
  | 'task'
  /** It would tell the public log of a private work. */
  | 'private';

/** What a verdict on several suggestions does. */
export interface BulkPlan {
  readonly verdict: BulkVerdict;
  readonly items: readonly ReviewItem[];
  readonly leftOut: readonly { readonly item: ReviewItem; readonly why: NotInBulk }[];
  /** What approving them writes and sends. */
  readonly events: number;
  readonly links: number;
  readonly documents: number;
  readonly messages: number;
  /** Names, or inboxes where there is no name, of whom the messages go to, each once. */
  readonly receivers: readonly string[];
}

/** Plans a verdict on the marked suggestions: only what needs no thought of its own is decided together. */
export function bulkPlan(
  verdict: BulkVerdict,
  marked: readonly ReviewItem[],
  artefacts: readonly ArtefactRow[],
  now: string,
): BulkPlan {
  const items: ReviewItem[] = [];
  const leftOut: { item: ReviewItem; why: NotInBulk }[] = [];
  for (const item of marked) {
    const why = notInBulk(verdict, item, artefacts, now);
    if (why) leftOut.push({ item, why });
    else items.push(item);
  }
  const effects = verdict === 'approved' ? items.flatMap(({ suggestion }) => suggestion.effects) : [];
  const sends = effects.filter((effect) => effect.kind === 'send');
  const of = (...kinds: string[]) => effects.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    verdict,
    items,
    leftOut,
    events: of('log'),
    links: of('link'),
    documents: of('write', 'register'),
    messages: sends.length,
    receivers: [
      ...new Map(sends.map(({ inbox, recipientName }) => [inbox, recipientName ?? inbox])).values(),
    ],
  };
}

function notInBulk(
  verdict: BulkVerdict,
  item: ReviewItem,
  artefacts: readonly ArtefactRow[],
  now: string,
): NotInBulk | undefined {
  const { suggestion, decision, alternatives } = item;
  if (failedIntents(item).length > 0) return 'failed';
  const isBack = decision?.verdict === 'later' && decision.until !== undefined && decision.until <= now;
  if (decision !== undefined && !decision.withdrawn && !isBack) return 'decided';
  if (verdict !== 'approved') return undefined;
  if ((alternatives?.length ?? 0) > 0) return 'answers';
  const { effects } = suggestion;
  if (effects.length === 0 || effects.some(({ kind }) => kind === 'task')) return 'task';
  return tellsOfPrivateWork(effects, artefacts, [suggestion.artefact]) ? 'private' : undefined;
}
