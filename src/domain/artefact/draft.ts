import type { Artefact, ArtefactType } from './artefact.ts';
import { licenceId } from './licence.ts';

/** An author as typed: who it is by WebID, ORCID iD or nothing, and a name. */
export interface AuthorDraft {
  /** WebID, ORCID iD (with or without `https://orcid.org/`), or `''`. */
  readonly id: string;
  readonly name: string;
}

/** A file as chosen or as it lies in the pod. */
export interface FileDraft {
  /** Name in the pod, one path segment, not encoded: `paper.pdf`. */
  readonly name: string;
  /** What readers see instead of the name; `''` for the name itself. */
  readonly title: string;
  readonly mediaType: string;
  /** In bytes, where it is known. */
  readonly size?: number;
}

/** What the form about an artefact holds. Everything as typed; `''` and `[]` where nothing was said. */
export interface ArtefactDraft {
  readonly type: ArtefactType;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly AuthorDraft[];
  /** SPDX id (`CC-BY-4.0`), or the URL of another licence. */
  readonly licence: string;
  /** DOIs and URLs. The first is the one to cite. */
  readonly identifiers: readonly string[];
  /** BCP 47: `en`, `de-CH`. */
  readonly language: string;
  readonly keywords: readonly string[];
  /** `2026`, `2026-03` or `2026-03-01`. */
  readonly published: string;
  /** Which work a review reviews: its DOI or URL. Counts for reviews only. */
  readonly reviewOf: string;
  readonly files: readonly FileDraft[];
  readonly visibility: 'public' | 'private';
}

/** An empty form, with its owner as the author. */
export function emptyDraft(owner: AuthorDraft): ArtefactDraft {
  return {
    type: 'article',
    title: '',
    abstract: '',
    authors: [owner],
    licence: '',
    identifiers: [],
    language: '',
    keywords: [],
    published: '',
    reviewOf: '',
    files: [],
    visibility: 'public',
  };
}

/** The form about an artefact that exists. Whether it is public does not stand in its description. */
export function draftOf(artefact: Artefact, visibility: ArtefactDraft['visibility']): ArtefactDraft {
  const { citeAs, identifiers = [], files } = artefact;
  return {
    type: artefact.type,
    title: artefact.title,
    abstract: artefact.abstract ?? '',
    authors: artefact.authors.map(({ id = '', name }) => ({ id, name: name === id ? '' : name })),
    licence: artefact.licence === undefined ? '' : (licenceId(artefact.licence) ?? artefact.licence),
    identifiers: citeAs === undefined ? identifiers : [citeAs, ...identifiers],
    language: artefact.language ?? '',
    keywords: artefact.keywords ?? [],
    published: artefact.published ?? '',
    reviewOf: artefact.reviewOf ?? '',
    files: files
      .filter(({ url }) => url.startsWith(artefact.url))
      .map(({ url, name, mediaType = 'application/octet-stream', size }) => {
        const segment = fileNameOf(url, artefact.url);
        return { name: segment, title: name === segment ? '' : (name ?? ''), mediaType, size };
      }),
    visibility,
  };
}

/** The name of a file in an artefact's container, decoded where that is possible. */
export function fileNameOf(url: string, container: string): string {
  const path = url.slice(container.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
