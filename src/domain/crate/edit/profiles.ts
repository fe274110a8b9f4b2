import { crateIndex } from '../crate-index.ts';
import { crateVersion } from '../crate-version.ts';
import type { CrateDocument } from '../document.ts';
import { isFrom, versionsNamed } from '../facts.ts';
import { member, referenceIn, referencesIn, valuesOf } from '../json.ts';
import { VERSIONLESS, WORKFLOW_CRATE } from '../rules/profile-ids.ts';
import { addValues, setValues } from './values.ts';

/**
 * Before 1.2 the descriptor, too, says which profiles a crate follows, and its readers look there: what has been
 * changed at the root of such a crate is changed at the descriptor.
 * https://www.researchobject.org/ro-crate/specification/1.1/root-data-entity.html
 */
export function withDeclaredProfiles(before: CrateDocument, after: CrateDocument): CrateDocument {
  const [was, is] = [profilesOf(before), profilesOf(after)];
  const { descriptor } = crateIndex(after);
  if (was.join(' ') === is.join(' ') || !descriptor || isFrom(crateVersion(after), '1.2')) return after;
  const gone = new Set(was.filter((id) => !is.includes(id)));
  const kept = valuesOf(member(descriptor, 'conformsTo')).filter(
    (value) => !gone.has(referenceIn(value) ?? ''),
  );
  return declared(setValues(after, descriptor['@id'], 'conformsTo', kept), is);
}

/**
 * Puts profiles where the version of a crate wants them: before 1.2 at descriptor and root, from then on at the root.
 * That of workflow crates stays at the descriptor as well: https://w3id.org/workflowhub/workflow-ro-crate/1.0
 */
export function placeProfiles(crate: CrateDocument): CrateDocument {
  const { root, descriptor } = crateIndex(crate);
  if (!root || !descriptor) return crate;
  if (!isFrom(crateVersion(crate), '1.2')) return declared(crate, profilesOf(crate));
  const named = valuesOf(member(descriptor, 'conformsTo'));
  const profiles = named.filter((value) => versionsNamed(value).length === 0);
  const stays = (value: unknown) =>
    !profiles.includes(value) || WORKFLOW_CRATE.test(referenceIn(value) ?? '');
  const alone = setValues(crate, descriptor['@id'], 'conformsTo', named.filter(stays));
  return addValues(alone, root['@id'], 'conformsTo', profiles);
}

/** What the root says to follow, without RO-Crate itself. */
function profilesOf(crate: CrateDocument): string[] {
  const { root } = crateIndex(crate);
  const named = root ? referencesIn(member(root, 'conformsTo')) : [];
  return named.filter((id) => !VERSIONLESS.test(id) && versionsNamed({ '@id': id }).length === 0);
}

function declared(crate: CrateDocument, profiles: readonly string[]): CrateDocument {
  const { descriptor } = crateIndex(crate);
  const values = profiles.map((id) => ({ '@id': id }));
  return descriptor ? addValues(crate, descriptor['@id'], 'conformsTo', values) : crate;
}
