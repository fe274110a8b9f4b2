import { readContext } from '../context-facts.ts';
import { type CrateVersion, termsOf, versionOfContext } from '../contexts/known.ts';
import { crateVersion } from '../crate-version.ts';
import type { CrateDocument } from '../document.ts';
import { isRecord, type Json, member, valuesOf } from '../json.ts';
import { openCrate } from '../open/open-crate.ts';
import { editPlaces, entityAt, type Mender, withProperty } from './mend.ts';

/** Repairs of the document as JSON-LD. */
export const documentMenders: readonly Mender[] = [
  {
    rule: 'doc.context',
    mend: (crate) => ({ ...crate, '@context': referringContext(crate) }),
  },
  {
    rule: 'doc.flat',
    mend: (crate) => {
      const opened = openCrate(crate);
      return opened.ok ? opened.crate : crate;
    },
  },
  {
    rule: 'doc.single-array',
    // Reported once for all of them, and mended so.
    mend: (crate) => ({ ...crate, '@graph': crate['@graph'].map(unpacked) }),
  },
  {
    rule: 'doc.null',
    mend: (crate, places) =>
      editPlaces(crate, places, (entity, { property = '' }) => {
        const value = member(entity, property);
        const left = Array.isArray(value) ? value.filter((each) => each !== null) : [];
        return withProperty(entity, property, left.length > 0 ? left : undefined);
      }),
  },
  {
    rule: 'doc.compact',
    fits: (crate, place) => {
      const term = readContext(crate['@context']).nameOf(place.property ?? '');
      const entity = entityAt(crate, place);
      return term !== undefined && entity !== undefined && !Object.hasOwn(entity, term);
    },
    mend: (crate, places) => {
      const { nameOf } = readContext(crate['@context']);
      return editPlaces(crate, places, (entity, { property = '' }) => {
        const term = nameOf(property) ?? property;
        if (Object.hasOwn(entity, term)) return entity;
        const entries = Object.entries(entity).map(([key, value]) => [key === property ? term : key, value]);
        return Object.fromEntries(entries);
      });
    },
  },
];

/** A context that refers to the released one, and keeps the terms of its own that this does not have. */
function referringContext(crate: CrateDocument): unknown {
  const version = crateVersion(crate);
  const others = valuesOf(crate['@context']).flatMap((part): unknown[] => {
    if (typeof part === 'string') return isDraft(part) || versionOfContext(part) !== undefined ? [] : [part];
    if (!isRecord(part)) return [];
    const own = ownTerms(part, version);
    return Object.keys(own).length > 0 ? [own] : [];
  });
  const url = `https://w3id.org/ro/crate/${version}/context`;
  return others.length > 0 ? [url, ...others] : url;
}

/** Whether an address is of RO-Crate's context, in a version that was never released. */
function isDraft(url: string): boolean {
  return /^https?:\/\/(w3id\.org\/ro\/crate|www\.researchobject\.org\/ro-crate)\//.test(url);
}

function ownTerms(context: Json, version: CrateVersion): Json {
  const released = termsOf(version);
  return Object.fromEntries(Object.entries(context).filter(([name, iri]) => released.get(name) !== iri));
}

function unpacked(entity: CrateDocument['@graph'][number]): CrateDocument['@graph'][number] {
  const isPacked = (key: string, value: unknown): value is [unknown] =>
    key !== 'hasPart' && Array.isArray(value) && value.length === 1;
  if (!Object.entries(entity).some(([key, value]) => isPacked(key, value))) return entity;
  const entries = Object.entries(entity).map(([key, value]) => [
    key,
    isPacked(key, value) ? value[0] : value,
  ]);
  return Object.fromEntries(entries);
}
