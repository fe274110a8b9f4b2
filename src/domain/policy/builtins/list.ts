import type { Dictionary } from '../engine/dictionary.ts';
import { literal } from '../term.ts';
import { NS } from '../vocabulary.ts';
import type { Builtins } from './builtin.ts';

function members(list: number, terms: Dictionary): readonly number[] {
  return [...new Set(terms.items(list) ?? [])];
}

/** `list:` built-ins of N3. https://w3c.github.io/N3/reports/20230703/builtins.html#list */
export const listBuiltins: Builtins = {
  in: {
    holds: (subject, object, terms) => terms.items(object)?.includes(subject) ?? false,
    subjects: members,
  },
  member: {
    holds: (subject, object, terms) => terms.items(subject)?.includes(object) ?? false,
    objects: members,
  },
  notMember: {
    holds: (subject, object, terms) => terms.items(subject)?.includes(object) === false,
  },
  length: {
    objects: (subject, terms) => {
      const items = terms.items(subject);
      return items ? [terms.intern(literal(String(items.length), `${NS.xsd}integer`))] : [];
    },
  },
  first: { objects: (subject, terms) => terms.items(subject)?.slice(0, 1) ?? [] },
  last: { objects: (subject, terms) => terms.items(subject)?.slice(-1) ?? [] },
  append: {
    objects: (subject, terms) => {
      const lists = terms.items(subject)?.map((list) => terms.items(list));
      if (!lists || lists.includes(undefined)) return [];
      return [terms.list(lists.flatMap((list) => list ?? []))];
    },
  },
};

/** `rdf:first` and `rdf:rest` of lists, which are terms here and no longer triples. */
export const rdfListBuiltins: Builtins = {
  first: { objects: (subject, terms) => terms.items(subject)?.slice(0, 1) ?? [] },
  rest: {
    objects: (subject, terms) => {
      const items = terms.items(subject);
      return items && items.length > 0 ? [terms.list(items.slice(1))] : [];
    },
  },
};
