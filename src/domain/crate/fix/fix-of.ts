import type { Finding } from '../../finding.ts';
import type { CrateDocument, CrateEntity } from '../document.ts';
import { member, valuesOf } from '../json.ts';
import { mergeEntities } from '../open/merge-entities.ts';
import { documentMenders } from './document-menders.ts';
import { entityMenders } from './entity-menders.ts';
import { changesBetween, type Fix, type FixConflict } from './fix.ts';
import type { Mender } from './mend.ts';
import { placeOf } from './place.ts';
import { rootMenders } from './root-menders.ts';

const menders: ReadonlyMap<string, Mender> = new Map(
  [...documentMenders, ...entityMenders, ...rootMenders].map((mender) => [mender.rule, mender]),
);

/** Whether there is a safe repair for a finding, which must be about this very crate. Quick. */
export function canFix(finding: Finding, crate: CrateDocument): boolean {
  const mender = menders.get(finding.rule);
  return mender !== undefined && (mender.fits?.(crate, placeOf(finding.path)) ?? true);
}

/** The safe repair of what a finding shows; `undefined` where only a person can tell what is right. */
export function fixOf(finding: Finding, crate: CrateDocument): Fix | undefined {
  return fixAllOf([finding], crate);
}

/** The safe repair of all findings of one rule at once; `undefined` where there is none for any of them. */
export function fixAllOf(findings: readonly Finding[], crate: CrateDocument): Fix | undefined {
  const meant = findings.filter((finding) => canFix(finding, crate));
  const rule = meant[0]?.rule;
  const mender = rule === undefined ? undefined : menders.get(rule);
  if (rule === undefined || mender === undefined) return undefined;
  const after = mender.mend(
    crate,
    meant.filter((finding) => finding.rule === rule).map(({ path }) => placeOf(path)),
  );
  const changes = changesBetween(crate, after);
  const isContext = after['@context'] !== crate['@context'];
  if (changes.length === 0 && !isContext) return undefined;
  return {
    rule,
    count: meant.length,
    changes,
    ...(isContext && { context: { before: crate['@context'], after: after['@context'] } }),
    conflicts: rule === 'ent.unique' ? conflictsAmong(changes) : [],
  };
}

/** Where descriptions that become one say different things. */
function conflictsAmong(changes: Fix['changes']): FixConflict[] {
  const sharing = new Map<string, CrateEntity[]>();
  for (const { before } of changes)
    if (before) sharing.set(before['@id'], [...(sharing.get(before['@id']) ?? []), before]);
  return [...sharing].flatMap(([id, same]) => {
    const properties = new Set<string>();
    const merged = same.reduce((so, each) => {
      const { entity, conflicts } = mergeEntities(so, each);
      for (const property of conflicts) properties.add(property);
      return entity;
    });
    return [...properties].map((property) => ({ id, property, values: valuesOf(member(merged, property)) }));
  });
}
