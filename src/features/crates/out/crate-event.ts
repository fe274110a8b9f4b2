import type { CrateDocument } from '../../../domain/crate/document.ts';
import { overviewOf } from '../../../domain/crate/overview.ts';
import { ownActor } from '../../../domain/notification/build/own-parties.ts';
import type { JsonObject } from '../../../domain/suggestion/model.ts';
import type { PodProfile } from '../../../pod/pod-profile.ts';

/**
 * What the event log is told when a crate was built or changed, where the maintainer wants that.
 * https://www.w3.org/TR/activitystreams-vocabulary/#dfn-create
 * @param id a random UUID
 * @param now ISO 8601
 */
export function crateEvent(
  what: 'built' | 'updated',
  pod: PodProfile,
  container: string,
  crate: CrateDocument,
  { id, now }: { readonly id: string; readonly now: string },
): JsonObject {
  const { name } = overviewOf(crate);
  return {
    '@context': ['https://www.w3.org/ns/activitystreams', { sorg: 'https://schema.org/' }],
    id: `urn:uuid:${id}`,
    type: what === 'built' ? 'Create' : 'Update',
    actor: ownActor(pod),
    object: {
      id: container,
      type: ['Document', 'sorg:Dataset'],
      ...(name !== '' && { name }),
      url: `${container}ro-crate-metadata.json`,
    },
    published: now,
  };
}
