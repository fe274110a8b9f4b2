import type { CrateDocument } from '../../../domain/crate/document.ts';
import { placeOf } from '../../../domain/crate/fix/place.ts';
import type { Finding } from '../../../domain/finding.ts';
import { type FindingGroup, ungroupFindings } from './check-protocol.ts';

/** What an answer of the checker says about a crate. */
export interface Answered {
  /** The crate that the findings are about; `undefined` before the first answer. */
  readonly of?: CrateDocument;
  readonly findings: readonly Finding[];
  /** By the `@id` of the entity that each is about; those of the document as a whole are under the empty text. */
  readonly byEntity: ReadonlyMap<string, readonly Finding[]>;
  /** All that there are, also those that are too many to be listed. */
  readonly counts: { readonly must: number; readonly should: number };
}

/** Before the first answer. */
export const NOTHING_KNOWN: Answered = { findings: [], byEntity: new Map(), counts: { must: 0, should: 0 } };

/** Arranges the answer of the checker. */
export function answered(of: CrateDocument, groups: readonly FindingGroup[]): Answered {
  const findings = ungroupFindings(groups);
  const byEntity = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = entityOf(finding, of);
    const there = byEntity.get(id);
    if (there) there.push(finding);
    else byEntity.set(id, [finding]);
  }
  const count = (severity: Finding['severity']) =>
    groups.filter((group) => group.severity === severity).reduce((sum, { total }) => sum + total, 0);
  return { of, findings, byEntity, counts: { must: count('must'), should: count('should') } };
}

/** `@id` of the entity that a finding is about; empty where it is about the document. */
function entityOf({ path }: Finding, crate: CrateDocument): string {
  const { index } = placeOf(path);
  return (index === undefined ? undefined : crate['@graph'][index]?.['@id']) ?? '';
}
