import type { PolicyFinding } from '../../../domain/staging/policy-finding.ts';

const LEVELS: readonly PolicyFinding['level'][] = ['error', 'approval', 'warning', 'info'];

/**
 * All that was found, the gravest first, each once: what the page has worked out from the figures of a service gives way
 * to what the service says itself of the same.
 * @param own worked out here @param live said by the service now
 */
export function mergeFindings(
  own: readonly PolicyFinding[],
  live: readonly PolicyFinding[],
): readonly PolicyFinding[] {
  const named = new Set(live.map(nameOf));
  const all = [...own.filter((each) => !named.has(nameOf(each))), ...live];
  return all.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** Findings of one rule from one source: what is said of many members is shown as one. */
export interface FindingGroup {
  readonly first: PolicyFinding;
  readonly others: readonly PolicyFinding[];
}

/** Findings of one rule and source together, in the order of the first of each. */
export function groupFindings(findings: readonly PolicyFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, { first: PolicyFinding; others: PolicyFinding[] }>();
  for (const finding of findings) {
    const key = `${finding.level} ${finding.rule} ${finding.source}`;
    const group = groups.get(key);
    if (group) group.others.push(finding);
    else groups.set(key, { first: finding, others: [] });
  }
  return [...groups.values()];
}

/** Two findings of one name say the same, perhaps with figures of another moment. */
function nameOf({ rule, values, source }: PolicyFinding): string {
  // Limits of the deployer are not those of the service.
  return JSON.stringify([rule, source, values.destination]);
}
