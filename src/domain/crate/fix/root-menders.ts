import { licenceUrl } from '../../artefact/licence.ts';
import { licenceEntity } from '../build/licence.ts';
import { crateIndex } from '../crate-index.ts';
import { crateVersion } from '../crate-version.ts';
import type { CrateDocument, CrateEntity } from '../document.ts';
import { addEntities } from '../edit/entities.ts';
import { addValues, editEntity, setValues } from '../edit/values.ts';
import { isFrom, versionsNamed } from '../facts.ts';
import { isEmpty, member, referenceIn, valuesOf } from '../json.ts';
import { WORKFLOW_CRATE } from '../rules/profile-ids.ts';
import { editPlaces, entityAt, type Mender } from './mend.ts';

/** Repairs of the descriptor, the root, its parts and its profiles. */
export const rootMenders: readonly Mender[] = [
  addingType('desc.type', 'CreativeWork'),
  addingType('root.type', 'Dataset'),
  {
    rule: 'desc.conforms',
    mend: (crate, places) => {
      const version = crateVersion(crate);
      const named = { '@id': `https://w3id.org/ro/crate/${version}` };
      const descriptor = places.map((place) => entityAt(crate, place)).find((each) => each !== undefined);
      if (!descriptor) return crate;
      const others = valuesOf(member(descriptor, 'conformsTo')).filter(
        (each) => versionsNamed(each).length === 0,
      );
      if (!isFrom(version, '1.2'))
        return setValues(crate, descriptor['@id'], 'conformsTo', [named, ...others]);
      // From 1.2 on profiles stand at the root.
      const { root } = crateIndex(crate);
      const isKept = (each: unknown) => root === undefined || WORKFLOW_CRATE.test(referenceIn(each) ?? '');
      const alone = setValues(crate, descriptor['@id'], 'conformsTo', [named, ...others.filter(isKept)]);
      const moved = others.filter((each) => !isKept(each));
      return root ? addValues(alone, root['@id'], 'conformsTo', moved) : alone;
    },
  },
  {
    rule: 'root.license-entity',
    fits: (crate) => licencesOf(crate).some((value) => describedLicence(crate, value) !== undefined),
    mend: mendLicences,
  },
  {
    rule: 'part.reachable',
    fits: (crate) => crateIndex(crate).root !== undefined,
    mend: (crate, places) => {
      const { root } = crateIndex(crate);
      const parts = places.map((place) => ({ '@id': entityAt(crate, place)?.['@id'] }));
      return root ? addValues(crate, root['@id'], 'hasPart', parts) : crate;
    },
  },
  {
    rule: 'prun.mentions',
    mend: (crate, places) => {
      const { root } = crateIndex(crate);
      const runs = places.map((place) => ({ '@id': entityAt(crate, place)?.['@id'] }));
      return root ? addValues(crate, root['@id'], 'mentions', runs) : crate;
    },
  },
  {
    rule: 'prof.type',
    mend: (crate) => {
      const { root, byId } = crateIndex(crate);
      return valuesOf(root && member(root, 'conformsTo')).reduce((so: CrateDocument, value) => {
        const id = referenceIn(value);
        return id !== undefined && byId.has(id)
          ? editEntity(so, id, (each) => withType(each, 'Profile'))
          : so;
      }, crate);
    },
  },
  {
    rule: 'sub.versionless',
    mend: (crate, places) =>
      editPlaces(crate, places, (entity) => ({
        ...entity,
        conformsTo: [...valuesOf(member(entity, 'conformsTo')), { '@id': 'https://w3id.org/ro/crate' }],
      })),
  },
  {
    rule: 'wroc.declared',
    mend: (crate, places) => {
      const { root } = crateIndex(crate);
      const declared = valuesOf(root && member(root, 'conformsTo')).filter((each) =>
        WORKFLOW_CRATE.test(referenceIn(each) ?? ''),
      );
      return editPlaces(crate, places, (entity) => ({
        ...entity,
        conformsTo: [...valuesOf(member(entity, 'conformsTo')), ...declared],
      }));
    },
  },
];

/** Adds a type that an entity must have. */
function addingType(rule: string, type: string): Mender {
  return { rule, mend: (crate, places) => editPlaces(crate, places, (entity) => withType(entity, type)) };
}

function withType(entity: CrateEntity, type: string): CrateEntity {
  const types = valuesOf(entity['@type']).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  );
  if (types.includes(type)) return entity;
  return { ...entity, '@type': types.length === 0 ? type : [...types, type] };
}

function licencesOf(crate: CrateDocument): readonly unknown[] {
  const { root } = crateIndex(crate);
  return valuesOf(root && member(root, 'license'));
}

/**
 * The entity for a licence of the SPDX list that is named by its id or URL, and has none yet; what is there of it is
 * kept. `undefined` for others: what they are called, only a person knows.
 */
function describedLicence(crate: CrateDocument, value: unknown): CrateEntity | undefined {
  const written = referenceIn(value) ?? (typeof value === 'string' ? value : undefined);
  const made = written === undefined ? undefined : licenceEntity({ id: written });
  if (made === undefined || isEmpty(made.identifier)) return undefined;
  if (licenceUrl(String(made.identifier)) === undefined) return undefined;
  const there = crateIndex(crate).byId.get(written ?? '');
  if (!there) return { ...made, '@id': referenceIn(value) ?? made['@id'] };
  if (['name', 'description'].every((key) => !isEmpty(member(there, key)))) return undefined;
  const said = Object.entries(there).filter(([, each]) => !isEmpty(each));
  return { ...made, ...Object.fromEntries(said) };
}

function mendLicences(crate: CrateDocument): CrateDocument {
  const { root } = crateIndex(crate);
  if (!root) return crate;
  let next = crate;
  const values = licencesOf(crate).map((value) => {
    const made = describedLicence(crate, value);
    if (!made) return value;
    const id = made['@id'];
    next = crateIndex(crate).byId.has(id) ? editEntity(next, id, () => made) : addEntities(next, [made]);
    return { '@id': id };
  });
  return setValues(next, root['@id'], 'license', values);
}
