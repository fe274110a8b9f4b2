import type { OwnBook } from '../domain/policy/own-book.ts';
import { type MetaKey, readMeta, writeMeta } from './meta.ts';
import type { Replica } from './replica.ts';

/** A rule book of the maintainer in the replica, so that rules run before the pod has been asked. */
export interface RuleBookRow extends OwnBook {
  /** What the listing said of the version that was read (time and size). */
  readonly mark: string;
}

/** A few texts that are always read together: one value is enough. */
const ruleBooksKey: MetaKey<readonly RuleBookRow[]> = { name: 'ruleBooks' };

/** The maintainer's own rule books, by id. */
export async function listRuleBooks(replica: Replica): Promise<readonly RuleBookRow[]> {
  return (await readMeta(replica, ruleBooksKey)) ?? [];
}

/** Replaces the rule books by what was read. */
export async function replaceRuleBooks(replica: Replica, rows: readonly RuleBookRow[]): Promise<void> {
  await writeMeta(replica, ruleBooksKey, rows);
}
