import type { CrateEntity } from '../document.ts';
import { isRecord, member, valuesOf } from '../json.ts';

/** Two descriptions of one entity, made one. */
export interface Merged {
  readonly entity: CrateEntity;
  /** Properties whose values contradict each other: both stand there. */
  readonly conflicts: readonly string[];
  /** Keywords that can stand only once; those of the second description are not in the entity. */
  readonly leftOut: readonly string[];
}

/** Unites types and values; what both say stands once. */
export function mergeEntities(first: CrateEntity, second: CrateEntity): Merged {
  const entries = new Map<string, unknown>(Object.entries(first));
  const conflicts: string[] = [];
  const leftOut: string[] = [];
  for (const [property, value] of Object.entries(second)) {
    if (property === '@id') continue;
    if (!entries.has(property)) {
      entries.set(property, value);
      continue;
    }
    const there = member(first, property);
    const known = new Set(valuesOf(there).map((each) => JSON.stringify(each)));
    // Two ordered lists are two, also where they hold the same. https://www.w3.org/TR/json-ld11-api/#node-map-generation
    const added = valuesOf(value).filter((each) => isList(each) || !known.has(JSON.stringify(each)));
    if (added.length === 0) continue;
    if (property.startsWith('@') && property !== '@type' && property !== '@graph') leftOut.push(property);
    else {
      entries.set(property, [...valuesOf(there), ...added]);
      if (isPlain(there) && isPlain(value)) conflicts.push(property);
    }
  }
  return { entity: Object.fromEntries(entries) as CrateEntity, conflicts, leftOut };
}

function isList(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, '@list');
}

/** One text, number or truth value: a second one contradicts it, where further references only add to it. */
function isPlain(value: unknown): boolean {
  return !Array.isArray(value) && !isRecord(value);
}
