import { crateIndex } from '../../../domain/crate/crate-index.ts';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import { canFix } from '../../../domain/crate/fix/fix-of.ts';
import { placeOf } from '../../../domain/crate/fix/place.ts';
import type { Finding } from '../../../domain/finding.ts';
import { entityName, wordsOf } from '../editor/entities/entity-rows.ts';

/** A finding as the list shows it. */
export interface ShownFinding {
  /** The same as long as the finding is. */
  readonly key: string;
  readonly finding: Finding;
  /** `@id` of the entity; empty for the document as a whole. */
  readonly id: string;
  /** What the entity is called; empty for the document as a whole. */
  readonly name: string;
  readonly property?: string;
  /** What it stands together with. */
  readonly group: string;
}

/** What of the findings is asked for. */
export interface FindingsFilter {
  readonly only: 'all' | 'must' | 'should' | 'fixable';
  readonly words: string;
  readonly by: 'entity' | 'rule';
}

/**
 * The findings that are asked for, those of one entity (or of one rule) together; what must be mended comes first, and
 * so do the groups that have such.
 */
export function shownFindings(
  findings: readonly Finding[],
  crate: CrateDocument,
  { only, words, by }: FindingsFilter,
): ShownFinding[] {
  const wanted = wordsOf(words);
  const times = new Map<string, number>();
  const groups = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    if ((only === 'must' || only === 'should') && finding.severity !== only) continue;
    if (only === 'fixable' && !canFix(finding, crate)) continue;
    const shown = shownAs(finding, crate, by);
    if (wanted.length > 0 && !hasAll(shown, wanted)) continue;
    // One property may break a rule twice.
    const time = times.get(shown.key) ?? 0;
    times.set(shown.key, time + 1);
    const there = groups.get(shown.group);
    const keyed = time === 0 ? shown : { ...shown, key: `${shown.key} ${time}` };
    if (there) there.push(keyed);
    else groups.set(shown.group, [keyed]);
  }
  const { places } = crateIndex(crate);
  return [...groups.values()]
    .map((group) => (group.length > 1 ? group.toSorted(bySeverity) : group))
    .toSorted((a, b) => compareGroups(a, b, places))
    .flat();
}

function hasAll({ finding, name, id }: ShownFinding, words: readonly string[]): boolean {
  const text = `${finding.rule} ${finding.message} ${name} ${id}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

function shownAs(finding: Finding, crate: CrateDocument, by: FindingsFilter['by']): ShownFinding {
  const { index, property } = placeOf(finding.path);
  const entity = index === undefined ? undefined : crate['@graph'][index];
  const id = entity?.['@id'] ?? '';
  const key = `${finding.rule} ${id} ${property ?? ''}`;
  const name = entity ? entityName(entity) : '';
  const group = by === 'entity' ? id : finding.rule;
  return property === undefined
    ? { key, finding, id, name, group }
    : { key, finding, id, name, property, group };
}

function bySeverity({ finding: a }: ShownFinding, { finding: b }: ShownFinding): number {
  return rank(a) - rank(b);
}

function compareGroups(
  [a]: readonly ShownFinding[],
  [b]: readonly ShownFinding[],
  places: ReadonlyMap<string, number>,
): number {
  if (!a || !b) return 0;
  const severity = bySeverity(a, b);
  return severity === 0 ? (places.get(a.id) ?? -1) - (places.get(b.id) ?? -1) : severity;
}

function rank({ severity }: Finding): number {
  return severity === 'must' ? 0 : 1;
}
