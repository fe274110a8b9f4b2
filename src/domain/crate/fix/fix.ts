import type { CrateDocument, CrateEntity } from '../document.ts';

/** What becomes of one entity: without `before` it is new, without `after` it goes. */
export interface EntityChange {
  readonly before?: CrateEntity;
  readonly after?: CrateEntity;
}

/** Descriptions of one entity that contradict each other: all values are kept, and somebody should look. */
export interface FixConflict {
  readonly id: string;
  readonly property: string;
  readonly values: readonly unknown[];
}

/** A repair that loses nothing, before it is made: what it would change. */
export interface Fix {
  readonly rule: string;
  /** How many findings it is for. */
  readonly count: number;
  readonly changes: readonly EntityChange[];
  /** The `@context` before and afterwards, where it changes. */
  readonly context?: { readonly before: unknown; readonly after: unknown };
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
    ...crate,
    '@context': context ? context.after : crate['@context'],
    '@graph': added.length > 0 ? [...graph, ...added] : graph,
  };
}

/** What differs between two states of a crate of which the second was made from the first. */
export function changesBetween(before: CrateDocument, after: CrateDocument): EntityChange[] {
  const [old, now] = [before['@graph'], after['@graph']];
  const [was, is] = [new Set(old), new Set(now)];
  const changes: EntityChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [first, second] = [old[i], now[j]];
    if (first === second) {
      i += 1;
      j += 1;
    } else if (first && !is.has(first)) {
      // What took its place is the next one, when that is new; else it went.
      const successor = second && !was.has(second) && follows(first, second, now[j + 1]) ? second : undefined;
      changes.push({ before: first, ...(successor && { after: successor }) });
      i += 1;
      if (successor) j += 1;
    } else {
      if (second && !was.has(second)) changes.push({ after: second });
      j += 1;
      if (!second) i += 1;
    }
  }
  return changes;
}

/** Whether `second` is what became of `first`: it has its id, or was renamed at its place. */
function follows(first: CrateEntity, second: CrateEntity, next: CrateEntity | undefined): boolean {
  return first['@id'] === second['@id'] || next?.['@id'] !== first['@id'];
}
