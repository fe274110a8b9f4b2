import { isRejected } from './dismissal.ts';
import type { Suggestion } from './model.ts';
import { isOpen, type Verdictlike } from './open-suggestions.ts';

/** A suggestion that waits, with the other answers that could be given instead. */
export interface Asked {
  readonly suggestion: Suggestion;
  readonly alternatives: readonly Suggestion[];
}

/**
 * Which of the suggestions that wait are shown: not what a rule would rather leave alone, unless the maintainer
 * rejected that, and of several possible answers one card, or none once one of them is given.
 * @param all every suggestion, decided or not
 * @param decisionOf what was decided on one, by its id
 * @param now ISO 8601
 */
export function askedOf(
  all: readonly Suggestion[],
  decisionOf: (id: string) => Verdictlike | undefined,
  now: string,
): Asked[] {
  const open = (suggestion: Suggestion): boolean => isOpen(decisionOf(suggestion.id), now);
  const ignoring = ({ effects }: Suggestion): boolean => effects.some(({ kind }) => kind === 'ignore');
  const left = new Set(
    all.filter((each) => ignoring(each) && !isRejected(decisionOf(each.id))).map(({ source }) => source),
  );
  const asked: Asked[] = [];
  for (const answers of byQuestion(all.filter((each) => ignoring(each) || !left.has(each.source)))) {
    const [first, ...alternatives] = answers;
    if (first && answers.every(open)) asked.push({ suggestion: first, alternatives });
  }
  return asked;
}

/** Suggestions that are answers to one question, together, in the order of their rules; any other by itself. */
function byQuestion(all: readonly Suggestion[]): Suggestion[][] {
  const questions = new Map<string, Suggestion[]>();
  for (const suggestion of all) {
    const { id, policy, source, choice } = suggestion;
    const key = choice === undefined ? id : `${policy.id} ${source}`;
    const there = questions.get(key);
    if (there) there.push(suggestion);
    else questions.set(key, [suggestion]);
  }
  for (const answers of questions.values()) answers.sort((a, b) => a.policy.rule - b.policy.rule);
  return [...questions.values()];
}
