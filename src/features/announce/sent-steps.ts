import type { OpenSuggestion } from '../../cache/suggestions.ts';
import { activityKey } from '../../domain/notification/identity.ts';
import type { Intent, JsonObject } from '../../domain/suggestion/model.ts';

/** An announcement that was handed over, and what became of it. */
export interface SentAnnouncement {
  readonly document: JsonObject;
  readonly artefact?: string;
  /** What is done, failed or under way, in its order; the first puts it into the inbox, unless it is an answer. */
  readonly intents: readonly Intent[];
  /** How many steps there will be, as far as that was approved. */
  readonly total: number;
  /** Suggestions about it that wait for the maintainer. */
  readonly asking: number;
}

/** Finds an announcement among what was done by hand; `undefined` where it is not known here. */
export function sentAnnouncement(
  id: string,
  intents: readonly Intent[],
  open: readonly OpenSuggestion[],
): SentAnnouncement | undefined {
  const key = activityKey(id);
  const first = intents.filter(({ cause }) => cause === `place:${key}` || cause === `send:${key}`);
  const message = first.find(({ effect }) => effect.kind === 'send');
  if (message?.effect.kind !== 'send') return undefined;
  const approved = new Set(first.flatMap(({ approves = [] }) => approves));
  const later = intents.filter(({ cause }) => approved.has(cause));
  const begun = new Set(later.map(({ cause }) => cause));
  const all = [...byOrder(first), ...byOrder(later)];
  return {
    document: message.effect.document,
    ...(message.artefact !== undefined && { artefact: message.artefact }),
    intents: all,
    total: all.length + [...approved].filter((suggestion) => !begun.has(suggestion)).length,
    asking: open.filter(({ suggestion }) => suggestion.activityId === key && !approved.has(suggestion.id))
      .length,
  };
}

/** What is done comes first, in the order in which it was; what is still to come after it. */
function byOrder(intents: readonly Intent[]): Intent[] {
  return [...intents].sort(
    (a, b) => doneAt(a) - doneAt(b) || a.cause.localeCompare(b.cause) || a.order - b.order,
  );
}

function doneAt({ receipt }: Intent): number {
  return receipt ? Date.parse(receipt.at) : Number.MAX_SAFE_INTEGER;
}
