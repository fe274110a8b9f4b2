/** Ids stay below this, so that two fit into one exact number as a key. */
const SHIFT = 2 ** 26;
/** From this many objects of one subject and predicate on, a set answers `has`. */
const MANY = 24;

type Postings = Map<number, number[]>;

function post(index: Postings, key: number, row: number): void {
  const rows = index.get(key);
  if (rows) rows.push(row);
  else index.set(key, [row]);
}

/** Rows of (graph, subject, predicate, object) ids, indexed for every combination that joins ask for. */
export class TripleTable {
  readonly graphs: number[] = [];
  readonly subjects: number[] = [];
  readonly predicates: number[] = [];
  readonly objects: number[] = [];
  /** Every row, for patterns that bind nothing. */
  readonly #all: number[] = [];
  readonly #byGraph: Postings = new Map();
  readonly #bySubject: Postings = new Map();
  readonly #byPredicate: Postings = new Map();
  readonly #byObject: Postings = new Map();
  readonly #bySubjectPredicate: Postings = new Map();
  readonly #byPredicateObject: Postings = new Map();
  readonly #wide = new Map<number, Set<number>>();
  readonly #quoted: boolean;

  /** `quoted`: the table holds triples of formulae, so that the graph matters. */
  constructor(quoted: boolean) {
    this.#quoted = quoted;
  }

  get size(): number {
    return this.#all.length;
  }

  /** Adds a row; the caller has made sure that it is new. */
  add(graph: number, subject: number, predicate: number, object: number): number {
    const row = this.#all.length;
    this.#all.push(row);
    this.graphs.push(graph);
    this.subjects.push(subject);
    this.predicates.push(predicate);
    this.objects.push(object);
    if (this.#quoted) post(this.#byGraph, graph, row);
    post(this.#bySubject, subject, row);
    post(this.#byPredicate, predicate, row);
    post(this.#byObject, object, row);
    post(this.#bySubjectPredicate, subject * SHIFT + predicate, row);
    post(this.#byPredicateObject, predicate * SHIFT + object, row);
    this.#wide.get(subject * SHIFT + predicate)?.add(object);
    return row;
  }

  /** Whether the triple stands here, whatever its graph. */
  has(subject: number, predicate: number, object: number): boolean {
    return this.rowOf(subject, predicate, object) !== undefined;
  }

  /** Row of a triple, whatever its graph; -1 stands for a row found by set only. */
  rowOf(subject: number, predicate: number, object: number): number | undefined {
    const key = subject * SHIFT + predicate;
    const bySubject = this.#bySubjectPredicate.get(key);
    if (!bySubject) return undefined;
    const byObject = this.#byPredicateObject.get(predicate * SHIFT + object);
    if (!byObject) return undefined;
    if (bySubject.length > MANY && byObject.length > MANY) {
      let objects = this.#wide.get(key);
      if (!objects) {
        objects = new Set(bySubject.map((row) => this.objects[row] ?? 0));
        this.#wide.set(key, objects);
      }
      return objects.has(object) ? -1 : undefined;
    }
    return bySubject.length <= byObject.length
      ? bySubject.find((row) => this.objects[row] === object)
      : byObject.find((row) => this.subjects[row] === subject);
  }

  /** The shortest list of rows in which every match of the pattern stands. 0 means unbound. Ascending. */
  candidates(graph: number, subject: number, predicate: number, object: number): readonly number[] {
    let best: readonly number[] | undefined;
    if (subject && predicate) best = this.#bySubjectPredicate.get(subject * SHIFT + predicate) ?? NONE;
    else if (subject) best = this.#bySubject.get(subject) ?? NONE;
    if (best?.length === 0) return best;
    if (predicate && object)
      best = shorter(best, this.#byPredicateObject.get(predicate * SHIFT + object) ?? NONE);
    else if (object) best = shorter(best, this.#byObject.get(object) ?? NONE);
    else if (predicate && !subject) best = this.#byPredicate.get(predicate) ?? NONE;
    if (graph && this.#quoted) best = shorter(best, this.#byGraph.get(graph) ?? NONE);
    return best ?? this.#all;
  }
}

const NONE: readonly number[] = [];

function shorter(a: readonly number[] | undefined, b: readonly number[]): readonly number[] {
  return !a || b.length < a.length ? b : a;
}

/** Index of the first row in an ascending list that is not below `row`. */
export function lowerBound(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
