import type { Artefact, Author } from './artefact.ts';
import { readAuthorId } from './author-id.ts';
import { type ArtefactDraft, type AuthorDraft, fileNameOf } from './draft.ts';
import { asUrl, normaliseIdentifier } from './identifier.ts';
import { licenceUrl } from './licence.ts';
import { TYPES_OF } from './vocabulary.ts';

/** Where things of an artefact are. */
export interface ArtefactPlaces {
  /** URL of its container, ending in `/`. */
  readonly url: string;
  /** Where notifications about it go, and its event logs. */
  readonly inbox?: string;
  readonly eventLogs: readonly string[];
}

/**
 * The artefact that a draft without `must` findings describes, everything in normal form.
 * @param now ISO 8601
 * @param before the artefact as it was: its links, its files elsewhere and the time of its making are kept
 */
export function artefactOfDraft(
  draft: ArtefactDraft,
  places: ArtefactPlaces,
  now: string,
  before?: Artefact,
): Artefact {
  const [citeAs, ...identifiers] = unique(draft.identifiers.map(normaliseIdentifier));
  const reviewOf = draft.type === 'review' ? normaliseIdentifier(draft.reviewOf) : undefined;
  const licence = draft.licence.trim();
  const own = (before?.files ?? []).filter(({ url }) => url.startsWith(places.url));
  const elsewhere = (before?.files ?? []).filter((file) => !own.includes(file));
  // A file keeps the URL that it has: there are several spellings of the same name.
  const known = new Map(own.map(({ url }) => [fileNameOf(url, places.url), url]));
  return {
    url: places.url,
    metadata: `${places.url}meta.ttl`,
    title: draft.title.trim().replace(/\s+/g, ' '),
    type: draft.type,
    types: TYPES_OF[draft.type],
    citeAs,
    published: draft.published.trim() || undefined,
    authors: draft.authors.map(authorOf).filter(({ name }) => name !== ''),
    abstract: draft.abstract.trim() || undefined,
    licence: licence === '' ? undefined : (asUrl(licence) ?? licenceUrl(licence)),
    files: [
      ...draft.files.map(({ name, title, mediaType, size }) => ({
        url: known.get(name) ?? fileUrl(places.url, name),
        mediaType,
        name: title.trim() || name,
        size,
      })),
      ...elsewhere,
    ],
    links: before?.links ?? [],
    language: draft.language.trim() || undefined,
    keywords: unique(draft.keywords.map((keyword) => keyword.trim() || undefined)),
    identifiers,
    reviewOf,
    created: before === undefined ? now : before.created,
    modified: now,
    inbox: places.inbox,
    eventLogs: places.eventLogs,
    ...(before?.conformsTo && { conformsTo: before.conformsTo }),
  };
}

/** URL of a file in an artefact's container. */
export function fileUrl(container: string, name: string): string {
  return container + encodeURIComponent(name);
}

function authorOf({ id, name }: AuthorDraft): Author {
  const read = readAuthorId(id);
  const iri = 'iri' in read ? read.iri : undefined;
  return { id: iri, name: name.trim() || (iri ?? '') };
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
