import type { CrateDocument, CrateEntity } from '../document.ts';

/** What becomes of one entity: without `before` it is new, without `after` it goes. */
export interface EntityChange {
  readonly before?: CrateEntity;
  readonly after?: CrateEntity;
}

/** Two descriptions of one entity that say different things: both values are kept, and somebody should look. */
export interface FixConflict {
  readonly id: string;
  readonly property: string;
  readonly values: readonly unknown[];
}

/** A repair that loses nothing, before it is made: what it would change. */
export interface Fix {
  readonly rule: string;
  /** How many findings it settles. */
  readonly count: number;
  readonly changes: readonly EntityChange[];
  /** The `@context` afterwards, where it changes. */
  readonly context?: unknown;
  readonly conflicts: readonly FixConflict[];
}

/**
 * Makes a repair. Entities are found by identity, so that it may also be made on a crate that went on since: what was
 * changed there in the meantime is left alone.
 */
export function applyFix(crate: CrateDocument, { changes, context }: Fix): CrateDocument {
  const after = new Map<CrateEntity, CrateEntity | undefined>();
  const added: CrateEntity[] = [];
  for (const change of changes) {
    if (change.before) after.set(change.before, change.after);
    else if (change.after) added.push(change.after);
  }
  const graph = crate['@graph'].flatMap((entity) => {
    if (!after.has(entity)) return [entity];
    const next = after.get(entity);
    return next ? [next] : [];
  });
  return {
    '@context': context === undefined ? crate['@context'] : context,
    '@graph': added.length > 0 ? [...graph, ...added] : graph,
  };
}
