import { type CrateIndex, propertiesOf, type Reference } from '../../../domain/crate/crate-index.ts';

/** How far from the chosen entity the picture goes. */
export type Reach = 'near' | 'far' | 'all';

/** What a picture of a part of the crate shows. */
export interface Neighbourhood {
  /** Nearest first; the chosen entity is the first. */
  readonly ids: readonly string[];
  /** Each pair of entities once in each direction, with all properties that lead from the one to the other. */
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly properties: readonly string[];
  }[];
  /** Entities within reach that are left out, because a picture of so many shows nothing. */
  readonly left: number;
}

/** Entities that one picture can show. */
const MOST: Readonly<Record<Reach, number>> = { near: 40, far: 90, all: 250 };

/** The entities around one, as far as `reach` says, and what leads from one to the other. */
export function neighbourhoodOf(index: CrateIndex, chosen: string, reach: Reach): Neighbourhood {
  const near = around(index, [chosen]);
  const within = reach === 'near' ? near : around(index, reach === 'far' ? near : reachable(index, chosen));
  const all = [...within].filter((id) => index.byId.has(id));
  const ids = all.slice(0, MOST[reach]);
  const shown = new Set(ids);
  const links = new Map<string, { from: string; to: string; properties: string[] }>();
  for (const { from, to, property } of ids.flatMap((id) => index.referencesFrom(id))) {
    if (!shown.has(to) || from === to) continue;
    const key = JSON.stringify([from, to]);
    const there = links.get(key);
    if (!there) links.set(key, { from, to, properties: [property] });
    else if (!there.properties.includes(property)) there.properties.push(property);
  }
  return { ids, links: [...links.values()], left: all.length - ids.length };
}

/** These entities and all that they name or are named by. The descriptor, which names only the root, is left out. */
function around(index: CrateIndex, ids: Iterable<string>): Set<string> {
  const found = new Set(ids);
  for (const id of [...found]) {
    for (const { to } of index.referencesFrom(id)) found.add(to);
    for (const { from } of index.referencesTo(id)) found.add(from);
  }
  const descriptor = index.descriptor?.['@id'];
  if (descriptor !== undefined && descriptor !== [...found][0]) found.delete(descriptor);
  return found;
}

/** All entities, those within two steps of the chosen one first. */
function reachable(index: CrateIndex, chosen: string): Set<string> {
  return new Set([...around(index, around(index, [chosen])), ...index.byId.keys()]);
}

/** References under one property. */
export interface LinkGroup {
  readonly property: string;
  readonly references: readonly Reference[];
}

/** Whom an entity names, by property in the order in which it has them. */
export function linksFrom(index: CrateIndex, id: string): readonly LinkGroup[] {
  const entity = index.byId.get(id);
  const references = index.referencesFrom(id);
  return (entity ? propertiesOf(entity) : [])
    .map((property) => ({ property, references: references.filter((each) => each.property === property) }))
    .filter((group) => group.references.length > 0);
}

/** Who names an entity, by property. */
export function linksTo(index: CrateIndex, id: string): readonly LinkGroup[] {
  const groups = new Map<string, Reference[]>();
  for (const reference of index.referencesTo(id)) {
    const there = groups.get(reference.property);
    if (there) there.push(reference);
    else groups.set(reference.property, [reference]);
  }
  return [...groups].map(([property, references]) => ({ property, references }));
}
