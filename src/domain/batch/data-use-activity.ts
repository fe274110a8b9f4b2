import type { JsonObject } from '../suggestion/model.ts';

/** What was done with data. `opened`: in a notebook at a hub; `handed-over`: to a service that runs tasks. */
export interface DataUse {
  /** A UUID; the same for the same deed, so that it is entered once. */
  readonly id: string;
  readonly what: 'opened' | 'handed-over';
  /** The work that it concerns. */
  readonly work: { readonly url: string; readonly title: string };
  /** Where: its address without query, so that nothing secret can be in it, and its name. */
  readonly place: { readonly url: string; readonly name: string };
  /** ISO 8601. */
  readonly at: string;
}

const TYPES: Readonly<Record<DataUse['what'], string>> = { opened: 'View', 'handed-over': 'Add' };

const SAID: Readonly<Record<DataUse['what'], (title: string, place: string) => string>> = {
  opened: (title, place) => `The data of “${title}” were opened at ${place}.`,
  'handed-over': (title, place) => `The data of “${title}” were handed to ${place} to be processed.`,
};

/**
 * What the public event log gets to know of data that were used: which work, where, and by whom. Neither files nor
 * commands are in it. Not an Announce: that would be read as news of a result.
 * https://www.w3.org/TR/activitystreams-vocabulary/#dfn-view
 * @param maintainer her WebID, and her name where it is known
 */
export function dataUseActivity(
  { id, what, work, place, at }: DataUse,
  maintainer: { readonly webId: string; readonly name?: string },
): JsonObject {
  const root = new URL(place.url);
  return {
    '@context': 'https://www.w3.org/ns/activitystreams',
    id: `urn:uuid:${id.toLowerCase()}`,
    type: TYPES[what],
    actor: { id: maintainer.webId, type: 'Person', ...(maintainer.name && { name: maintainer.name }) },
    object: { id: work.url, type: 'Document', name: work.title },
    target: { id: `${root.origin}${root.pathname}`, type: 'Service', name: place.name },
    summary: SAID[what](work.title, place.name),
    published: at,
  };
}
