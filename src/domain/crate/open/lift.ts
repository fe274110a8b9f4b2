import type { CrateEntity } from '../document.ts';
import { isRecord, type Json, member, referenceIn, textsIn, valuesOf } from '../json.ts';
import type { Change } from './change.ts';
import type { TermKnowledge } from './known-terms.ts';
import { mergeEntities } from './merge-entities.ts';

/** What makes the graph of a document flat. */
export interface LiftTools {
  readonly terms: TermKnowledge;
  /** Gives ids that stand nowhere in the document. */
  readonly freeId: () => string;
  readonly note: (change: Change) => void;
}

interface Waiting {
  readonly json: Json;
  readonly id: string;
  readonly path: string;
  /** Only a statement about an entity, no description of it. */
  readonly isStatement?: boolean;
}

/** Where a value stands. */
interface Place {
  readonly id: string;
  readonly property: string;
  readonly path: string;
}

/**
 * Makes a flat list of entities, each once, of a graph of any shape. What is nested comes out and is referred to
 * instead; the statements stay the same. https://www.w3.org/TR/json-ld11/#flattened-document-form
 */
export function liftGraph(graph: readonly unknown[], path: string, tools: LiftTools): CrateEntity[] {
  const lifter = new Lifter(tools);
  for (const [place, each] of graph.entries()) lifter.take(each, `${path}/${place}`);
  return lifter.finish();
}

class Lifter {
  readonly #tools: LiftTools;
  readonly #entities = new Map<string, CrateEntity>();
  /** Those that cannot be merged with others of their id. */
  readonly #apart: CrateEntity[] = [];
  readonly #waiting: Waiting[] = [];
  /** Where those were described that have no type yet. */
  readonly #typeless = new Map<string, string>();

  constructor(tools: LiftTools) {
    this.#tools = tools;
  }

  /** Takes one member of the graph. */
  take(json: unknown, path: string): void {
    if (Array.isArray(json)) {
      this.#tools.note({ kind: 'flattened', path });
      for (const [place, each] of json.entries()) this.take(each, `${path}/${place}`);
    } else if (isRecord(json) && Object.hasOwn(json, '@set') && Object.keys(json).length === 1) {
      this.take(valuesOf(json['@set']), `${path}/@set`);
    } else if (!isRecord(json) || Object.hasOwn(json, '@value') || Object.hasOwn(json, '@list')) {
      this.#tools.note({ kind: 'left-out', path, value: json });
    } else this.#describe({ json, id: this.#idOf(json, path), path });
  }

  /** Lifts what was found inside meanwhile, and gives back all entities. */
  finish(): CrateEntity[] {
    // The list grows meanwhile.
    for (const next of this.#waiting) this.#describe(next);
    for (const [id, path] of this.#typeless)
      if (this.#entities.get(id)?.['@type'].length === 0) this.#tools.note({ kind: 'typeless', path, id });
    return [...this.#entities.values(), ...this.#apart];
  }

  #describe({ json, id, path, isStatement }: Waiting): void {
    if (Object.hasOwn(json, '@context')) this.#setApart(json, id, path);
    else this.#add(this.#flat(json, id, path), path, isStatement === true);
  }

  /** What brings its own context is read by that only: it stays as it is. */
  #setApart(json: Json, id: string, path: string): void {
    this.#tools.note({ kind: 'kept', path, id });
    const entity = { ...json, '@id': id, '@type': this.#types(json, id, path) } as CrateEntity;
    if (this.#entities.has(id)) this.#apart.push(entity);
    else this.#entities.set(id, entity);
  }

  #add(entity: CrateEntity, path: string, isStatement: boolean): void {
    const id = entity['@id'];
    const there = this.#entities.get(id);
    if (!there) {
      this.#entities.set(id, entity);
      return;
    }
    if (Object.hasOwn(there, '@context')) {
      this.#apart.push(entity);
      return;
    }
    const { entity: merged, conflicts, leftOut } = mergeEntities(there, entity);
    this.#entities.set(id, merged);
    if (!isStatement) this.#tools.note({ kind: 'merged', path, id });
    for (const property of conflicts) this.#tools.note({ kind: 'conflict', path, id, property });
    for (const property of leftOut)
      this.#tools.note({ kind: 'left-out', path, id, property, value: entity[property] });
  }

  /** The entity without anything nested; the same object where it is flat already. */
  #flat(json: Json, id: string, path: string): CrateEntity {
    const type = this.#types(json, id, path);
    const hasRules = valuesOf(type).some((each) => this.#tools.terms.hasRules(String(each)));
    if (hasRules) this.#tools.note({ kind: 'kept', path, id });
    const entries: [string, unknown][] = [];
    let isSame = member(json, '@id') === id && member(json, '@type') === type;
    for (const [property, value] of Object.entries(json)) {
      const flat = this.#property(property, value, { id, path, hasRules });
      if (flat !== value) isSame = false;
      if (flat !== undefined && property !== '@id' && property !== '@type') entries.push([property, flat]);
    }
    if (isSame) return json as CrateEntity;
    return Object.fromEntries([['@id', id], ['@type', type], ...entries]) as unknown as CrateEntity;
  }

  /** The types, as written where they are what they should be. */
  #types(json: Json, id: string, path: string): string | readonly string[] {
    const written = member(json, '@type');
    if (typeof written === 'string') return written;
    const texts = textsIn(written);
    if (texts.length === 0) this.#typeless.set(id, this.#typeless.get(id) ?? path);
    if (Array.isArray(written) && written.length === texts.length) return written;
    if (valuesOf(written).length > texts.length)
      this.#tools.note({ kind: 'left-out', path: `${path}/@type`, id, property: '@type', value: written });
    return texts;
  }

  #property(
    property: string,
    value: unknown,
    { id, path, hasRules }: { readonly id: string; readonly path: string; readonly hasRules: boolean },
  ): unknown {
    const { note, terms } = this.#tools;
    const at = () => `${path}/${escaped(property)}`;
    if (property === '__proto__') {
      note({ kind: 'left-out', path: at(), id, property, value });
      return undefined;
    }
    if (typeof value !== 'object' || hasRules || property === '@id' || property === '@type') return value;
    if (value === null && !terms.isOpaque(property)) return this.#value(value, { id, property, path: at() });
    if (property === '@reverse') return this.#reverse(value, id, at());
    if (property === '@included') {
      note({ kind: 'lifted', path: at(), id, property });
      for (const each of valuesOf(value)) this.take(each, at());
      return undefined;
    }
    if (property.startsWith('@') || terms.isOpaque(property) || !terms.means(property)) {
      if (!isSimple(value)) note({ kind: 'kept', path: at(), id, property });
      return value;
    }
    return this.#value(value, { id, property, path: at() });
  }

  /** A value without anything nested; `undefined` where nothing is left of it. */
  #value(value: unknown, place: Place): unknown {
    const { note } = this.#tools;
    if (value === null || value === undefined) {
      note({ kind: 'emptied', ...place });
      return undefined;
    }
    if (Array.isArray(value)) return this.#array(value, place);
    if (!isRecord(value) || Object.hasOwn(value, '@value') || referenceIn(value) !== undefined) return value;
    if (Object.hasOwn(value, '@list')) return this.#list(value, place);
    if (Object.hasOwn(value, '@set')) {
      const { '@set': set, ...others } = value;
      note({ kind: 'flattened', ...place });
      if (Object.keys(others).length > 0) note({ kind: 'left-out', ...place, value: others });
      return this.#array(valuesOf(set), place);
    }
    return this.#nested(value, place);
  }

  #nested(json: Json, { property, path }: Place): unknown {
    const id = this.#idOf(json, path);
    this.#tools.note({ kind: 'lifted', path, id, property });
    this.#waiting.push({ json, id, path });
    return { '@id': id };
  }

  /** An ordered list keeps its order; lists in it stay as they are. */
  #list(value: Json, place: Place): unknown {
    const list = valuesOf(value['@list']);
    const flat = list
      .map((each) => (Array.isArray(each) ? each : this.#value(each, place)))
      .filter((each) => each !== undefined);
    const isSame = flat.length === list.length && flat.every((each, index) => each === list[index]);
    return isSame ? value : { ...value, '@list': flat };
  }

  #array(values: readonly unknown[], place: Place): unknown {
    const flat: unknown[] = [];
    let isSame = true;
    for (const [index, value] of values.entries()) {
      const next = this.#value(value, { ...place, path: `${place.path}/${index}` });
      if (Array.isArray(value)) this.#tools.note({ kind: 'flattened', ...place });
      if (next !== value || Array.isArray(value)) isSame = false;
      if (Array.isArray(next)) flat.push(...next);
      else if (next !== undefined) flat.push(next);
    }
    return isSame ? values : flat;
  }

  /** `a @reverse p b` says `b p a`: that is how it is written then. What means nothing stays. */
  #reverse(value: unknown, id: string, path: string): unknown {
    const { note, terms } = this.#tools;
    if (!isRecord(value)) {
      note({ kind: 'left-out', path, id, property: '@reverse', value });
      return undefined;
    }
    const kept: [string, unknown][] = [];
    for (const [property, others] of Object.entries(value)) {
      const at = `${path}/${escaped(property)}`;
      if (!terms.means(property) || terms.isOpaque(property) || property.startsWith('@'))
        kept.push([property, others]);
      else for (const other of valuesOf(others).flat(1)) this.#turn(other, { id, property, path: at });
    }
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }

  #turn(other: unknown, place: Place): void {
    const { note } = this.#tools;
    if (!isRecord(other) || Object.hasOwn(other, '@value') || Object.hasOwn(other, '@list')) {
      note({ kind: 'left-out', ...place, value: other });
      return;
    }
    const { id, property, path } = place;
    const otherId = this.#idOf(other, path);
    note({ kind: 'turned', path, id: otherId, property });
    if (referenceIn(other) === undefined) this.#waiting.push({ json: other, id: otherId, path });
    const statement = { '@id': otherId, [property]: { '@id': id } };
    this.#waiting.push({ json: statement, id: otherId, path, isStatement: true });
  }

  #idOf(json: Json, path: string): string {
    const { note, freeId } = this.#tools;
    const written = member(json, '@id');
    if (typeof written === 'string') return written;
    const id = freeId();
    note({ kind: 'named', path, id });
    if (written !== undefined && written !== null)
      note({ kind: 'left-out', path: `${path}/@id`, id, property: '@id', value: written });
    return id;
  }
}

/** Whether a value can be edited as it is. */
function isSimple(value: unknown): boolean {
  return valuesOf(value).every(
    (each) =>
      typeof each !== 'object' || referenceIn(each) !== undefined || (isRecord(each) && '@value' in each),
  );
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
