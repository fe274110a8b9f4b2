import type { Quad } from '@rdfjs/types';
import { foldQuads } from '../fold.ts';
import type { Rulebook } from '../rulebook.ts';
import type { N3Triple } from '../term.ts';
import { Budget, type Limits } from './budget.ts';
import { Dictionary } from './dictionary.ts';
import { FactStore, GIVEN, type Origin, STATED } from './fact-store.ts';
import { type Firing, runToFixpoint } from './fixpoint.ts';
import { compileRule, type Program } from './program.ts';

/** What a rule book concluded from some facts. */
export interface Conclusions {
  readonly rulebook: Rulebook;
  readonly store: FactStore;
  /** By the numbers that the store gives as origins. */
  readonly firings: readonly Firing[];
  /** What was exceeded, when the run had to be stopped: then the conclusions are incomplete. */
  readonly exceeded: string | undefined;
}

/** A rule book with facts that all its runs share, so that a run costs only what is new in it. */
export interface Reasoner {
  readonly rulebook: Rulebook;
  /** Concludes from the shared facts and these. Runs do not see each other. */
  run(facts: Iterable<N3Triple>, limits?: Limits): Conclusions;
}

/** Loads a rule book and the shared facts, and draws the conclusions that follow from these alone. */
export function createReasoner(
  rulebook: Rulebook,
  shared: Iterable<N3Triple>,
  limits: Limits = {},
): Reasoner {
  const terms = new Dictionary();
  const base = new FactStore(terms);
  load(base, rulebook.facts, STATED);
  load(base, shared, GIVEN);
  const programs: Program[] = rulebook.rules.map((rule) => compileRule(rule, terms));
  const budget = new Budget(limits);
  const firings = runToFixpoint(programs, base, budget, { seen: 0, scoped: false });

  return {
    rulebook,
    run(facts, runLimits = limits) {
      const store = new FactStore(new Dictionary(terms), base);
      load(store, facts, GIVEN);
      if (budget.exceeded) return { rulebook, store, firings, exceeded: budget.exceeded };
      const own = new Budget(runLimits);
      // A program without facts to look up has had its turn in the base.
      const added = runToFixpoint(programs, store, own, { seen: base.end, scoped: true, before: firings });
      return { rulebook, store, firings: added, exceeded: own.exceeded };
    },
  };
}

/** Facts, taken in once for several rule books. */
export function loadFacts(facts: Iterable<Quad>): FactStore {
  const store = new FactStore(new Dictionary());
  load(store, foldQuads(facts), GIVEN);
  return store;
}

/** Draws all conclusions of a rule book from some facts. Rule books over the same facts do not see each other. */
export function conclude(rulebook: Rulebook, facts: FactStore, limits?: Limits): Conclusions {
  const terms = new Dictionary(facts.terms);
  const store = new FactStore(terms, facts);
  load(store, rulebook.facts, STATED);
  const programs = rulebook.rules.map((rule) => compileRule(rule, terms));
  const budget = new Budget(limits);
  const firings = runToFixpoint(programs, store, budget, { seen: 0, scoped: true });
  return { rulebook, store, firings, exceeded: budget.exceeded };
}

function load(store: FactStore, triples: Iterable<N3Triple>, origin: Origin): void {
  for (const triple of triples) {
    const [subject, predicate, object] = store.terms.triple(triple);
    store.add(subject, predicate, object, origin);
  }
}
