import type { Dictionary } from './dictionary.ts';
import { TripleTable } from './triple-table.ts';

/** Where a fact comes from: given from outside, stated by the rule book, or the number of the firing that derived it. */
export type Origin = number;
export const GIVEN: Origin = -2;
export const STATED: Origin = -1;

/** The triples known in one run: those of a base that many runs share, and its own. Rows count through both. */
export class FactStore {
  readonly terms: Dictionary;
  readonly base: FactStore | undefined;
  readonly table = new TripleTable(false);
  /** Row number at which the own table begins. */
  readonly first: number;
  readonly #origins: Origin[] = [];

  /** A base must not grow once another store extends it. */
  constructor(terms: Dictionary, base?: FactStore) {
    this.terms = terms;
    this.base = base;
    this.first = base ? base.end : 0;
  }

  /** Row number that the next fact gets. */
  get end(): number {
    return this.first + this.table.size;
  }

  has(subject: number, predicate: number, object: number): boolean {
    return (
      this.table.has(subject, predicate, object) || (this.base?.has(subject, predicate, object) ?? false)
    );
  }

  /** Adds a fact and tells whether it is new. */
  add(subject: number, predicate: number, object: number, origin: Origin): boolean {
    if (this.has(subject, predicate, object)) return false;
    this.table.add(0, subject, predicate, object);
    this.#origins.push(origin);
    return true;
  }

  /** Origin of the fact in a row. */
  origin(row: number): Origin {
    if (row < this.first) return this.base?.origin(row) ?? GIVEN;
    return this.#origins[row - this.first] ?? GIVEN;
  }
}
