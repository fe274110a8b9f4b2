import type { Builtin } from '../builtins/builtin.ts';

/**
 * A term of a rule: a positive number is the id of a constant, a negative one a variable
 * (-1 is the first), the others are built from parts and hold at least one variable.
 */
export type Pattern = number | ListPattern | FormulaPattern;

export interface ListPattern {
  readonly items: readonly Pattern[];
}

/** The patterns of a formula's triples, three by three. */
export interface FormulaPattern {
  readonly quoted: readonly Pattern[];
}

/** One condition of a body. */
export type Atom = TripleAtom | BuiltinAtom | AbsentAtom;

/** A triple that must stand among the facts, or inside the formula `graph`. */
export interface TripleAtom {
  readonly kind: 'triple';
  /** `undefined` for facts. */
  readonly graph: Pattern | undefined;
  readonly subject: Pattern;
  readonly predicate: Pattern;
  readonly object: Pattern;
  /** Whether formulae may be found by what they say; otherwise `graph` must be bound before. */
  readonly searchable: boolean;
}

/** A computation. */
export interface BuiltinAtom {
  readonly kind: 'builtin';
  readonly builtin: Builtin;
  readonly subject: Pattern;
  readonly object: Pattern;
}

/** Conditions that must not hold together (`log:notIncludes`). */
export interface AbsentAtom {
  readonly kind: 'absent';
  readonly atoms: readonly Atom[];
  /** The formula that is looked into, `undefined` for the facts. Must be a bound formula. */
  readonly graph: Pattern | undefined;
  /** Variables of the conditions that stand for "any", although the body binds them elsewhere. */
  readonly local: readonly number[];
  /** The other variables of it: waits until they are bound, if they ever are. */
  readonly shared: readonly number[];
}

/** Values of variables by slot: 0 means unbound. */
export type Bindings = number[];

/** Index into {@link Bindings} of a variable pattern. */
export function slotOf(variable: number): number {
  return -variable - 1;
}

/** Variables of a pattern, as negative numbers. */
export function variablesIn(pattern: Pattern | undefined): number[] {
  if (pattern === undefined) return [];
  if (typeof pattern === 'number') return pattern < 0 ? [pattern] : [];
  return ('items' in pattern ? pattern.items : pattern.quoted).flatMap(variablesIn);
}

/** Variables of an atom, those of negated conditions included. */
export function variablesOfAtom(atom: Atom): number[] {
  switch (atom.kind) {
    case 'triple':
      return [atom.graph, atom.subject, atom.predicate, atom.object].flatMap(variablesIn);
    case 'builtin':
      return [atom.subject, atom.object].flatMap(variablesIn);
    case 'absent':
      return [...variablesIn(atom.graph), ...atom.atoms.flatMap(variablesOfAtom)];
  }
}
