import type { JsonObject } from '../suggestion/model.ts';
import type { Dispatch } from './model.ts';

/** Id of the log's entry of a dispatch. @param id of the dispatch, a UUID */
export function dispatchActivityId(id: string): string {
  return `urn:uuid:${id.toLowerCase()}`;
}

/**
 * What the public event log gets to know of a dispatch: that the crate was sent to this node, and by whom. Neither
 * addresses nor names of recipients are in it. https://www.w3.org/TR/activitystreams-vocabulary/#dfn-move
 * @param maintainer her WebID, and her name where it is known
 */
export function dispatchActivity(
  { id, crate, node, createdAt }: Pick<Dispatch, 'id' | 'crate' | 'node' | 'createdAt'>,
  maintainer: { readonly webId: string; readonly name?: string },
): JsonObject {
  return {
    '@context': 'https://www.w3.org/ns/activitystreams',
    id: dispatchActivityId(id),
    // An Announce would be read as news of a result, and count as making the work known.
    type: 'Move',
    actor: { id: maintainer.webId, type: 'Person', ...(maintainer.name && { name: maintainer.name }) },
    object: { id: crate.url, type: 'Document', name: crate.name },
    target: { id: new URL('/', node.shares).href, type: 'Service', name: node.provider ?? node.host },
    summary: `“${crate.name}” was sent to ${node.host} to be run there.`,
    published: createdAt,
  };
}
