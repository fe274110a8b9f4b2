import type { Builtin } from '../builtins/builtin.ts';
import { builtinOf } from '../builtins/registry.ts';
import type { Rule } from '../rulebook.ts';
import { type N3Term, type N3Triple, visitTerms } from '../term.ts';
import { NS } from '../vocabulary.ts';
import type { Dictionary } from './dictionary.ts';
import { type Atom, type Pattern, type TripleAtom, variablesIn, variablesOfAtom } from './pattern.ts';

const INCLUDES = `${NS.log}includes`;
const NOT_INCLUDES = `${NS.log}notIncludes`;
const EQUAL_TO = `${NS.log}equalTo`;
/** Can never be computed, so a body that needs it never holds. */
const NEVER: Builtin = {};

/** A rule, ready to be joined with facts: terms are ids, variables are slots. */
export interface Program {
  readonly rule: Rule;
  /** Names of the variables by slot; `undefined` for those that stand for blank nodes. */
  readonly names: readonly (string | undefined)[];
  readonly atoms: readonly Atom[];
  /** Those of the atoms that look for something absent among the facts. */
  readonly absent: readonly Atom[];
  /** The conclusions; also used to see whether they hold already. */
  readonly head: readonly TripleAtom[];
  /** Variables of the head that the body does not bind: new blank nodes for every firing. */
  readonly fresh: readonly number[];
  /** Looks at all facts known (`?SCOPE log:includes` or `log:notIncludes`): waits until nothing else follows. */
  readonly scoped: boolean;
}

/** Compiles a rule against a dictionary. */
export function compileRule(rule: Rule, terms: Dictionary): Program {
  const names: (string | undefined)[] = [];
  const slots = new Map<string, number>();
  const scopes = scopeVariables(rule.body);
  const looked = lookedUp(rule.body);
  let scoped = false;

  function variable(key: string, name?: string): number {
    const known = slots.get(key);
    if (known !== undefined) return known;
    names.push(name);
    slots.set(key, -names.length);
    return -names.length;
  }

  function pattern(term: N3Term): Pattern {
    switch (term.kind) {
      case 'variable':
        return variable(`?${term.value}`, term.value);
      case 'blank':
        return variable(`_${term.value}`);
      case 'list': {
        const items = term.items.map(pattern);
        return isGround(items) ? terms.list(items) : { items };
      }
      case 'formula': {
        const quoted = term.triples.flatMap((t) => [
          pattern(t.subject),
          pattern(t.predicate),
          pattern(t.object),
        ]);
        return isGround(quoted) ? terms.formula(quoted) : { quoted };
      }
      default:
        return terms.intern(term);
    }
  }

  function triples(of: readonly N3Triple[], graph: Pattern | undefined, searchable: boolean): TripleAtom[] {
    return of.map((triple) => ({
      kind: 'triple',
      graph,
      subject: pattern(triple.subject),
      predicate: pattern(triple.predicate),
      object: pattern(triple.object),
      searchable,
    }));
  }

  /** Compiles conditions in their order in the text; `before` holds the variables that stand further up. */
  function conditions(body: readonly N3Triple[], before: Set<number>): Atom[] {
    const atoms: Atom[] = [];
    for (const triple of body) {
      const added = condition(triple, before);
      for (const atom of added) {
        if (atom.kind !== 'absent') for (const used of variablesOfAtom(atom)) before.add(used);
      }
      atoms.push(...added);
    }
    return atoms;
  }

  function condition(triple: N3Triple, before: Set<number>): Atom[] {
    const name = triple.predicate.kind === 'iri' ? triple.predicate.value : '';
    const quoted = quotedTriples(triple.object);
    if (quoted && (name === INCLUDES || name === NOT_INCLUDES)) {
      const overall = isScope(triple.subject, scopes);
      if (overall) scoped = true;
      const graph = overall ? undefined : pattern(triple.subject);
      const bind: Atom[] = [];
      const within = graph === undefined || typeof graph === 'number' ? graph : named(graph, bind);
      if (name === INCLUDES) {
        const inner = overall
          ? conditions(quoted, before)
          : triples(quoted, within, looked.has(key(triple.subject) ?? ''));
        return [...bind, ...inner];
      }
      const local = new Set(before);
      const inner = overall ? conditions(quoted, new Set(before)) : triples(quoted, within, false);
      const known = new Set([...local, ...variablesIn(within)]);
      const used = [...new Set([...variablesIn(within), ...inner.flatMap(variablesOfAtom)])];
      return [
        ...bind,
        {
          kind: 'absent',
          atoms: inner,
          graph: within,
          local: used.filter((variable) => !known.has(variable)),
          shared: used.filter((variable) => known.has(variable)),
        },
      ];
    }
    const builtin = builtinOf(name);
    const { subject, object } = triple;
    if (name === EQUAL_TO && subject.kind === 'list' && object.kind === 'list') {
      // Two lists with variables on both sides: equal item by item.
      return subject.items.length === object.items.length
        ? subject.items.flatMap((item, at) =>
            condition({ ...triple, subject: item, object: object.items[at] ?? item }, before),
          )
        : [{ kind: 'builtin', builtin: NEVER, subject: 0, object: 0 }];
    }
    if (builtin) {
      return [{ kind: 'builtin', builtin, subject: pattern(subject), object: pattern(object) }];
    }
    return triples([triple], undefined, true);
  }

  /** A variable that is equal to a formula with variables in it. */
  function named(graph: Pattern, bind: Atom[]): Pattern {
    const builtin = builtinOf(EQUAL_TO);
    const slot = variable(`formula ${names.length}`);
    if (builtin) bind.push({ kind: 'builtin', builtin, subject: graph, object: slot });
    return slot;
  }

  const atoms = conditions(rule.body, new Set());
  const bound = new Set(atoms.flatMap((atom) => (atom.kind === 'absent' ? [] : variablesOfAtom(atom))));
  const head = triples(rule.head, undefined, true);
  const fresh = [...new Set(head.flatMap(variablesOfAtom))].filter((used) => !bound.has(used));
  const absent = atoms.filter((atom) => atom.kind === 'absent' && atom.graph === undefined);
  return { rule, names, atoms, absent, head, fresh, scoped };
}

function isGround(parts: readonly Pattern[]): parts is readonly number[] {
  return parts.every((part) => typeof part === 'number' && part > 0);
}

/** The triples of a formula written out; N3.js reads `{}` as the literal `true`. */
function quotedTriples(term: N3Term): readonly N3Triple[] | undefined {
  if (term.kind === 'formula') return term.triples;
  return term.kind === 'literal' && term.value === 'true' && term.datatype === `${NS.xsd}boolean`
    ? []
    : undefined;
}

function key(term: N3Term): string | undefined {
  if (term.kind === 'variable') return `?${term.value}`;
  return term.kind === 'blank' ? `_${term.value}` : undefined;
}

function isScope(term: N3Term, scopes: ReadonlySet<string>): boolean {
  const name = key(term);
  return name !== undefined && scopes.has(name);
}

/** Variables and blank nodes that stand in a triple that is looked up: formulae bound to them are among the facts. */
function lookedUp(body: readonly N3Triple[]): Set<string> {
  const found = new Set<string>();
  for (const triple of body) {
    if (triple.predicate.kind === 'iri' && builtinOf(triple.predicate.value)) continue;
    for (const term of [triple.subject, triple.predicate, triple.object]) found.add(key(term) ?? '');
  }
  found.delete('');
  return found;
}

/** Variables and blank nodes that only ever stand left of `log:includes` or `log:notIncludes`: the facts known. */
function scopeVariables(body: readonly N3Triple[]): Set<string> {
  const scopes = new Set<string>();
  const others = new Set<string>();
  const note = (term: N3Term): void => {
    const name = key(term);
    if (name) others.add(name);
  };
  for (const triple of body) {
    const name = triple.predicate.kind === 'iri' ? triple.predicate.value : '';
    const scope = name === INCLUDES || name === NOT_INCLUDES ? key(triple.subject) : undefined;
    if (scope) {
      scopes.add(scope);
      visitTerms([{ ...triple, subject: triple.predicate }], note);
    } else visitTerms([triple], note);
  }
  for (const name of others) scopes.delete(name);
  return scopes;
}
