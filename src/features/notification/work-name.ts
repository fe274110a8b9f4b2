import type { Notification, Work } from '../../domain/notification/model.ts';
import { oneLine, shortId } from './plain.ts';

/** Titles of the maintainer's artefacts by their URL: they go before anything that a sender calls them. */
export type Titles = ReadonlyMap<string, string>;

/** What a work is called: our own title, the sender's, its identifier. `undefined` when nothing names it. */
export function workName(work: Work | undefined, titles: Titles): string | undefined {
  if (work === undefined) return undefined;
  const own = (work.id && titles.get(work.id)) || (work.citeAs && titles.get(work.citeAs));
  if (own) return own;
  const identifier = work.citeAs ?? work.id;
  return oneLine(work.name) ?? (identifier === undefined ? undefined : shortId(identifier));
}

/**
 * What the work is called that a notification concerns. An Announce is about its `context`, a request about its
 * object, a reply about what the request inside it was about.
 * `artefact` is the URL of the artefact of ours that it was matched to, if any.
 */
export function concernedWork(
  notification: Notification,
  artefact: string | undefined,
  titles: Titles,
): string | undefined {
  const own = artefact === undefined ? undefined : titles.get(artefact);
  if (own !== undefined) return own;
  if (notification.about) return workName(notification.about, titles);
  // The nested activity comes first: in a reply the object is the request itself, not a work.
  const inner = notification.nested && concernedWork(notification.nested, undefined, titles);
  return inner ?? (notification.nested ? undefined : workName(notification.object, titles));
}
