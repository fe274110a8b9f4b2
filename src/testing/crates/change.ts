import type { CrateDocument, CrateEntity } from '../../domain/crate/document.ts';

/** Sets properties of one entity; `undefined` takes one away. The id may change, too: references follow then. */
export function set(
  crate: CrateDocument,
  id: string,
  properties: Readonly<Record<string, unknown>>,
): CrateDocument {
  const { '@id': next = id, ...others } = properties;
  const graph = crate['@graph'].map((entity) =>
    entity['@id'] === id ? (JSON.parse(JSON.stringify({ ...entity, ...others })) as CrateEntity) : entity,
  );
  const changed = { ...crate, '@graph': graph };
  if (next === id) return changed;
  const text = JSON.stringify(changed).replaceAll(
    `"@id":${JSON.stringify(id)}`,
    `"@id":${JSON.stringify(next)}`,
  );
  return JSON.parse(text);
}

/** Adds an entity, and names it from others: `{ [id]: property }`. */
export function add(
  crate: CrateDocument,
  entity: Readonly<Record<string, unknown>>,
  from: Readonly<Record<string, string>> = {},
): CrateDocument {
  const graph = crate['@graph'].map((each) => {
    const property = from[each['@id']];
    if (property === undefined) return each;
    const values = [each[property] ?? []].flat();
    const all = [...values, { '@id': entity['@id'] }];
    return { ...each, [property]: all.length === 1 && property !== 'hasPart' ? all[0] : all };
  });
  return { ...crate, '@graph': [...graph, entity as unknown as CrateEntity] };
}

/** Takes an entity away, and nothing else. */
export function without(crate: CrateDocument, id: string): CrateDocument {
  return { ...crate, '@graph': crate['@graph'].filter((entity) => entity['@id'] !== id) };
}

/** One entity of a crate. */
export function entity(crate: CrateDocument, id: string): CrateEntity {
  const found = crate['@graph'].find((each) => each['@id'] === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}
