import type { PolicyProblem } from '../domain/policy/books.ts';
import { type MetaKey, readMeta, writeMeta } from './meta.ts';
import type { Replica } from './replica.ts';

/** A rule book that ran away and was switched off, in the version that did. */
export interface StoppedBook extends PolicyProblem {
  readonly version: string;
}

/** Kept, so that it does not run away again at every start. */
const stoppedBooksKey: MetaKey<readonly StoppedBook[]> = { name: 'stoppedBooks' };

/** The rule books that were switched off because they ran away. */
export async function listStoppedBooks(replica: Replica): Promise<readonly StoppedBook[]> {
  return (await readMeta(replica, stoppedBooksKey)) ?? [];
}

/** Replaces what is known of stopped rule books. */
export async function replaceStoppedBooks(replica: Replica, rows: readonly StoppedBook[]): Promise<void> {
  await writeMeta(replica, stoppedBooksKey, rows);
}
