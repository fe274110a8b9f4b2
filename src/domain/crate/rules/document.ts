import { type CrateFacts, isFrom } from '../facts.ts';
import { isRecord, type Json, member, textsIn, valuesOf } from '../json.ts';
import { pointer } from '../pointer.ts';
import { type CrateRule, clause, type Report } from './rule.ts';

const ENTITIES = clause('appendix/jsonld', 'describing-entities-in-json-ld');
const CONTEXT = clause('appendix/jsonld', 'ro-crate-json-ld-context');
const TERMS = clause('appendix/jsonld', 'extending-ro-crate');
const DOCUMENT = clause('structure', 'ro-crate-metadata-document-ro-crate-metadatajson');
const IRI = /^([a-z][a-z0-9+.-]*:\/\/|urn:|mailto:)/i;
const VALUE_KEYS = new Set(['@value', '@type', '@language', '@direction', '@index']);

/** Rules about the document as JSON-LD. */
export const documentRules: readonly CrateRule[] = [
  {
    id: 'doc.top-level',
    severity: 'must',
    message: 'Beside @context and @graph stands “{key}”, which has no place there.',
    spec: DOCUMENT,
    check: ({ document }, report) => {
      for (const key of Object.keys(document))
        if (key !== '@context' && key !== '@graph') report(pointer(key), { key });
    },
  },
  {
    id: 'doc.context',
    severity: 'must',
    message: 'The context of a released version of RO-Crate is not referred to.',
    spec: CONTEXT,
    check: ({ context, version }, report) => {
      if (context.version === undefined && (isFrom(version, '1.2') || !context.hasOwn)) report('/@context');
    },
  },
  {
    // Up to 1.1 the context may be written out.
    id: 'doc.context',
    severity: 'should',
    message: 'The context is written out; referring to a released version of RO-Crate is better.',
    spec: CONTEXT,
    check: ({ context, version }, report) => {
      if (context.version === undefined && context.hasOwn && !isFrom(version, '1.2')) report('/@context');
    },
  },
  {
    id: 'doc.version',
    severity: 'should',
    message: 'The context is of version {context}, and the crate says that it is of {declared}.',
    spec: CONTEXT,
    check: ({ context, declared }, report) => {
      if (context.version !== undefined && declared !== undefined && context.version !== declared)
        report('/@context', { context: context.version, declared });
    },
  },
  {
    id: 'doc.context-unknown',
    severity: 'should',
    message: 'The context {url} is not known here, so spelling was not checked. It is not fetched.',
    spec: TERMS,
    check: ({ context }, report) => {
      const [url] = context.unknown;
      if (url !== undefined) report('/@context', { url });
    },
  },
  {
    id: 'doc.vocab',
    severity: 'should',
    message: '@vocab makes every word a known one, also those that are misspelt.',
    spec: TERMS,
    check: ({ context }, report) => {
      if (context.hasVocab) report('/@context');
    },
  },
  {
    id: 'doc.term',
    severity: 'must',
    message: '“{term}” is a word of no context that the crate names.',
    spec: TERMS,
    check: reportUnknownTerms,
  },
  {
    id: 'doc.compact',
    severity: 'must',
    message: 'The address {iri} stands where the word “{term}” is to be used.',
    spec: DOCUMENT,
    check: ({ nodes, context }, report) => {
      for (const { json, path } of nodes)
        for (const key of Object.keys(json)) {
          const term = IRI.test(key) ? context.nameOf(key) : undefined;
          if (term !== undefined) report(path + pointer(key), { iri: key, term });
        }
    },
  },
  {
    id: 'doc.flat',
    severity: 'must',
    message: '“{key}” of {id} holds something nested. Every entity stands by itself in the graph.',
    spec: ENTITIES,
    check: (facts, report) =>
      eachProperty(facts, (node, key, value) => {
        if (key.startsWith('@') ? key !== '@id' && key !== '@type' : !isFlat(value))
          report(node.path + pointer(key), { key, id: idOf(node.json) });
      }),
  },
  {
    id: 'doc.null',
    severity: 'should',
    message: '“{key}” of {id} is null. What is not known is left out.',
    spec: ENTITIES,
    check: (facts, report) =>
      eachProperty(facts, (node, key, value) => {
        if (value === null || (Array.isArray(value) && value.includes(null)))
          report(node.path + pointer(key), { key, id: idOf(node.json) });
      }),
  },
  {
    id: 'doc.single-array',
    severity: 'should',
    message: 'Lists with one value, {count} of them: a value by itself is easier to read.',
    spec: ENTITIES,
    check: (facts, report) => {
      const places: string[] = [];
      eachProperty(facts, (node, key, value) => {
        if (key !== 'hasPart' && Array.isArray(value) && value.length === 1)
          places.push(node.path + pointer(key));
      });
      const [first] = places;
      if (first !== undefined) report(first, { count: places.length });
    },
  },
];

type Node = CrateFacts['nodes'][number];

function eachProperty({ nodes }: CrateFacts, look: (node: Node, key: string, value: unknown) => void): void {
  for (const node of nodes) for (const [key, value] of Object.entries(node.json)) look(node, key, value);
}

function reportUnknownTerms({ nodes, context }: CrateFacts, report: Report): void {
  if (context.hasVocab || context.unknown.length > 0) return;
  const isKnown = (name: string) =>
    name.startsWith('@') || context.has(name) || IRI.test(name) || context.has(prefixOf(name));
  for (const { json, path } of nodes) {
    for (const key of Object.keys(json)) if (!isKnown(key)) report(path + pointer(key), { term: key });
    for (const type of textsIn(member(json, '@type')))
      if (!isKnown(type)) report(`${path}/@type`, { term: type });
  }
}

/** What stands before the first colon; a name that nothing has where there is none. */
function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 1 ? '' : name.slice(0, colon);
}

/** Whether a value is plain, a reference, a typed text, or a list of such. */
function isFlat(value: unknown): boolean {
  return valuesOf(value).every((each) => !Array.isArray(each) && (!isRecord(each) || isLeaf(each)));
}

function isLeaf(value: Json): boolean {
  const keys = Object.keys(value);
  if (keys.includes('@value')) return keys.every((key) => VALUE_KEYS.has(key));
  return keys.length === 1 && typeof value['@id'] === 'string';
}

function idOf(json: Json): string {
  const id = member(json, '@id');
  return typeof id === 'string' ? id : 'an entity without an id';
}
