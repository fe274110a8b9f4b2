import { sha256Hex } from '../hash/sha256.ts';
import type { Effect } from '../suggestion/model.ts';
import type { Execution } from './execution.ts';
import { isNew } from './outgoing.ts';

/** What makes a suggestion the same one on every device and after every reload. */
export interface SuggestionKey {
  /** Id of the rule book. */
  readonly policy: string;
  readonly rule: number;
  readonly activityId: string;
  readonly effects: readonly Effect[];
  /** The requests behind it; they tell suggestions without effects apart. */
  readonly executions: readonly Execution[];
}

/**
 * SHA-256 (hex) over what the suggestion would do, not over how a run happened to name its nodes. Wording, names
 * of people and other things that may change in a message without changing what happens are left out.
 */
export function suggestionId({ policy, rule, activityId, effects, executions }: SuggestionKey): string {
  const what = effects.length > 0 ? effects.map(effectKey) : executions.map(requestKey);
  return sha256Hex(JSON.stringify([policy, rule, activityId, what]));
}

function effectKey(effect: Effect): unknown[] {
  switch (effect.kind) {
    case 'log':
      return ['log', effect.activityId];
    case 'link':
      return ['link', effect.artefact, effect.predicate, effect.target];
    case 'send': {
      const { id, type, inReplyTo, object } = effect.document;
      const about = typeof object === 'object' && object !== null && 'id' in object ? object.id : object;
      return ['send', effect.inbox, id, type, inReplyTo ?? null, about ?? null];
    }
    case 'write':
      return ['write', effect.url, effect.body];
    case 'register':
      return ['register', effect.service, effect.inbox ?? null, effect.alias ?? null];
    case 'task':
      return ['task', effect.words ?? null, effect.folder ?? null];
    case 'rerun':
      return ['rerun', effect.activityId];
    case 'ignore':
      return ['ignore', effect.activityId, effect.words ?? null];
  }
}

function requestKey(execution: Execution): unknown[] {
  const parameters = Object.entries(execution.parameters).map(([name, values]) => [
    name,
    ...values.map((value) => (isNew(value) ? '' : value.value)).sort(),
  ]);
  return [execution.action, ...parameters.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))];
}
