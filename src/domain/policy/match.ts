import type { Quad } from '@rdfjs/types';
import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Limits } from './engine/budget.ts';

import { type Conclusions, conclude, loadFacts } from './engine/reasoner.ts';
import { type Execution, executionsOf } from './execution.ts';
import type { Rulebook } from './rulebook.ts';
import { createUnfolder } from './unfold.ts';

/** How rule books are run over facts. */
export interface MatchOptions {
  /** Bounds for each rule book. */
  readonly limits?: Limits;
  /**
   * Told of every rule book that had to be stopped; the others go on. Without it the first such
   * problem is the result of the whole call, so that none is overlooked.
   */
  readonly onProblem?: (rulebook: string, problem: Problem) => void;
}

/**
 * Every triple that the rule book adds to the facts, as RDF/JS terms: formulae as graphs named by blank nodes,
 * lists as `rdf:first` and `rdf:rest`. A book that exceeds the limits is an `invalid` problem.
 */
export function deriveTriples(
  rulebook: Rulebook,
  facts: Iterable<Quad>,
  limits?: Limits,
): Result<Quad[], Problem> {
  const conclusions = conclude(rulebook, loadFacts(facts), limits);
  const problem = runaway(conclusions);
  if (problem) return fail(problem);
  const { store } = conclusions;
  const unfolder = createUnfolder();
  for (let row = 0; row < store.table.size; row++) {
    if (store.origin(store.first + row) < 0) continue;
    unfolder.triple({
      subject: store.terms.term(store.table.subjects[row] ?? 0),
      predicate: store.terms.term(store.table.predicates[row] ?? 0),
      object: store.terms.term(store.table.objects[row] ?? 0),
    });
  }
  return ok(unfolder.quads);
}

/**
 * Runs each rule book over its own copy of the facts and returns the requests that they conclude,
 * book by book, each book's in the order that it asks for. Nothing is carried out.
 */
export function matchPolicies(
  rulebooks: readonly Rulebook[],
  facts: Iterable<Quad>,
  options: MatchOptions = {},
): Result<Execution[], Problem> {
  const shared = loadFacts(facts);
  const executions: Execution[] = [];
  for (const rulebook of rulebooks) {
    const conclusions = conclude(rulebook, shared, options.limits);
    const problem = runaway(conclusions);
    if (!problem) executions.push(...executionsOf(conclusions));
    else if (options.onProblem) options.onProblem(rulebook.id, problem);
    else return fail(problem);
  }
  return ok(executions);
}

/** The problem with a rule book that was stopped. */
export function runaway({ exceeded, rulebook }: Conclusions): Problem | undefined {
  if (exceeded === undefined) return undefined;
  return { kind: 'invalid', reason: `The rule book “${rulebook.name}” was stopped: ${exceeded}.` };
}
