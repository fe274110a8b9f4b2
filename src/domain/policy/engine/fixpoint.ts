import type { N3Term } from '../term.ts';
import type { Budget } from './budget.ts';
import type { FactStore } from './fact-store.ts';
import { Join, type Range } from './join.ts';
import { type Bindings, slotOf, type TripleAtom } from './pattern.ts';
import type { Program } from './program.ts';
import { resolve } from './unify.ts';

/** One firing of a rule that added something. */
export interface Firing {
  readonly program: Program;
  /** Values of the rule's variables, fresh blank nodes included. */
  readonly bindings: readonly number[];
}

/**
 * Evaluates programs forward until nothing new follows, rule by rule in the order of the book.
 * Rules that look at "all facts known" wait until the others are done. Each rule joins only with what
 * is new since its last turn (semi-naive evaluation).
 * @param options `seen`: how many rows each unscoped program has been evaluated over already (those of the base);
 * `scoped`: whether to go on with the waiting rules; `before`: the firings of the base, which the result begins with
 */
export function runToFixpoint(
  programs: readonly Program[],
  store: FactStore,
  budget: Budget,
  options: { readonly seen: number; readonly scoped: boolean; readonly before?: readonly Firing[] },
): Firing[] {
  const run = new Run(store, budget, options.seen, options.before ?? []);
  const unscoped = programs.filter((program) => !program.scoped);
  run.untilQuiet(unscoped);
  if (options.scoped && unscoped.length < programs.length) run.untilQuiet(programs);
  return run.firings;
}

class Run {
  readonly firings: Firing[];
  readonly #store: FactStore;
  readonly #budget: Budget;
  readonly #join: Join;
  readonly #seen = new Map<Program, number>();
  readonly #start: number;
  #minted = 0;

  constructor(store: FactStore, budget: Budget, start: number, before: readonly Firing[]) {
    this.firings = [...before];
    this.#store = store;
    this.#budget = budget;
    this.#join = new Join(store, budget);
    this.#start = start;
  }

  untilQuiet(programs: readonly Program[]): void {
    for (let before = -1; before < this.#store.end && !this.#budget.exceeded; ) {
      before = this.#store.end;
      for (const program of programs) {
        if (this.#budget.exceeded) return;
        this.#turn(program);
      }
    }
  }

  #turn(program: Program): void {
    const seen = this.#seen.get(program) ?? (program.scoped ? 0 : this.#start);
    const { end } = this.#store;
    const first = !this.#seen.has(program);
    this.#seen.set(program, end);
    const facts = program.atoms.flatMap((atom, at) =>
      atom.kind === 'triple' && atom.graph === undefined ? [at] : [],
    );
    const bindings: Bindings = program.names.map(() => 0);
    const found: Bindings[] = [];
    const collect = (): boolean => {
      found.push([...bindings]);
      return this.#budget.exceeded !== undefined;
    };
    if (first && seen === 0) {
      // Nothing was seen before, so everything is new: one plain join does.
      this.#join.solve(program.atoms, bindings, [], collect);
    } else if (seen < end) {
      for (const at of facts) {
        const ranges = facts.map((other): [number, Range] => [
          other,
          other < at ? { from: 0, to: seen } : other === at ? { from: seen, to: end } : { from: 0, to: end },
        ]);
        const atom = program.atoms[at] as TripleAtom;
        if (!this.#join.mayMatch(atom, bindings, { from: seen, to: end })) continue;
        const byAtom: Range[] = [];
        for (const [other, range] of ranges) byAtom[other] = range;
        this.#join.solve(program.atoms, bindings, byAtom, collect);
      }
    }
    for (const solution of found) {
      if (this.#budget.exceeded) return;
      this.#fire(program, solution);
    }
  }

  /** Adds a rule's conclusions, unless they hold already with some blank nodes in place of the new ones. */
  #fire(program: Program, bindings: Bindings): void {
    if (program.head.length === 0) return;
    // An earlier firing of the same turn may have concluded what this one wants to be absent.
    if (program.absent.length > 0 && !this.#join.solve(program.absent, bindings, [], () => true)) return;
    if (program.fresh.length > 0) {
      if (this.#join.solve(program.head, bindings, [], () => true)) return;
      for (const variable of program.fresh) bindings[slotOf(variable)] = this.#mint();
    }
    const { terms } = this.#store;
    let added = false;
    for (const { subject, predicate, object } of program.head) {
      const isNew = this.#store.add(
        resolve(subject, bindings, terms),
        resolve(predicate, bindings, terms),
        resolve(object, bindings, terms),
        this.firings.length,
      );
      if (isNew && this.#budget.triple()) return;
      added ||= isNew;
    }
    if (added) this.firings.push({ program, bindings });
  }

  /** A blank node that nothing else is called by. */
  #mint(): number {
    const { terms } = this.#store;
    for (;;) {
      this.#minted += 1;
      const node: N3Term = { kind: 'blank', value: `new-${this.#minted}` };
      const known = terms.next;
      const id = terms.intern(node);
      if (id >= known) return id;
    }
  }
}
