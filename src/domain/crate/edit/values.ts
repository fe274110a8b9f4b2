import { crateIndex } from '../crate-index.ts';
import type { CrateDocument, CrateEntity } from '../document.ts';
import { member, referenceIn, valuesOf } from '../json.ts';

/** Properties that stay lists also where they have one value: receivers of crates count on it. */
const LISTS: ReadonlySet<string> = new Set(['hasPart']);

/**
 * Replaces what an entity says under a property (also `@type`); no values take the property away, which never happens
 * to the keywords. An entity that is not there changes nothing.
 */
export function setValues(
  crate: CrateDocument,
  id: string,
  property: string,
  values: readonly unknown[],
): CrateDocument {
  return editEntity(crate, id, (entity) => withValues(entity, property, values));
}

/** Adds a value behind those that are there; one that is there already is not added twice. */
export function addValue(crate: CrateDocument, id: string, property: string, value: unknown): CrateDocument {
  return addValues(crate, id, property, [value]);
}

/** Adds several values, as {@link addValue} does one; quick also for thousands. */
export function addValues(
  crate: CrateDocument,
  id: string,
  property: string,
  values: readonly unknown[],
): CrateDocument {
  return editEntity(crate, id, (entity) => {
    const there = valuesOf(member(entity, property));
    const added =
      values.length > 1 ? notAmong(there, values) : values.filter((value) => !isAmong(there, value));
    return added.length === 0 ? entity : withValues(entity, property, [...there, ...added]);
  });
}

/** Values with another one at a place; behind them where that place is gone meanwhile, so that no other is lost. */
export function replaceAt(values: readonly unknown[], place: number, value: unknown): readonly unknown[] {
  return place < values.length ? values.with(place, value) : [...values, value];
}

/** Changes one entity by a function that gives back the same one where nothing changes. Its id stays. */
export function editEntity(
  crate: CrateDocument,
  id: string,
  change: (entity: CrateEntity) => CrateEntity,
): CrateDocument {
  const index = crateIndex(crate);
  const entity = index.byId.get(id);
  const place = index.places.get(id);
  if (!entity || place === undefined) return crate;
  const changed = change(entity);
  if (changed === entity) return crate;
  return { ...crate, '@graph': crate['@graph'].with(place, changed) };
}

function isAmong(values: readonly unknown[], value: unknown): boolean {
  const id = referenceIn(value);
  if (id !== undefined) return values.some((each) => referenceIn(each) === id);
  const text = JSON.stringify(value);
  return values.some((each) => typeof each === typeof value && JSON.stringify(each) === text);
}

function notAmong(there: readonly unknown[], values: readonly unknown[]): readonly unknown[] {
  const known = new Set(there.map((value) => JSON.stringify(value)));
  return values.filter((value) => {
    const text = JSON.stringify(value);
    return known.has(text) ? false : known.add(text);
  });
}

function withValues(entity: CrateEntity, property: string, values: readonly unknown[]): CrateEntity {
  if (property === '@id' || property === '__proto__') return entity;
  if (property === '@type') return { ...entity, '@type': written(property, values) as string | string[] };
  if (values.length > 0) return { ...entity, [property]: written(property, values) };
  if (!Object.hasOwn(entity, property)) return entity;
  const { [property]: _gone, ...others } = entity;
  return others as CrateEntity;
}

/** One value stands alone. https://www.researchobject.org/ro-crate/specification/1.2/appendix/jsonld */
function written(property: string, values: readonly unknown[]): unknown {
  return values.length === 1 && !LISTS.has(property) ? values[0] : [...values];
}
