import type { CrateEntity } from '../../../domain/crate/document.ts';
import type { CheckOptions } from '../../../domain/crate/options.ts';
import type { Finding } from '../../../domain/finding.ts';

/** Where two lists of entities differ: so many from `start` on are replaced. */
export interface Splice {
  readonly start: number;
  readonly remove: number;
  readonly entities: readonly CrateEntity[];
}

/** Asks for the findings of a crate, told as what is new since the last question. */
export interface ToChecker {
  readonly id: number;
  /** All of the document but its graph. */
  readonly frame: Readonly<Record<string, unknown>>;
  readonly graph: Splice;
  readonly options: CheckOptions;
}

/** The findings of one rule, with little said twice: a crate may have tens of thousands. */
export interface FindingGroup extends Omit<Finding, 'path' | 'message'> {
  /** All that there are; not more than {@link MOST_PER_RULE} are listed. */
  readonly total: number;
  /** Path, message, path, message … */
  readonly places: readonly string[];
}

/** The answer; without groups the check itself broke. */
export interface FromChecker {
  readonly id: number;
  readonly groups?: readonly FindingGroup[];
}

/** Findings of one rule that are handed on one by one; nobody reads more, and they are counted. */
export const MOST_PER_RULE = 20_000;

/** What is to be told of a graph where another one was told before. Entities are compared by identity. */
export function spliceBetween(before: readonly CrateEntity[], after: readonly CrateEntity[]): Splice {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    start,
    remove: before.length - start - end,
    entities: after.slice(start, after.length - end),
  };
}

/** Puts the findings of each rule together. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<
    string,
    { group: Omit<FindingGroup, 'total' | 'places'>; total: number; places: string[] }
  >();
  for (const { path, message, ...group } of findings) {
    const key = `${group.rule} ${group.severity}`;
    const there = groups.get(key) ?? { group, total: 0, places: [] };
    there.total += 1;
    if (there.total <= MOST_PER_RULE) there.places.push(path, message);
    groups.set(key, there);
  }
  return [...groups.values()].map(({ group, total, places }) => ({ ...group, total, places }));
}

/** The findings one by one again. */
export function ungroupFindings(groups: readonly FindingGroup[]): Finding[] {
  const findings: Finding[] = [];
  for (const { rule, severity, spec, places } of groups)
    for (let at = 0; at + 1 < places.length; at += 2)
      findings.push({ rule, severity, path: places[at] ?? '', message: places[at + 1] ?? '', spec });
  return findings;
}
