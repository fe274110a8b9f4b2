import type { CrateDocument, CrateEntity } from '../document.ts';
import { reference, unpacked } from './values.ts';

/** The versions of RO-Crate that are written: the newest that tools know, and the one before on request. */
export type WrittenVersion = '1.1' | '1.2';

/** A profile that a crate says to follow. */
export interface ProfileFacts {
  /** Its URI, with the version. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

const BASE = 'https://w3id.org/ro/crate/';
const RUN_TERMS = 'https://w3id.org/ro/terms/workflow-run/context';

/** The `@context` of a crate: the released one, that of runs where it is wanted, then terms of its own (name → IRI). */
export function crateContext(
  version: WrittenVersion,
  { runTerms = false, terms = {} }: { runTerms?: boolean; terms?: Readonly<Record<string, string>> } = {},
): unknown {
  const parts: unknown[] = [`${BASE}${version}/context`];
  if (runTerms) parts.push(RUN_TERMS);
  if (Object.keys(terms).length > 0) parts.push(terms);
  return parts.length === 1 ? parts[0] : parts;
}

/**
 * The entity that says what the root is and which version is followed; before 1.2 profiles are declared here, too.
 * https://www.researchobject.org/ro-crate/specification/1.2/root-data-entity#ro-crate-metadata-descriptor
 */
export function descriptorEntity(
  version: WrittenVersion,
  profiles: readonly ProfileFacts[] = [],
): CrateEntity {
  const named = [
    reference(BASE + version),
    ...(version === '1.1' ? profiles : []).map(({ id }) => reference(id)),
  ];
  return {
    '@id': 'ro-crate-metadata.json',
    '@type': 'CreativeWork',
    conformsTo: unpacked(named),
    about: reference('./'),
  };
}

/** A profile as an entity. 1.1 has no type for profiles. */
export function profileEntity({ id, name, version }: ProfileFacts, written: WrittenVersion): CrateEntity {
  return {
    '@id': id,
    '@type': written === '1.1' ? 'CreativeWork' : ['CreativeWork', 'Profile'],
    name,
    version,
  };
}

/** A crate of its entities: descriptor and root first. Of entities with one id the first stays, with what the others add. */
export function crateOf(context: unknown, entities: readonly CrateEntity[]): CrateDocument {
  const byId = new Map<string, CrateEntity>();
  for (const entity of entities) {
    const before = byId.get(entity['@id']);
    byId.set(entity['@id'], before ? { ...entity, ...before } : entity);
  }
  return { '@context': context, '@graph': [...byId.values()] };
}
