import type { Dictionary } from '../engine/dictionary.ts';

/**
 * A predicate that computes instead of being looked up. At least one of the three is there.
 * A side counts as bound when it holds no unbound variable any more.
 */
export interface Builtin {
  /** Both sides are bound: does it hold? */
  readonly holds?: (subject: number, object: number, terms: Dictionary) => boolean;
  /** The subject is bound: all objects. */
  readonly objects?: (subject: number, terms: Dictionary) => readonly number[];
  /** The object is bound: all subjects. */
  readonly subjects?: (object: number, terms: Dictionary) => readonly number[];
}

/** Built-ins of one namespace, by local name. */
export type Builtins = Readonly<Record<string, Builtin>>;
