import type { Suggested } from '../../../../ui/suggest-field.tsx';
import { wordsOf } from '../entities/entity-rows.ts';

/** The words that fit what is typed: those that begin so come before those that only have it in them. */
export function suggestedFor(typed: string, items: readonly Suggested[]): readonly Suggested[] {
  const words = wordsOf(typed);
  if (words.length === 0) return items;
  const begin = words.join(' ');
  const rank = ({ value, label }: Suggested) =>
    [value, label].some((text) => text.toLocaleLowerCase().startsWith(begin)) ? 0 : 1;
  return items
    .filter(({ value, label }) =>
      words.every((word) => `${value} ${label}`.toLocaleLowerCase().includes(word)),
    )
    .sort((a, b) => rank(a) - rank(b));
}
