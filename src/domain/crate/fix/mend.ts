import type { CrateDocument, CrateEntity } from '../document.ts';
import { mapReferences } from '../edit/map-references.ts';
import type { Place } from './place.ts';

/** How the findings of one rule are mended; nothing but what they show is changed. */
export interface Mender {
  readonly rule: string;
  /** Whether one finding can be mended, where that depends on more than its rule. */
  readonly fits?: (crate: CrateDocument, place: Place) => boolean;
  /** The crate without these faults. */
  readonly mend: (crate: CrateDocument, places: readonly Place[]) => CrateDocument;
}

/** The entity that a finding is about. */
export function entityAt(crate: CrateDocument, { index }: Place): CrateEntity | undefined {
  return index === undefined ? undefined : crate['@graph'][index];
}

/** Changes the entities at some places, each by all that is to be changed at it. */
export function editPlaces(
  crate: CrateDocument,
  places: readonly Place[],
  change: (entity: CrateEntity, place: Place) => CrateEntity,
): CrateDocument {
  const graph = [...crate['@graph']];
  for (const place of places) {
    const entity = place.index === undefined ? undefined : graph[place.index];
    if (entity && place.index !== undefined) graph[place.index] = change(entity, place);
  }
  return { ...crate, '@graph': graph };
}

/** Gives entities other ids, with all references; one whose new id is taken keeps its own. */
export function renameAt(
  crate: CrateDocument,
  places: readonly Place[],
  nameOf: (id: string) => string,
): CrateDocument {
  const taken = new Set(crate['@graph'].map((entity) => entity['@id']));
  const names = new Map<string, string>();
  for (const place of places) {
    const id = entityAt(crate, place)?.['@id'];
    const name = id === undefined ? undefined : nameOf(id);
    if (id === undefined || name === undefined || taken.has(name)) continue;
    names.set(id, name);
    taken.add(name);
  }
  const renamed = (id: string) => names.get(id) ?? id;
  const graph = crate['@graph'].map((entity) => {
    const mapped = mapReferences(entity, renamed);
    return names.has(entity['@id']) ? { ...mapped, '@id': renamed(entity['@id']) } : mapped;
  });
  return { ...crate, '@graph': graph };
}

/** An entity with one property set; without it where the value is `undefined`. */
export function withProperty(entity: CrateEntity, property: string, value: unknown): CrateEntity {
  if (value !== undefined) return { ...entity, [property]: value };
  const { [property]: _gone, ...others } = entity;
  return others as CrateEntity;
}
