import type { Effect, JsonObject } from './model.ts';

/** Answers to a request that can carry words. https://coar-notify.net/specification/1.0.1/tentative-accept/ */
const ANSWERS: ReadonlySet<unknown> = new Set(['Accept', 'TentativeAccept', 'TentativeReject', 'Reject']);

/** Longest text that goes with an answer, in characters. */
export const MAX_WORDS = 2_000;

/** Whether effects send an answer to somebody else, so that the maintainer may add words. */
export function takesWords(effects: readonly Effect[], ownInbox: string | undefined): boolean {
  return effects.some(
    (effect) => effect.kind === 'send' && effect.inbox !== ownInbox && isAnswer(effect.document),
  );
}

/** The effects with the maintainer's words in the answers that they send, and in the copies for the log. */
export function withWords(effects: readonly Effect[], words: string | undefined): readonly Effect[] {
  const summary = words?.trim().slice(0, MAX_WORDS) ?? '';
  if (summary === '') return effects;
  return effects.map((effect) => {
    if (effect.kind !== 'send' && effect.kind !== 'log') return effect;
    const { document } = effect;
    return document && isAnswer(document) ? { ...effect, document: { ...document, summary } } : effect;
  });
}

function isAnswer({ type }: JsonObject): boolean {
  return (Array.isArray(type) ? type : [type]).some((each) => ANSWERS.has(each));
}
