import type { Budget } from './budget.ts';
import type { Dictionary } from './dictionary.ts';
import type { FactStore } from './fact-store.ts';
import type { AbsentAtom, Atom, Bindings, BuiltinAtom, Pattern, TripleAtom } from './pattern.ts';
import { slotOf } from './pattern.ts';
import { lowerBound, type TripleTable } from './triple-table.ts';
import { resolve, unifyAll } from './unify.ts';

/** Rows of facts that an atom may match: semi-naive evaluation asks for new facts here and old ones there. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Called for every solution; true stops the search. */
type Then = () => boolean;

const ANY: Range = { from: 0, to: Number.MAX_SAFE_INTEGER };
const NOT_READY = Number.POSITIVE_INFINITY;
/** Cost, in rows, that computing is taken for: less than any look-up of several rows. */
const COMPUTING = 1.5;

/**
 * Finds all bindings under which the atoms hold. At each step the cheapest atom is taken:
 * what can be computed first, then the look-up with the fewest candidates.
 */
export class Join {
  readonly #store: FactStore;
  readonly #terms: Dictionary;
  readonly #budget: Budget;

  constructor(store: FactStore, budget: Budget) {
    this.#store = store;
    this.#terms = store.terms;
    this.#budget = budget;
  }

  /** Calls `then` for every solution, with `bindings` filled in; true when `then` or the budget stopped it. */
  solve(
    atoms: readonly Atom[],
    bindings: Bindings,
    ranges: readonly (Range | undefined)[],
    then: Then,
  ): boolean {
    const done = atoms.map(() => false);
    let open = atoms.length;

    const next: Then = () => {
      if (open === 0) return then();
      const at = this.#cheapest(atoms, done, bindings, ranges);
      const atom = at === undefined ? undefined : atoms[at];
      if (at === undefined || !atom) return false;
      done[at] = true;
      open -= 1;
      const stop = this.#atom(atom, bindings, ranges[at] ?? ANY, next);
      done[at] = false;
      open += 1;
      return stop;
    };
    return next();
  }

  /** Whether an atom could match anything in the range, with nothing bound. */
  mayMatch(atom: TripleAtom, bindings: Bindings, range: Range): boolean {
    return this.#estimate(atom, bindings, range) > 0;
  }

  #cheapest(
    atoms: readonly Atom[],
    done: readonly boolean[],
    bindings: Bindings,
    ranges: readonly (Range | undefined)[],
  ): number | undefined {
    let best: number | undefined;
    let least = NOT_READY;
    for (let at = 0; at < atoms.length; at++) {
      const atom = atoms[at];
      if (done[at] || !atom) continue;
      const cost = this.#cost(atom, bindings, ranges[at] ?? ANY);
      if (cost < least) {
        least = cost;
        best = at;
        if (cost <= 1) return best;
      }
    }
    return best ?? this.#negation(atoms, done);
  }

  /** When nothing else can be done: a negation whose variables stay unbound, if nothing positive is left. */
  #negation(atoms: readonly Atom[], done: readonly boolean[]): number | undefined {
    const open = atoms.findIndex((_, at) => !done[at]);
    return atoms.every((atom, at) => done[at] || atom.kind === 'absent') && open >= 0 ? open : undefined;
  }

  #cost(atom: Atom, bindings: Bindings, range: Range): number {
    switch (atom.kind) {
      case 'triple':
        return this.#estimate(atom, bindings, range);
      case 'builtin': {
        const subject = isBound(atom.subject, bindings);
        const object = isBound(atom.object, bindings);
        if (subject && object) return 0;
        return (subject && atom.builtin.objects) || (object && atom.builtin.subjects) ? COMPUTING : NOT_READY;
      }
      case 'absent':
        return atom.shared.every((variable) => bindings[slotOf(variable)]) ? COMPUTING : NOT_READY;
    }
  }

  #estimate(atom: TripleAtom, bindings: Bindings, range: Range): number {
    let rows = 0;
    const graph = atom.graph === undefined ? 0 : resolve(atom.graph, bindings, this.#terms);
    if (atom.graph !== undefined && graph === 0 && !atom.searchable) return NOT_READY;
    const subject = resolve(atom.subject, bindings, this.#terms);
    const predicate = resolve(atom.predicate, bindings, this.#terms);
    const object = resolve(atom.object, bindings, this.#terms);
    this.#tables(atom, (table, first) => {
      const found = table.candidates(graph, subject, predicate, object);
      rows += range.from > first ? found.length - lowerBound(found, range.from - first) : found.length;
      return false;
    });
    return rows;
  }

  #atom(atom: Atom, bindings: Bindings, range: Range, next: Then): boolean {
    switch (atom.kind) {
      case 'triple':
        return this.#triple(atom, bindings, range, next);
      case 'builtin':
        return this.#compute(atom, bindings, next);
      case 'absent':
        return this.#absent(atom, bindings, next);
    }
  }

  #triple(atom: TripleAtom, bindings: Bindings, range: Range, next: Then): boolean {
    const graph = atom.graph === undefined ? 0 : resolve(atom.graph, bindings, this.#terms);
    const subject = resolve(atom.subject, bindings, this.#terms);
    const predicate = resolve(atom.predicate, bindings, this.#terms);
    const object = resolve(atom.object, bindings, this.#terms);
    // What is unbound must be unified with each row; the rest is compared.
    const open: Pattern[] = [];
    if (atom.graph !== undefined && !graph) open.push(atom.graph);
    if (!subject) open.push(atom.subject);
    if (!predicate) open.push(atom.predicate);
    if (!object) open.push(atom.object);

    return this.#tables(atom, (table, first) => {
      const rows = table.candidates(graph, subject, predicate, object);
      // Rows that are added meanwhile belong to the next round.
      const end = rows.length;
      for (let at = range.from > first ? lowerBound(rows, range.from - first) : 0; at < end; at++) {
        const row = rows[at] ?? 0;
        if (first + row >= range.to) break;
        if (this.#budget.step()) return true;
        const ids = [
          table.graphs[row] ?? 0,
          table.subjects[row] ?? 0,
          table.predicates[row] ?? 0,
          table.objects[row] ?? 0,
        ] as const;
        if (graph && ids[0] !== graph) continue;
        if (subject && ids[1] !== subject) continue;
        if (predicate && ids[2] !== predicate) continue;
        if (object && ids[3] !== object) continue;
        const values: number[] = [];
        if (atom.graph !== undefined && !graph) values.push(ids[0]);
        if (!subject) values.push(ids[1]);
        if (!predicate) values.push(ids[2]);
        if (!object) values.push(ids[3]);
        if (unifyAll(open, values, bindings, this.#terms, next)) return true;
      }
      return false;
    });
  }

  #compute(atom: BuiltinAtom, bindings: Bindings, next: Then): boolean {
    if (this.#budget.step()) return true;
    const { builtin } = atom;
    const subject = resolve(atom.subject, bindings, this.#terms);
    const object = resolve(atom.object, bindings, this.#terms);
    if (subject && object && builtin.holds) return builtin.holds(subject, object, this.#terms) && next();
    const [values, side] =
      subject && builtin.objects
        ? [builtin.objects(subject, this.#terms), atom.object]
        : [object && builtin.subjects ? builtin.subjects(object, this.#terms) : [], atom.subject];
    for (const value of values) {
      if (this.#budget.step()) return true;
      if (unifyAll([side], [value], bindings, this.#terms, next)) return true;
    }
    return false;
  }

  #absent(atom: AbsentAtom, bindings: Bindings, next: Then): boolean {
    if (atom.graph !== undefined) {
      const graph = resolve(atom.graph, bindings, this.#terms);
      if (!graph || !this.#terms.quoted(graph)) return false;
    }
    const inner = [...bindings];
    for (const used of atom.local) inner[slotOf(used)] = 0;
    const found = this.solve(atom.atoms, inner, [], () => true);
    if (this.#budget.exceeded) return true;
    return !found && next();
  }

  /** Visits the tables that an atom is looked up in, the shared ones first; true stops. */
  #tables(atom: TripleAtom, visit: (table: TripleTable, first: number) => boolean): boolean {
    if (atom.graph !== undefined) {
      const { base } = this.#terms;
      return (base !== undefined && visit(base.quotes, 0)) || visit(this.#terms.quotes, 0);
    }
    const { base } = this.#store;
    return (
      (base !== undefined && visit(base.table, base.first)) || visit(this.#store.table, this.#store.first)
    );
  }
}

/** Whether nothing in the pattern is unbound any more. */
function isBound(pattern: Pattern, bindings: Bindings): boolean {
  if (typeof pattern === 'number') return pattern > 0 || (bindings[slotOf(pattern)] ?? 0) > 0;
  return ('items' in pattern ? pattern.items : pattern.quoted).every((part) => isBound(part, bindings));
}
