import { groupOf } from '../../../../domain/crate/catalogue/groups.ts';
import { ENTITY_GROUPS, type EntityGroup } from '../../../../domain/crate/catalogue/types.ts';
import { valueText } from '../../../../domain/crate/catalogue/value-form.ts';
import { type CrateIndex, crateIndex, typesOf } from '../../../../domain/crate/crate-index.ts';
import type { CrateDocument, CrateEntity } from '../../../../domain/crate/document.ts';
import { valuesOf } from '../../../../domain/crate/json.ts';
import { shortId } from '../../../notification/plain.ts';

/** What the list shows of an entity. */
export interface EntityRow {
  readonly id: string;
  /** Its name, or what stands for it. */
  readonly name: string;
  readonly types: readonly string[];
  readonly group: EntityGroup;
  /** Whether something refers to it; the root and the descriptor need nobody to. */
  readonly used: boolean;
  /** What is searched, in lower case. */
  readonly text: string;
}

type EntityFacts = Pick<EntityRow, 'id' | 'name' | 'types' | 'text'>;

/** What of a row depends on the entity alone: kept while the entity stays the same object. */
const known = new WeakMap<CrateEntity, EntityFacts>();
const rowsOf = new WeakMap<CrateDocument, readonly EntityRow[]>();

/** What the list shows of all entities: by group, within one in the order of the crate. Made once for each state. */
export function entityRows(crate: CrateDocument): readonly EntityRow[] {
  const there = rowsOf.get(crate);
  if (there) return there;
  const index = crateIndex(crate);
  const unused = new Set(index.unused);
  const groups = new Map<EntityGroup, EntityRow[]>(ENTITY_GROUPS.map((group) => [group, []]));
  for (const entity of index.byId.values()) {
    const group = groupIn(index, entity);
    groups.get(group)?.push({ ...factsOf(entity), group, used: !unused.has(entity['@id']) });
  }
  // The root is what one looks for first, wherever it stands in the document.
  groups.get('crate')?.sort((a, b) => rank(index, a) - rank(index, b));
  const rows = [...groups.values()].flat();
  rowsOf.set(crate, rows);
  return rows;
}

function rank(index: CrateIndex, row: EntityRow): number {
  return index.kindOf(row.id) === 'root' ? 0 : 1;
}

/** The group of an entity in its crate. */
export function groupIn(index: CrateIndex, entity: CrateEntity): EntityGroup {
  const id = entity['@id'];
  return groupOf(entity, {
    rootId: index.root?.['@id'],
    isLicence: index.referencesTo(id).some(({ property }) => property === 'license'),
  });
}

/** What people call an entity: its name, else its headline, else its id, shortened. */
export function entityName(entity: CrateEntity): string {
  return factsOf(entity).name;
}

function factsOf(entity: CrateEntity): EntityFacts {
  const there = known.get(entity);
  if (there) return there;
  const name = givenName(entity) ?? shortId(entity['@id']);
  const types = typesOf(entity);
  const text = `${name}\n${entity['@id']}\n${types.join(' ')}`.toLocaleLowerCase();
  const facts = { id: entity['@id'], name, types, text };
  known.set(entity, facts);
  return facts;
}

/** The name that somebody gave to an entity; its id in the place of a name is none. */
export function givenName(entity: CrateEntity): string | undefined {
  for (const term of ['name', 'headline', 'alternateName']) {
    const text = valuesOf(entity[term])
      .map(valueText)
      .find((each) => each.trim() !== '' && each !== entity['@id']);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** What of the list is asked for. */
export interface EntityFilter {
  readonly text: string;
  readonly only?: 'unused' | 'findings';
}

/**
 * The rows that are asked for: those that have all words, and are not used, or have findings.
 * @param hasFindings whether something is to be remarked about an entity
 */
export function filterRows(
  rows: readonly EntityRow[],
  { text, only }: EntityFilter,
  hasFindings: (id: string) => boolean,
): readonly EntityRow[] {
  const words = wordsOf(text);
  if (words.length === 0 && only === undefined) return rows;
  return rows.filter(
    (row) =>
      words.every((word) => row.text.includes(word)) &&
      (only !== 'unused' || !row.used) &&
      (only !== 'findings' || hasFindings(row.id)),
  );
}

/** The words that are looked for, in lower case. */
export function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}
