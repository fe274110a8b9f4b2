import type { CrateDocument, CrateEntity } from './document.ts';
import { isRecord, member, referencesIn, textsIn, valuesOf } from './json.ts';

/** That one entity names another. */
export interface Reference {
  /** `@id` of the entity that names the other. */
  readonly from: string;
  readonly property: string;
  /** `@id` of the other, which the crate may not describe. */
  readonly to: string;
}

/** What an entity is to its crate. */
export type EntityKind = 'descriptor' | 'root' | 'file' | 'folder' | 'contextual';

/** A crate, looked at once: what its screens ask again and again. */
export interface CrateIndex {
  /** In the order of the graph; the first where several share an id. */
  readonly byId: ReadonlyMap<string, CrateEntity>;
  /** Places in the graph. */
  readonly places: ReadonlyMap<string, number>;
  readonly descriptor?: CrateEntity;
  readonly root?: CrateEntity;
  /** What an entity is. */
  kindOf(id: string): EntityKind;
  /** Who names `id`, in the order of the graph. */
  referencesTo(id: string): readonly Reference[];
  /** Whom `id` names, in the order of its properties. */
  referencesFrom(id: string): readonly Reference[];
  /** Entities that nothing names, beside descriptor and root. */
  readonly unused: readonly string[];
}

const DESCRIPTORS = ['ro-crate-metadata.json', 'ro-crate-metadata.jsonld'];

const indexes = new WeakMap<CrateDocument, CrateIndex>();
const outgoing = new WeakMap<CrateEntity, readonly Reference[]>();

/** The index of a crate; made once for each state of it. An edit costs only what it changed. */
export function crateIndex(crate: CrateDocument): CrateIndex {
  const known = indexes.get(crate);
  if (known) return known;
  const index = new Index(crate);
  indexes.set(crate, index);
  return index;
}

class Index implements CrateIndex {
  readonly byId = new Map<string, CrateEntity>();
  readonly places = new Map<string, number>();
  readonly descriptor?: CrateEntity;
  readonly root?: CrateEntity;
  #incoming?: ReadonlyMap<string, readonly Reference[]>;
  #unused?: readonly string[];

  constructor(crate: CrateDocument) {
    for (const [place, entity] of crate['@graph'].entries()) {
      const id = entity['@id'];
      if (this.byId.has(id)) continue;
      this.byId.set(id, entity);
      this.places.set(id, place);
    }
    this.descriptor = DESCRIPTORS.map((id) => this.byId.get(id)).find((entity) => entity !== undefined);
    // A crate that has lost its descriptor is shown with its root all the same.
    const rootId = this.descriptor ? referencesIn(member(this.descriptor, 'about'))[0] : './';
    this.root = rootId === undefined ? undefined : this.byId.get(rootId);
  }

  kindOf(id: string): EntityKind {
    if (id === this.descriptor?.['@id']) return 'descriptor';
    if (id === this.root?.['@id']) return 'root';
    const entity = this.byId.get(id);
    const types = entity ? typesOf(entity) : [];
    if (/^(#|_:)/.test(id) || types.includes('Profile')) return 'contextual';
    if (types.includes('File')) return 'file';
    return types.includes('Dataset') ? 'folder' : 'contextual';
  }

  referencesTo(id: string): readonly Reference[] {
    return this.#reversed().get(id) ?? [];
  }

  referencesFrom(id: string): readonly Reference[] {
    const entity = this.byId.get(id);
    return entity ? referencesOf(entity) : [];
  }

  get unused(): readonly string[] {
    const incoming = this.#reversed();
    this.#unused ??= [...this.byId.keys()].filter((id) => {
      if (id === this.descriptor?.['@id'] || id === this.root?.['@id']) return false;
      return (incoming.get(id) ?? []).every(({ from }) => from === id);
    });
    return this.#unused;
  }

  #reversed(): ReadonlyMap<string, readonly Reference[]> {
    this.#incoming ??= reverse(this.byId.values());
    return this.#incoming;
  }
}

function reverse(entities: Iterable<CrateEntity>): ReadonlyMap<string, readonly Reference[]> {
  const incoming = new Map<string, Reference[]>();
  for (const entity of entities)
    for (const reference of referencesOf(entity)) {
      const there = incoming.get(reference.to);
      if (there) there.push(reference);
      else incoming.set(reference.to, [reference]);
    }
  return incoming;
}

/** The types of an entity, also of one whose `@type` is broken. */
export function typesOf(entity: CrateEntity): readonly string[] {
  return textsIn(entity['@type']);
}

/** The properties of an entity, without its keywords. */
export function propertiesOf(entity: CrateEntity): string[] {
  return Object.keys(entity).filter((key) => !key.startsWith('@'));
}

/** Whom an entity names: also from within lists. */
function referencesOf(entity: CrateEntity): readonly Reference[] {
  const known = outgoing.get(entity);
  if (known) return known;
  const from = entity['@id'];
  const references: Reference[] = [];
  for (const property of propertiesOf(entity))
    for (const to of idsIn(entity[property])) references.push({ from, property, to });
  outgoing.set(entity, references);
  return references;
}

function idsIn(value: unknown): string[] {
  return valuesOf(value).flatMap((each) => {
    if (!isRecord(each)) return [];
    const list = member(each, '@list');
    return list === undefined ? referencesIn(each) : referencesIn(list);
  });
}
