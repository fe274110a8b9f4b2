import type { N3Term, N3Triple } from '../term.ts';
import { TripleTable } from './triple-table.ts';

/**
 * Numbers for terms: equal terms have equal ids, so that joins compare integers.
 * Ids start at 1; 0 means "unbound". A dictionary may extend another one, which then must not grow any more.
 */
export class Dictionary {
  readonly base: Dictionary | undefined;
  /** The triples of all formulae, each under the id of its formula as graph. */
  readonly quotes = new TripleTable(true);
  readonly #first: number;
  readonly #terms: N3Term[] = [];
  readonly #iris = new Map<string, number>();
  readonly #others = new Map<string, number>();
  readonly #items = new Map<number, readonly number[]>();
  readonly #formulas = new Map<number, readonly number[]>();

  constructor(base?: Dictionary) {
    this.base = base;
    this.#first = base ? base.next : 1;
  }

  /** The id that the next new term gets. */
  get next(): number {
    return this.#first + this.#terms.length;
  }

  term(id: number): N3Term {
    const term = id < this.#first ? this.base?.term(id) : this.#terms[id - this.#first];
    if (!term) throw new RangeError(`No term has the id ${id}.`);
    return term;
  }

  /** Ids of a list's items, `undefined` for what is no list. */
  items(id: number): readonly number[] | undefined {
    return this.#items.get(id) ?? this.base?.items(id);
  }

  /** Ids of a formula's triples, three by three, `undefined` for what is no formula. */
  quoted(id: number): readonly number[] | undefined {
    return this.#formulas.get(id) ?? this.base?.quoted(id);
  }

  iri(value: string): number {
    return this.#findIri(value) ?? this.#addIri(value);
  }

  intern(term: N3Term): number {
    switch (term.kind) {
      case 'iri':
        return this.iri(term.value);
      case 'literal':
        return this.#other(
          term.language ? `"${term.language.toLowerCase()}"${term.value}` : `^${term.datatype} ${term.value}`,
          term,
        );
      case 'blank':
        return this.#other(`_${term.value}`, term);
      case 'variable':
        return this.#other(`?${term.value}`, term);
      case 'list':
        return this.list(term.items.map((item) => this.intern(item)));
      case 'formula':
        return this.formula(term.triples.flatMap((triple) => this.triple(triple)));
    }
  }

  /** The three ids of a triple. */
  triple(triple: N3Triple): [subject: number, predicate: number, object: number] {
    return [this.intern(triple.subject), this.intern(triple.predicate), this.intern(triple.object)];
  }

  list(items: readonly number[]): number {
    const key = `(${items.join(' ')}`;
    const known = this.#find(key);
    if (known !== undefined) return known;
    const id = this.#other(key, { kind: 'list', items: items.map((item) => this.term(item)) });
    this.#items.set(id, items);
    return id;
  }

  /** A formula of triples, three ids each. Order and repetition do not matter. */
  formula(triples: readonly number[]): number {
    const rows = new Map<string, readonly [number, number, number]>();
    for (let at = 0; at + 2 < triples.length; at += 3) {
      const row = [triples[at] ?? 0, triples[at + 1] ?? 0, triples[at + 2] ?? 0] as const;
      rows.set(row.join(' '), row);
    }
    const key = `{${[...rows.keys()].sort().join(',')}`;
    const known = this.#find(key);
    if (known !== undefined) return known;
    const distinct = [...rows.values()];
    const id = this.#other(key, {
      kind: 'formula',
      triples: distinct.map(([s, p, o]) => ({
        subject: this.term(s),
        predicate: this.term(p),
        object: this.term(o),
      })),
    });
    this.#formulas.set(id, distinct.flat());
    for (const [s, p, o] of distinct) this.quotes.add(id, s, p, o);
    return id;
  }

  #findIri(value: string): number | undefined {
    const known = this.#iris.get(value);
    return known === undefined && this.base ? this.base.#findIri(value) : known;
  }

  #addIri(value: string): number {
    const id = this.#push({ kind: 'iri', value });
    this.#iris.set(value, id);
    return id;
  }

  #find(key: string): number | undefined {
    const known = this.#others.get(key);
    return known === undefined && this.base ? this.base.#find(key) : known;
  }

  #other(key: string, term: N3Term): number {
    const known = this.#find(key);
    if (known !== undefined) return known;
    const id = this.#push(term);
    this.#others.set(key, id);
    return id;
  }

  #push(term: N3Term): number {
    this.#terms.push(term);
    return this.#first + this.#terms.length - 1;
  }
}
