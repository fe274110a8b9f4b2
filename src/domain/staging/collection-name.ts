import { sha256Hex } from '../hash/sha256.ts';
import type { Did } from './did.ts';

/** Characters of the hash in a name: enough that two collections of one day do not meet. */
const HASH = 12;

/**
 * The name of the data identifier of a collection: `collection.<day>.<hash of its members>`. The same members on the
 * same day give the same name, in whatever order, so that a request that is made twice makes nothing twice.
 * @param day `2026-11-02`, the day on which the request was begun
 */
export function collectionName(day: string, members: readonly string[]): string {
  const text = [...new Set(members)].sort().join('\n');
  return `collection.${day}.${sha256Hex(text).slice(0, HASH)}`;
}

/** The data identifier of a collection in a scope. */
export function collectionDid(scope: string, day: string, members: readonly string[]): Did {
  return { scope, name: collectionName(day, members) };
}
