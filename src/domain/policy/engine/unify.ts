import type { Dictionary } from './dictionary.ts';
import { type Bindings, type Pattern, slotOf } from './pattern.ts';

/** The id that a pattern stands for under the bindings, or 0 while a variable of it is unbound. */
export function resolve(pattern: Pattern, bindings: Bindings, terms: Dictionary): number {
  if (typeof pattern === 'number') return pattern > 0 ? pattern : (bindings[slotOf(pattern)] ?? 0);
  const parts = 'items' in pattern ? pattern.items : pattern.quoted;
  const ids: number[] = [];
  for (const part of parts) {
    const id = resolve(part, bindings, terms);
    if (id === 0) return 0;
    ids.push(id);
  }
  return 'items' in pattern ? terms.list(ids) : terms.formula(ids);
}

/**
 * Calls `then` for every way in which the patterns match the ids, with the variables bound,
 * and unbinds them again. Stops, returning true, as soon as `then` returns true.
 */
export function unifyAll(
  patterns: readonly Pattern[],
  ids: readonly number[],
  bindings: Bindings,
  terms: Dictionary,
  then: () => boolean,
  at = 0,
): boolean {
  const pattern = patterns[at];
  if (pattern === undefined) return then();
  const id = ids[at] ?? 0;
  const rest = () => unifyAll(patterns, ids, bindings, terms, then, at + 1);
  if (typeof pattern === 'number') {
    if (pattern > 0) return pattern === id && rest();
    const slot = slotOf(pattern);
    if (bindings[slot]) return bindings[slot] === id && rest();
    bindings[slot] = id;
    const stop = rest();
    bindings[slot] = 0;
    return stop;
  }
  if ('items' in pattern) {
    const items = terms.items(id);
    if (items?.length !== pattern.items.length) return false;
    return unifyAll(pattern.items, items, bindings, terms, rest);
  }
  const quoted = terms.quoted(id);
  if (quoted?.length !== pattern.quoted.length) return false;
  return unifyQuoted(pattern.quoted, quoted, new Set(), bindings, terms, rest);
}

/** Matches the triples of a formula one to one, in any order. */
function unifyQuoted(
  patterns: readonly Pattern[],
  triples: readonly number[],
  used: Set<number>,
  bindings: Bindings,
  terms: Dictionary,
  then: () => boolean,
): boolean {
  const at = used.size * 3;
  if (at >= patterns.length) return then();
  const wanted = patterns.slice(at, at + 3);
  for (let row = 0; row < triples.length; row += 3) {
    if (used.has(row)) continue;
    const stop = unifyAll(wanted, triples.slice(row, row + 3), bindings, terms, () => {
      used.add(row);
      const stopped = unifyQuoted(patterns, triples, used, bindings, terms, then);
      used.delete(row);
      return stopped;
    });
    if (stop) return true;
  }
  return false;
}
