import { crateIndex } from '../crate-index.ts';
import type { CrateEntity } from '../document.ts';
import { mapReferences } from '../edit/map-references.ts';
import { isRecord, member, valuesOf } from '../json.ts';
import { mergeEntities } from '../open/merge-entities.ts';
import { entityValued } from '../rules/entity-valued.ts';
import { editPlaces, entityAt, type Mender, renameAt, withProperty } from './mend.ts';

const DESCRIPTOR = 'ro-crate-metadata.json';
/** What is wrong in an id and can be said right in one way only. */
const BLANK_OR_BARE_PERCENT = / |%(?![0-9a-f]{2})/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NEVER = /[\u0000-\u001f\u007f\\<>"{}|^`]/;

/** Repairs of ids, references, and of entities that are there twice. */
export const entityMenders: readonly Mender[] = [
  {
    rule: 'ent.unique',
    mend: (crate, places) => {
      const twice = new Set(places.map((place) => entityAt(crate, place)?.['@id']));
      const merged = new Map<string, CrateEntity>();
      for (const entity of crate['@graph']) {
        const id = entity['@id'];
        const there = merged.get(id);
        if (twice.has(id)) merged.set(id, there ? mergeEntities(there, entity).entity : entity);
      }
      const seen = new Set<string>();
      const graph = crate['@graph'].flatMap((entity) => {
        const id = entity['@id'];
        if (!twice.has(id)) return [entity];
        if (seen.has(id)) return [];
        seen.add(id);
        return [merged.get(id) ?? entity];
      });
      return { ...crate, '@graph': graph };
    },
  },
  {
    rule: 'ent.id-uri',
    fits: (crate, place) => {
      const id = entityAt(crate, place)?.['@id'] ?? '';
      return !NEVER.test(id) && !crateIndex(crate).byId.has(encoded(id));
    },
    mend: (crate, places) => renameAt(crate, places, (id) => (NEVER.test(id) ? id : encoded(id))),
  },
  {
    rule: 'dir.slash',
    fits: (crate, place) => !crateIndex(crate).byId.has(`${entityAt(crate, place)?.['@id']}/`),
    mend: (crate, places) => renameAt(crate, places, (id) => `${id}/`),
  },
  {
    rule: 'desc.legacy-name',
    fits: (crate) => !crateIndex(crate).byId.has(DESCRIPTOR),
    mend: (crate, places) => renameAt(crate, places, () => DESCRIPTOR),
  },
  {
    rule: 'ent.ref',
    mend: (crate, places) => {
      const { byId } = crateIndex(crate);
      return editPlaces(crate, places, (entity, { property = '' }) => {
        if (!entityValued.has(property)) return entity;
        const refer = (value: unknown) =>
          typeof value === 'string' && byId.has(value) ? { '@id': value } : value;
        const value = member(entity, property);
        return withProperty(entity, property, Array.isArray(value) ? value.map(refer) : refer(value));
      });
    },
  },
  {
    rule: 'file.size-text',
    fits: (crate, place) => sizeOf(entityAt(crate, place)) !== undefined,
    mend: (crate, places) =>
      editPlaces(crate, places, (entity) => {
        const size = sizeOf(entity);
        return size === undefined ? entity : withProperty(entity, 'contentSize', size);
      }),
  },
  {
    rule: 'part.preview',
    mend: (crate, places) =>
      editPlaces(crate, places, (entity) =>
        mapReferences(entity, (id, property) =>
          property === 'hasPart' && PREVIEW.test(id) ? undefined : id,
        ),
      ),
  },
];

const PREVIEW = /^(\.\/)?ro-crate-preview(\.html|_files\/)/;

function encoded(id: string): string {
  return id.replace(BLANK_OR_BARE_PERCENT, (sign) => (sign === ' ' ? '%20' : '%25'));
}

/** A size in bytes that is written as a number, or in a list, as the digits that are meant. */
function sizeOf(entity: CrateEntity | undefined): string | undefined {
  const [size, ...others] = valuesOf(entity && member(entity, 'contentSize'));
  const written = isRecord(size) ? member(size, '@value') : size;
  if (others.length > 0 || (typeof written !== 'number' && typeof written !== 'string')) return undefined;
  return /^\d+$/.test(String(written)) ? String(written) : undefined;
}
