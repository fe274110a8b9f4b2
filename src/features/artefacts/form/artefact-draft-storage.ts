import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { ArtefactDraft, AuthorDraft, FileDraft } from '../../../domain/artefact/draft.ts';
import { artefactTypes } from '../artefacts-search.ts';

/**
 * Drafts outlive closing the form, reloading and the way to the log-in page and back; the files themselves do not.
 * They live in `sessionStorage`: one for a new artefact, one for each that is being changed.
 */
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept of a form. */
export interface KeptDraft {
  readonly draft: ArtefactDraft;
  /** Container of an artefact whose making was cut off. */
  readonly resume?: string;
  /** Names of files that lie in the pod. */
  readonly inPod: readonly string[];
  /** Names of files that were sent for this draft, whether or not it still has them. */
  readonly sent?: readonly string[];
  /** The artefact that is being changed, as it was when the form was filled from it: others may change it meanwhile. */
  readonly base?: { readonly artefact: Artefact; readonly etag?: string };
}

/** @param of `new`, `review of <url>` for a new review, or the URL of the artefact that is being changed */
export function readArtefactDraft(storage: Storage, of: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(of)) ?? 'null');
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft. A browser that refuses storage keeps it only as long as the form is open. */
export function keepArtefactDraft(storage: Storage, of: string, kept: KeptDraft): void {
  try {
    storage.setItem(keyOf(of), JSON.stringify(kept));
  } catch {
    // Private mode or a full storage: the form goes on without it.
  }
}

/** Forgets a draft, once it was saved or thrown away. */
export function forgetArtefactDraft(storage: Storage, of: string): void {
  try {
    storage.removeItem(keyOf(of));
  } catch {
    // As above.
  }
}

function keyOf(of: string): string {
  return `orrery:artefact-draft:${of}`;
}

function isKept(value: unknown): value is KeptDraft {
  if (!isRecord(value)) return false;
  return (
    isDraft(value.draft) &&
    isListOf(value.inPod, isText) &&
    (value.sent === undefined || isListOf(value.sent, isText)) &&
    (value.resume === undefined || isText(value.resume)) &&
    (value.base === undefined || (isRecord(value.base) && isRecord(value.base.artefact)))
  );
}

function isDraft(value: unknown): value is ArtefactDraft {
  if (!isRecord(value)) return false;
  const { title, abstract, licence, language, published, reviewOf } = value;
  return (
    [title, abstract, licence, language, published, reviewOf].every(isText) &&
    artefactTypes.some((type) => type === value.type) &&
    (value.visibility === 'public' || value.visibility === 'private') &&
    isListOf(value.identifiers, isText) &&
    isListOf(value.keywords, isText) &&
    isListOf(value.authors, isAuthor) &&
    isListOf(value.files, isFile)
  );
}

function isAuthor(value: unknown): value is AuthorDraft {
  return isRecord(value) && isText(value.id) && isText(value.name);
}

function isFile(value: unknown): value is FileDraft {
  return isRecord(value) && isText(value.name) && isText(value.title) && isText(value.mediaType);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}
