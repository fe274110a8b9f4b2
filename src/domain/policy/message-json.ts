import type { Quad, Term } from '@rdfjs/types';
import type { JsonObject } from '../suggestion/model.ts';
import { NS, RDF_TYPE } from './vocabulary.ts';

/** How deep a message nests: activity, object, file. */
const DEPTH = 4;

/** Prefixes of COAR's contexts under which keys and types are written. */
const PREFIXES: readonly (readonly [namespace: string, prefix: string])[] = [
  [NS.as, ''],
  [NS.coar, 'coar-notify:'],
  [NS.ietf, 'ietf:'],
  [NS.schema, 'sorg:'],
];

/** Properties whose values are written as plain strings although they are IRIs. */
const PLAIN = new Set(['inReplyTo', 'inbox', 'ietf:cite-as', 'as:subject', 'as:object', 'as:relationship']);

function compact(iri: string): string | undefined {
  if (iri === `${NS.ldp}inbox`) return 'inbox';
  for (const [namespace, prefix] of PREFIXES) {
    if (iri.startsWith(namespace)) return `${prefix}${iri.slice(namespace.length)}`;
  }
  return undefined;
}

/** A term as the key of the node that it names. */
export function nodeKey(term: Pick<Term, 'termType' | 'value'>): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

/**
 * Writes the description of a node as the JSON-LD that COAR's contexts read: known properties only,
 * types first, nothing of rule books and of what we know ourselves. A quoted formula is described by its content.
 * Blank nodes have no id.
 */
export function messageJson(root: Term, quads: readonly Quad[]): JsonObject {
  const content = quads.filter((quad) => quad.graph.termType !== 'DefaultGraph' && quad.graph.equals(root));
  if (content.length > 0) return nodeJson(formulaRoot(content), content, new Set());
  return nodeJson(root, quads, new Set());
}

/** The subject of a formula that is nobody's object there. */
function formulaRoot(content: readonly Quad[]): Term {
  const objects = new Set(content.map((quad) => nodeKey(quad.object)));
  const root = content.find((quad) => !objects.has(nodeKey(quad.subject))) ?? content[0];
  if (!root) throw new RangeError('A formula without triples has no root.');
  return root.subject;
}

function nodeJson(node: Term, quads: readonly Quad[], above: ReadonlySet<string>): JsonObject {
  const about = quads.filter((quad) => quad.subject.equals(node));
  const types = about
    .filter((quad) => quad.predicate.value === RDF_TYPE)
    .flatMap((quad) => compact(quad.object.value) ?? [])
    .sort((a, b) => Number(a.includes(':')) - Number(b.includes(':')) || (a < b ? -1 : 1));
  const relationship = types.includes('Relationship');
  const json: Record<string, unknown> = {};
  if (node.termType === 'NamedNode') json.id = node.value;
  if (types.length > 0) json.type = types.length === 1 ? types[0] : [...new Set(types)];
  const inside = new Set([...above, nodeKey(node)]);
  for (const { predicate, object } of about) {
    const name = predicate.value === RDF_TYPE ? undefined : compact(predicate.value);
    if (name === undefined) continue;
    const key = relationship && /^(subject|object|relationship)$/.test(name) ? `as:${name}` : name;
    const value = valueJson(key, object, quads, inside);
    const before = json[key];
    if (before === undefined) json[key] = value;
    else json[key] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return json;
}

function valueJson(key: string, object: Term, quads: readonly Quad[], inside: ReadonlySet<string>): unknown {
  if (object.termType === 'Literal') return object.value;
  if (PLAIN.has(key) || inside.has(nodeKey(object)) || inside.size >= DEPTH) {
    return PLAIN.has(key) ? object.value : { id: object.value };
  }
  return nodeJson(object, quads, inside);
}
