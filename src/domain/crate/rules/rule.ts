import type { CrateVersion } from '../contexts/known.ts';
import type { CrateFacts } from '../facts.ts';

/** Where a rule is broken: a JSON Pointer, with what its sentence names. */
export type Report = (path: string, values?: Readonly<Record<string, string | number>>) => void;

/** One rule with how it is checked. */
export interface CrateRule {
  readonly id: string;
  readonly severity: 'must' | 'should';
  /** The version from which a `must` holds; before it is a `should`. */
  readonly since?: CrateVersion;
  /** A sentence with `{places}` for what is reported. */
  readonly message: string;
  /** Link to the clause. */
  readonly spec: string;
  /** Reports every place where the rule is broken. */
  readonly check: (facts: CrateFacts, report: Report) => void;
}

const SPECIFICATION = 'https://www.researchobject.org/ro-crate/specification/1.2/';

/** A clause of the specification: a page by its name, and the heading on it. */
export function clause(page: string, heading: string): string {
  return `${SPECIFICATION}${page}#${heading}`;
}
