import {
  ACTIVITIES,
  AS,
  AS_HTTP,
  COAR,
  COAR_09,
  COAR_2021,
  COAR_TYPES,
  OBJECT_TYPES,
  SCHEMA,
  SCHEMA_HTTPS,
} from '../vocabulary.ts';
import { type Node, type Reading, remark } from './node.ts';
import type { NoteId } from './notes.ts';
import type { Scope } from './scope.ts';
import { entriesOf } from './values.ts';

/** The types of a thing in three forms. */
export interface TypeReading {
  /** Full IRIs in today's vocabulary. */
  readonly iris: readonly string[];
  /** Local names of ActivityStreams and COAR types. */
  readonly names: readonly string[];
  /** Those of them that are activities. */
  readonly activities: readonly string[];
  /** Local names of ActivityStreams types, all others as full IRIs. */
  readonly mixed: readonly string[];
  /** The generation that a type itself gives away. */
  readonly generation: '1.0' | '0.9' | '2021' | undefined;
}

interface Meaning {
  readonly terms: readonly Term[];
  readonly generation?: TypeReading['generation'];
  readonly note?: NoteId;
}

interface Term {
  readonly iri: string;
  /** Local name of an AS2 or COAR type. */
  readonly name?: string;
  readonly mixed: string;
}

const AS2_TYPES = [...new Set([...ACTIVITIES, ...OBJECT_TYPES, 'Link', 'Mention'])];
const TERMS = new Map<string, Term>([
  ...AS2_TYPES.map((name): [string, Term] => [name, { iri: AS + name, name, mixed: name }]),
  ...[...COAR_TYPES].map((name): [string, Term] => [name, { iri: COAR + name, name, mixed: COAR + name }]),
]);

/** Types of schema.org that messages have all the time; others are translated one by one. */
const SCHEMA_TYPES =
  'AboutPage Article Book CreativeWork DataCatalog Dataset DigitalDocument MediaObject Person Organization Report ' +
  'Review ScholarlyArticle SoftwareApplication SoftwareSourceCode WebPage WebSite';

/** Everything that is known by its whole spelling. */
const MEANINGS = new Map<string, Meaning>([
  ...AS2_TYPES.flatMap((name) => [
    meaning(name, [name]),
    meaning(`as:${name}`, [name], { note: 'type.spelling' }),
    meaning(AS + name, [name], { note: 'type.spelling' }),
    meaning(AS_HTTP + name, [name], { note: 'type.namespace' }),
  ]),
  ...[...COAR_TYPES].flatMap((name) => [
    meaning(name, [name], { note: 'type.spelling' }),
    meaning(`coar-notify:${name}`, [name]),
    meaning(COAR + name, [name], { generation: '1.0', note: 'type.spelling' }),
    ...oldNames(name).flatMap((old) => [
      meaning(COAR_09 + old, [name], { generation: '0.9', note: 'type.namespace' }),
      meaning(COAR_2021 + old, [name], { generation: '2021', note: 'type.namespace' }),
    ]),
  ]),
  ...SCHEMA_TYPES.split(' ').flatMap((name): [string, Meaning][] => [
    [`sorg:${name}`, foreign(SCHEMA + name)],
    [SCHEMA + name, foreign(SCHEMA + name)],
  ]),
  ...['Review', 'Endorsement', 'Ingest'].flatMap((action) => [
    ...draft(`${action}Request`, ['Offer', `${action}Action`]),
    ...draft(`${action}Success`, ['Announce', `${action}Action`]),
    ...draft(`${action}Failure`, ['Reject']),
  ]),
]);

function meaning(
  spelling: string,
  names: readonly string[],
  more: Omit<Meaning, 'terms'> = {},
): [string, Meaning] {
  return [spelling, { ...more, terms: names.flatMap((name) => TERMS.get(name) ?? []) }];
}

/** The forms of a term of 0.9: its name, and the address of its page. */
function oldNames(name: string): string[] {
  const page = name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  return [name, page, `${page}/`];
}

/** The types of 2021, which said activity and action in one word. */
function draft(name: string, names: readonly string[]): [string, Meaning][] {
  return ['', 'coar-notify:', COAR_2021, COAR_09, COAR].map((prefix) =>
    meaning(prefix + name, names, { generation: '2021', note: 'type.generation' }),
  );
}

const FOLDED = new Map([...OBJECT_TYPES].map((name) => [name.toLowerCase(), name]));
const NOTHING: TypeReading = { iris: [], names: [], activities: [], mixed: [], generation: undefined };

/** Reads the types of a node: strings, lists, IRI objects, of any generation. */
export function readTypes(node: Node, reading: Reading): TypeReading {
  const written = node.fields.type;
  if (written === undefined || written === null) return NOTHING;
  return usualTypes(written) ?? typesIn(node, (note, found) => remark(node, 'type', note, reading, found));
}

/** Whether a node is an activity of ActivityStreams. */
export function isActivity(node: Node): boolean {
  const written = node.fields.type;
  if (written === undefined || written === null) return false;
  return (usualTypes(written) ?? typesIn(node, () => {})).activities.length > 0;
}

function typesIn({ fields, scope }: Node, onNote: (note: NoteId, found: string) => void): TypeReading {
  const meanings: Meaning[] = [];
  for (const value of entriesOf(fields.type, () => onNote('list.cut', ''))) {
    const text = typeText(value);
    if (text === undefined) continue;
    const found = MEANINGS.get(text) ?? translate(text, scope);
    if (found.note !== undefined) onNote(found.note, text);
    meanings.push(found);
  }
  return combine(meanings);
}

/** Combinations of types without deviations, by the first and the last of them: nearly all that occur. */
const usual = new Map<string, Map<string, TypeReading>>();

function usualTypes(written: unknown): TypeReading | undefined {
  const isPair = Array.isArray(written) && written.length === 2;
  const first = isPair ? written[0] : written;
  const last = isPair ? written[1] : written;
  if (typeof first !== 'string' || typeof last !== 'string') return undefined;
  const known = usual.get(first)?.get(last);
  if (known !== undefined) return known;
  const meanings = [MEANINGS.get(first), MEANINGS.get(last)];
  if (!meanings.every((meaning) => meaning !== undefined && meaning.note === undefined)) return undefined;
  const reading = combine(meanings.filter((meaning) => meaning !== undefined));
  usual.set(first, (usual.get(first) ?? new Map<string, TypeReading>()).set(last, reading));
  return reading;
}

function combine(meanings: readonly Meaning[]): TypeReading {
  const terms = new Map(meanings.flatMap((meaning) => meaning.terms).map((term) => [term.iri, term]));
  const names = [...terms.values()].flatMap(({ name }) => name ?? []);
  return {
    iris: [...terms.keys()],
    names,
    activities: names.filter((name) => ACTIVITIES.has(name)),
    mixed: [...terms.values()].map(({ mixed }) => mixed),
    generation: meanings.find(({ generation }) => generation !== undefined)?.generation,
  };
}

function typeText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value !== 'object' || value === null) return undefined;
  const id = Object.hasOwn(value, '@id') ? (value as { '@id': unknown })['@id'] : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Expands a prefix or an unprefixed word as its context says. */
function translate(text: string, scope: Scope): Meaning {
  const colon = text.indexOf(':');
  if (colon < 0) return word(text, scope.vocab);
  const prefix = text.slice(0, colon);
  if (prefix === '_') return word(text.slice(2), '');
  const namespace = text.startsWith('//', colon + 1) ? undefined : scope.prefixes.get(prefix);
  const iri = namespace === undefined ? text : namespace + text.slice(colon + 1);
  const known = iri === text ? undefined : MEANINGS.get(iri);
  if (known !== undefined) return known;
  for (const old of [COAR, COAR_09, COAR_2021]) {
    if (iri.startsWith(old)) return word(iri.slice(old.length), COAR);
  }
  return foreign(iri.startsWith(SCHEMA_HTTPS) ? SCHEMA + iri.slice(SCHEMA_HTTPS.length) : iri);
}

function word(text: string, vocab: string): Meaning {
  const usual = TERMS.get(FOLDED.get(text) ?? '');
  if (usual !== undefined) return { terms: [usual], note: 'type.case' };
  return foreign(vocab === '' ? text : COAR + text);
}

function foreign(iri: string): Meaning {
  return { terms: [{ iri, mixed: iri }] };
}
