import type { Artefact } from '../artefact/artefact.ts';
import type { Notification, Work } from '../notification/model.ts';
import { comparableId } from '../trust/same-id.ts';

/** Finds artefacts by any URL that stands for them: landing page, identifier, file. */
export type ArtefactIndex = ReadonlyMap<string, string>;

/** Indexes artefacts by landing page, `cite-as` and files; the value is the landing page's URL. */
export function indexArtefacts(artefacts: readonly Artefact[]): ArtefactIndex {
  const index = new Map<string, string>();
  for (const { url, citeAs, files } of artefacts)
    for (const id of [url, citeAs, ...files.map((file) => file.url)])
      if (id !== undefined && !index.has(comparable(id))) index.set(comparable(id), url);
  return index;
}

/** What a notification concerns. */
export interface Concern {
  /** URL of the artefact of ours. */
  readonly artefact?: string;
  /** A URL in our own storages that it is about, where no artefact is (any more). */
  readonly missing?: string;
}

/**
 * Which artefact of ours a notification is about: by its `context`, which an Announce uses for the work that was
 * reviewed, else by its object, a Relationship's ends, or the message that it answers (`answered`: a reply often
 * carries a mere stub). `isOwn` tells whether a URL lies in the maintainer's storages.
 */
export function artefactConcerned(
  notification: Notification,
  answered: readonly Notification[],
  index: ArtefactIndex,
  isOwn: (url: string) => boolean,
): Concern {
  const ids = [notification, ...answered].flatMap(idsOf);
  for (const id of ids) {
    const artefact = index.get(comparable(id));
    if (artefact !== undefined) return { artefact };
  }
  const missing = ids.find(isOwn);
  return missing === undefined ? {} : { missing };
}

function idsOf(notification: Notification): string[] {
  const { about, object, relationship, nested } = notification;
  const own = [about, object].flatMap(idsOfWork);
  const ends = [relationship?.object, relationship?.subject].filter((id) => id !== undefined);
  return [...own, ...ends, ...(nested ? idsOf(nested) : [])];
}

function idsOfWork(work: Work | undefined): string[] {
  if (!work) return [];
  return [work.id, work.citeAs, ...work.items.map(({ id }) => id)].filter((id) => id !== undefined);
}

/** Fragments name parts of a page; the page is what an artefact goes by. */
function comparable(id: string): string {
  const hash = id.indexOf('#');
  return comparableId(hash < 0 ? id : id.slice(0, hash));
}
