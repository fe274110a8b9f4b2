import { crateIndex } from './crate-index.ts';
import type { CrateDocument, CrateEntity } from './document.ts';

/** How two versions of a crate differ. */
export interface CrateDifference {
  /** Entities that only one of them describes. */
  readonly onlyMine: readonly CrateEntity[];
  readonly onlyTheirs: readonly CrateEntity[];
  readonly changed: readonly { readonly mine: CrateEntity; readonly theirs: CrateEntity }[];
  readonly hasOtherContext: boolean;
}

/** Compares two versions of a crate, entity by entity; the order of entities does not count. */
export function compareCrates(mine: CrateDocument, theirs: CrateDocument): CrateDifference {
  const [left, right] = [crateIndex(mine).byId, crateIndex(theirs).byId];
  const onlyMine: CrateEntity[] = [];
  const changed: { mine: CrateEntity; theirs: CrateEntity }[] = [];
  for (const [id, entity] of left) {
    const other = right.get(id);
    if (other === undefined) onlyMine.push(entity);
    else if (written(entity) !== written(other)) changed.push({ mine: entity, theirs: other });
  }
  return {
    onlyMine,
    onlyTheirs: [...right.values()].filter((entity) => !left.has(entity['@id'])),
    changed,
    hasOtherContext: JSON.stringify(mine['@context']) !== JSON.stringify(theirs['@context']),
  };
}

/** An entity as text, its properties in one order. */
export function written(entity: CrateEntity): string {
  const entries = Object.entries(entity).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}
