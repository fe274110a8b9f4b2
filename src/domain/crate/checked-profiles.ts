import type { CrateVersion } from './contexts/known.ts';
import { crateIndex } from './crate-index.ts';
import { crateVersion } from './crate-version.ts';
import type { CrateDocument } from './document.ts';
import { versionsNamed } from './facts.ts';
import { member, referencesIn, valuesOf } from './json.ts';
import type { CheckOptions } from './options.ts';
import { RUN, VERSIONLESS, WORKFLOW_CRATE, WORKFLOW_RUN } from './rules/profile-ids.ts';

/** Sets of rules beyond those of RO-Crate itself. */
export type CheckedProfile = 'workflow' | 'process' | 'workflow-run' | 'sciencemesh' | 'dispatcher';

/** What a crate is judged by. */
export interface CheckedProfiles {
  readonly version: CrateVersion;
  readonly checked: readonly CheckedProfile[];
  /** It records the steps of a run, which are not looked at. */
  readonly hasSteps: boolean;
  /** Profiles that it says to follow and whose rules are not known here, by their addresses. */
  readonly unknown: readonly string[];
}

const STEPS = /^https?:\/\/w3id\.org\/ro\/wfrun\/provenance(\/|$)/;

/** What `checkCrate` judges a crate by, and what it leaves out. */
export function checkedProfiles(crate: CrateDocument, { receiver }: CheckOptions): CheckedProfiles {
  const { root, descriptor } = crateIndex(crate);
  const profiles = [root, descriptor]
    .flatMap((entity) => (entity ? valuesOf(member(entity, 'conformsTo')) : []))
    .filter((value) => versionsNamed(value).length === 0)
    .flatMap(referencesIn);
  const follows = (profile: RegExp) => profiles.some((id) => profile.test(id));
  const checked: CheckedProfile[] = [];
  if (follows(WORKFLOW_CRATE)) checked.push('workflow');
  if (follows(RUN)) checked.push('process');
  if (follows(WORKFLOW_RUN)) checked.push('workflow-run');
  if (receiver !== undefined) checked.push(receiver);
  const isKnown = (id: string) => [WORKFLOW_CRATE, RUN, VERSIONLESS].some((profile) => profile.test(id));
  return {
    version: crateVersion(crate),
    checked,
    hasSteps: follows(STEPS),
    unknown: [...new Set(profiles.filter((id) => !isKnown(id)))],
  };
}
