import type { NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { isObject, type JsonObject, member } from '../json.ts';
import { MAX_FAST_QUADS } from '../limits.ts';
import { scopeOf } from '../reading/scope.ts';
import {
  ACTIVITIES,
  AS,
  COAR,
  COAR_09,
  COAR_TYPES,
  IETF,
  LDP,
  OBJECT_TYPES,
  RDF_TYPE,
  SCHEMA,
  XSD,
} from '../vocabulary.ts';

const { namedNode, blankNode, literal, quad } = DataFactory;

/** What the values of a property are: resources, objects that must be described, texts or dates. */
type Kind = 'resource' | 'description' | 'text' | 'dateTime';

interface Property {
  readonly predicate: NamedNode;
  readonly kind: Kind;
}

const PROPERTIES: ReadonlyMap<string, Property> = new Map([
  ...properties(
    AS,
    'resource',
    'actor origin target object context inReplyTo cc to bto bcc attributedTo instrument result url',
  ),
  ...properties(AS, 'text', 'name summary content mediaType'),
  ...properties(AS, 'dateTime', 'published updated'),
  ...['subject', 'relationship', 'object'].map((name): [string, Property] => [
    `as:${name}`,
    { predicate: namedNode(AS + name), kind: 'resource' },
  ]),
  ['inbox', { predicate: namedNode(`${LDP}inbox`), kind: 'resource' }],
  ['ietf:cite-as', { predicate: namedNode(`${IETF}cite-as`), kind: 'resource' }],
  ['ietf:item', { predicate: namedNode(`${IETF}item`), kind: 'description' }],
]);

function properties(namespace: string, kind: Kind, names: string): [string, Property][] {
  return names.split(' ').map((name) => [name, { predicate: namedNode(namespace + name), kind }]);
}

const TYPE = namedNode(RDF_TYPE);
const DATE_TIME = namedNode(`${XSD}dateTime`);

/** Type terms by spelling, by generation, which decides what `coar-notify:` stands for. */
const TYPES: Readonly<Partial<Record<string, ReadonlyMap<string, NamedNode>>>> = {
  '1.0': typeTerms(COAR),
  '0.9': typeTerms(COAR_09),
};

function typeTerms(coar: string): ReadonlyMap<string, NamedNode> {
  const as2 = [...ACTIVITIES, ...OBJECT_TYPES].flatMap((name) => {
    const term = namedNode(AS + name);
    return [name, `as:${name}`, AS + name].map((spelling): [string, NamedNode] => [spelling, term]);
  });
  const own = [...COAR_TYPES].flatMap((name) => {
    const term = namedNode(coar + name);
    return [name, `coar-notify:${name}`].map((spelling): [string, NamedNode] => [spelling, term]);
  });
  return new Map([...as2, ...own]);
}

/** IRIs that JSON-LD leaves as they are: absolute, of a scheme that no context uses as prefix, and well-formed. */
const PLAIN_IRI = /^(?:https?:\/\/|urn:|mailto:)[^\s<>"{}|\\^`]+$/;
const SCHEMA_TYPE = /^sorg:([A-Za-z]+)$/;

/** Thrown and caught in this file only: the message holds something that only the JSON-LD algorithms can judge. */
class NotCovered extends Error {}

/**
 * The RDF of a message of a common shape, without the JSON-LD algorithms; the same quads as theirs.
 * `undefined` when the message has anything in it that is not covered here.
 */
export function fastQuads(document: unknown): Quad[] | undefined {
  if (!isObject(document) || Object.keys(document).length < 3) return undefined;
  const { coar, as2, needsExpansion, deviations } = scopeOf(member(document, '@context'));
  const shape = deviations.some(([deviation]) => deviation === 'unknown' || deviation === 'missing');
  const types = coar === undefined ? undefined : TYPES[coar];
  if (!as2 || shape || needsExpansion || types === undefined) return undefined;
  if (!isListOfStrings(member(document, '@context'))) return undefined;
  try {
    const writer = new Writer(types);
    writer.describe(document, true);
    return writer.quads;
  } catch (error) {
    if (error instanceof NotCovered) return undefined;
    throw error;
  }
}

function isListOfStrings(context: unknown): boolean {
  return Array.isArray(context) && context.every((entry) => typeof entry === 'string');
}

type Subject = Quad['subject'];
type Value = Quad['object'];

class Writer {
  readonly quads: Quad[] = [];
  readonly #types: ReadonlyMap<string, NamedNode>;
  readonly #described: string[] = [];
  #blanks = 0;

  constructor(types: ReadonlyMap<string, NamedNode>) {
    this.#types = types;
  }

  /** Writes what an object says of itself and returns its name. */
  describe(object: JsonObject, top = false): Subject {
    const subject = this.#name(member(object, 'id'));
    let said = 0;
    // The same thing may be described twice, e.g. the parties of a reply; RDF says a thing once.
    const again = subject.termType === 'NamedNode' && this.#described.includes(subject.value);
    for (const key of Object.keys(object)) {
      if (key === 'id' || (top && key === '@context')) continue;
      const value = object[key];
      if (key === 'type') this.#writeTypes(subject, value, again);
      else this.#write(subject, key, value, again);
      said += 1;
    }
    if (said > 0 && subject.termType === 'NamedNode') this.#described.push(subject.value);
    if (said === 0 && subject.termType === 'BlankNode') throw new NotCovered();
    return subject;
  }

  #name(id: unknown): Subject {
    if (id === undefined) {
      this.#blanks += 1;
      return blankNode(`b${this.#blanks}`);
    }
    return iri(id);
  }

  #writeTypes(subject: Subject, types: unknown, again: boolean): void {
    const several = Array.isArray(types);
    for (const type of several ? types : [types]) {
      this.#add(subject, TYPE, this.#type(type), again || (several && types.length > 1));
    }
  }

  #type(type: unknown): NamedNode {
    if (typeof type !== 'string') throw new NotCovered();
    const known = this.#types.get(type);
    if (known !== undefined) return known;
    const name = SCHEMA_TYPE.exec(type)?.[1];
    return name === undefined ? iri(type) : namedNode(SCHEMA + name);
  }

  #write(subject: Subject, key: string, value: unknown, again: boolean): void {
    const property = PROPERTIES.get(key);
    if (property === undefined) throw new NotCovered();
    if (Array.isArray(value)) {
      for (const entry of value)
        this.#add(subject, property.predicate, this.#value(entry, property.kind), true);
    } else {
      // `object` and `as:object` are one property, so its values may repeat.
      const twice = again || key.startsWith('as:');
      this.#add(subject, property.predicate, this.#value(value, property.kind), twice);
    }
  }

  #value(value: unknown, kind: Kind): Value {
    if (kind === 'text' || kind === 'dateTime') {
      if (typeof value !== 'string') throw new NotCovered();
      return kind === 'text' ? literal(value) : literal(value, DATE_TIME);
    }
    if (isObject(value)) return this.describe(value);
    if (kind === 'description') throw new NotCovered();
    return iri(value);
  }

  #add(subject: Subject, predicate: NamedNode, object: Value, mayRepeat: boolean): void {
    if (mayRepeat && this.quads.some((other) => isSame(other, subject, predicate, object))) return;
    if (this.quads.length >= MAX_FAST_QUADS) throw new NotCovered();
    this.quads.push(quad(subject as NamedNode, predicate, object as NamedNode));
  }
}

function isSame(other: Quad, subject: Subject, predicate: NamedNode, object: Value): boolean {
  return other.predicate === predicate && other.subject.equals(subject) && other.object.equals(object);
}

function iri(value: unknown): NamedNode {
  if (typeof value !== 'string' || !PLAIN_IRI.test(value)) throw new NotCovered();
  return namedNode(value);
}
