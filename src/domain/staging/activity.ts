import { v5 } from 'uuid';
import type { JsonObject } from '../suggestion/model.ts';
import type { Staging } from './staging.ts';

/** Namespace of the identities of entries about copies, made once for this purpose. */
const ENTRIES = '2c1f6d0e-8a7b-4d39-9c55-e0a4b7f31d62';

/** Id of the log's entry of a staging that concerns a work: the same on every device. @param id of the staging */
function stagingActivityId(id: string, work: string): string {
  return `urn:uuid:${v5(`${id.toLowerCase()}#${work}`, ENTRIES)}`;
}

/**
 * What the public event log gets to know of a staging: that data of this work were brought to a place, by whom and when.
 * Neither the collection nor its members are in it. https://www.w3.org/TR/activitystreams-vocabulary/#dfn-move
 * @param at when they had arrived, ISO 8601 @param maintainer her WebID, and her name where it is known
 */
export function stagingActivity(
  { id, request, providerBase, providerLabel }: Staging,
  work: { readonly url: string; readonly title?: string },
  at: string,
  maintainer: { readonly webId: string; readonly name?: string },
): JsonObject {
  const { name } = request.destination;
  return {
    '@context': 'https://www.w3.org/ns/activitystreams',
    id: stagingActivityId(id, work.url),
    // An Announce would be read as news of a result, and stand on the tracks of the work.
    type: 'Move',
    actor: { id: maintainer.webId, type: 'Person', ...(maintainer.name && { name: maintainer.name }) },
    object: { id: work.url, type: 'Document', ...(work.title && { name: work.title }) },
    ...(providerBase !== undefined && {
      target: { id: providerBase, type: 'Service', name: providerLabel },
    }),
    summary: `Data of ${work.title ? `“${work.title}”` : 'this work'} were brought to ${name} for processing.`,
    published: at,
  };
}
