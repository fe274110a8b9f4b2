import { sha256Hex } from '../../hash/sha256.ts';
import type { Dictionary } from '../engine/dictionary.ts';
import { iri, literal, type N3Term } from '../term.ts';
import { NS } from '../vocabulary.ts';
import type { Builtins } from './builtin.ts';

/** Where skolem IRIs live. Stable for a rule's data, but never an identity: see `suggestionId`. */
export const SKOLEM = 'https://w3id.org/orrery/.well-known/genid/';
/** `log:repeat` counts no further. */
const MOST_REPEATS = 10_000;

/** An unambiguous spelling of a ground term, to be hashed. */
function spelled(term: N3Term): unknown {
  switch (term.kind) {
    case 'list':
      return ['(', ...term.items.map(spelled)];
    case 'formula':
      return [
        '{',
        ...term.triples.map((t) => JSON.stringify([t.subject, t.predicate, t.object].map(spelled))).sort(),
      ];
    case 'literal':
      return ['"', term.value, term.datatype, term.language ?? ''];
    default:
      return [term.kind, term.value];
  }
}

function includes(outer: number, inner: number, terms: Dictionary): boolean | undefined {
  const have = terms.quoted(outer);
  const want = terms.quoted(inner);
  if (!have || !want) return undefined;
  const rows = new Set<string>();
  for (let at = 0; at < have.length; at += 3) rows.add(have.slice(at, at + 3).join(' '));
  for (let at = 0; at < want.length; at += 3) if (!rows.has(want.slice(at, at + 3).join(' '))) return false;
  return true;
}

/**
 * `log:` built-ins of N3 that compare and make terms. `log:includes` and `log:notIncludes` with a formula
 * written out in the rule are compiled to joins instead; here they compare two formulae from the data.
 */
export const logBuiltins: Builtins = {
  equalTo: {
    holds: (subject, object) => subject === object,
    objects: (subject) => [subject],
    subjects: (object) => [object],
  },
  notEqualTo: { holds: (subject, object) => subject !== object },
  includes: { holds: (subject, object, terms) => includes(subject, object, terms) === true },
  notIncludes: { holds: (subject, object, terms) => includes(subject, object, terms) === false },
  uri: {
    objects: (subject, terms) => {
      const term = terms.term(subject);
      return term.kind === 'iri' ? [terms.intern(literal(term.value))] : [];
    },
    subjects: (object, terms) => {
      const term = terms.term(object);
      return term.kind === 'literal' && !term.language ? [terms.intern(iri(term.value))] : [];
    },
  },
  skolem: {
    objects: (subject, terms) => [
      terms.iri(`${SKOLEM}${sha256Hex(JSON.stringify(spelled(terms.term(subject)))).slice(0, 40)}`),
    ],
  },
  repeat: {
    objects: (subject, terms) => {
      const term = terms.term(subject);
      const times = term.kind === 'literal' ? Number(term.value) : 0;
      if (!Number.isInteger(times) || times < 1 || times > MOST_REPEATS) return [];
      return Array.from({ length: times }, (_, n) => terms.intern(literal(String(n), `${NS.xsd}integer`)));
    },
  },
};
