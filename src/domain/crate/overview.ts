import { licenceLabel } from '../artefact/licence.ts';
import type { CrateVersion } from './contexts/known.ts';
import type { CrateDocument } from './document.ts';
import { type CrateFacts, factsOf } from './facts.ts';
import { type Json, member, referenceIn, textsIn, valuesOf } from './json.ts';

/** What is said of a crate in lists. */
export interface CrateOverview {
  /** `''` where it has none. */
  readonly name: string;
  readonly description?: string;
  /** Name of the licence, else its address. */
  readonly licence?: string;
  readonly people: readonly string[];
  readonly published?: string;
  readonly version: CrateVersion;
  /** Names of the profiles that it says to follow. */
  readonly profiles: readonly string[];
  readonly entities: number;
  /** Described files, and the sum of the sizes that are stated, in bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Types of the entities with how many there are, most frequent first; descriptor and root are not counted. */
  readonly types: readonly (readonly [type: string, count: number])[];
}

/** Sums a crate up. */
export function overviewOf(crate: CrateDocument): CrateOverview {
  const facts = factsOf({ ...crate }, {});
  const { root, entities, descriptor, data, version, profiles } = facts;
  const own = root?.json ?? {};
  const files = data.filter(({ types }) => types.has('File'));
  const types = new Map<string, number>();
  for (const entity of entities)
    if (entity.id !== root?.id && entity.id !== descriptor?.id)
      for (const type of entity.types) types.set(type, (types.get(type) ?? 0) + 1);
  const first = (key: string) => textsIn(member(own, key)).find((text) => text.trim() !== '');
  const description = first('description');
  const [licence] = names(facts, own, 'license');
  const published = first('datePublished');
  return {
    name: first('name') ?? '',
    ...(description !== undefined && { description }),
    ...(licence !== undefined && { licence: licenceLabel(licence) }),
    people: [...new Set([...names(facts, own, 'author'), ...names(facts, own, 'creator')])],
    ...(published !== undefined && { published }),
    version,
    profiles: profiles.map((id) => nameOf(facts, id)),
    entities: entities.length,
    files: files.length,
    bytes: files.reduce((sum, { json }) => sum + sizeOf(json), 0),
    types: [...types].sort(([a, left], [b, right]) => right - left || a.localeCompare(b)),
  };
}

/** The stated size of a file in bytes, 0 where there is none. */
function sizeOf(json: Json): number {
  const [size] = valuesOf(member(json, 'contentSize'));
  const bytes = typeof size === 'string' && /^\d+$/.test(size) ? Number(size) : size;
  return typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes > 0 ? bytes : 0;
}

/** The values of a property in words: texts, and the names of what is referred to. */
function names(facts: CrateFacts, json: Json, key: string): string[] {
  return valuesOf(member(json, key)).flatMap((value) => {
    if (typeof value === 'string') return value.trim() === '' ? [] : [value];
    const id = referenceIn(value);
    return id === undefined ? [] : [nameOf(facts, id)];
  });
}

function nameOf({ byId }: CrateFacts, id: string): string {
  const entity = byId.get(id);
  return textsIn(entity && member(entity.json, 'name'))[0] ?? id;
}
