import { fail, ok, type Result } from '../../result.ts';
import { crateIndex, type EntityKind, type Reference } from '../crate-index.ts';
import type { CrateDocument, CrateEntity } from '../document.ts';
import { mapReferences } from './map-references.ts';
import { addValue } from './values.ts';

/** Where a new entity is named from. */
export interface Link {
  readonly from: string;
  readonly property: string;
}

/**
 * Adds entities at the end; those with an id that the crate describes already are left as the crate has them, so that
 * adding a person or a licence twice is harmless. Quick also for thousands.
 */
export function addEntities(crate: CrateDocument, entities: readonly CrateEntity[]): CrateDocument {
  const { byId } = crateIndex(crate);
  const taken = new Set<string>();
  const added = entities.filter(({ '@id': id }) => !byId.has(id) && !taken.has(id) && taken.add(id));
  return added.length === 0 ? crate : { ...crate, '@graph': [...crate['@graph'], ...added] };
}

/** Adds an entity, and names it from another one where `link` says so. An id that is taken is a problem. */
export function addEntity(crate: CrateDocument, entity: CrateEntity, link?: Link): Result<CrateDocument> {
  const id = entity['@id'];
  if (id === '') return fail({ kind: 'invalid', reason: 'An entity needs an id.' });
  if (crateIndex(crate).byId.has(id))
    return fail({ kind: 'invalid', reason: `The crate describes “${id}” already.` });
  const added = addEntities(crate, [entity]);
  return ok(link ? addValue(added, link.from, link.property, { '@id': id }) : added);
}

/** What deleting entities does to the rest of the crate. */
export interface Impact {
  /** What goes, without ids that are not there or may not go (descriptor and root). */
  readonly entities: readonly CrateEntity[];
  /** References from what stays; they go, too. */
  readonly references: readonly Reference[];
  /** Entities that nothing names any more afterwards; they stay. */
  readonly orphans: readonly string[];
}

const KEPT: readonly EntityKind[] = ['descriptor', 'root'];

/** What would happen if these entities were deleted. */
export function impactOf(crate: CrateDocument, ids: readonly string[]): Impact {
  const index = crateIndex(crate);
  const gone = new Set(ids.filter((id) => index.byId.has(id) && !KEPT.includes(index.kindOf(id))));
  const staysReferred = (id: string) =>
    index.referencesTo(id).some(({ from }) => !gone.has(from) && from !== id);
  const named = new Set([...gone].flatMap((id) => index.referencesFrom(id).map(({ to }) => to)));
  return {
    entities: crate['@graph'].filter((entity) => gone.has(entity['@id'])),
    references: [...gone].flatMap((id) => index.referencesTo(id).filter(({ from }) => !gone.has(from))),
    orphans: [...named].filter(
      (id) => index.byId.has(id) && !gone.has(id) && !KEPT.includes(index.kindOf(id)) && !staysReferred(id),
    ),
  };
}

/** Deletes entities and all references to them; {@link impactOf} says before what that means. */
export function deleteEntities(crate: CrateDocument, ids: readonly string[]): CrateDocument {
  const gone = new Set(impactOf(crate, ids).entities.map((entity) => entity['@id']));
  if (gone.size === 0) return crate;
  const graph = crate['@graph']
    .filter((entity) => !gone.has(entity['@id']))
    .map((entity) => mapReferences(entity, (id) => (gone.has(id) ? undefined : id)));
  return { ...crate, '@graph': graph };
}
