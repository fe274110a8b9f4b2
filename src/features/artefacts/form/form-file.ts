import type { FileDraft } from '../../../domain/artefact/draft.ts';
import { checkMediaType, SNIFF_BYTES } from '../../../domain/artefact/media-type.ts';
import { safeFileName } from '../../../domain/artefact/slug.ts';

/**
 * Where the content of a file is:
 * - `chosen`: in this browser, to be uploaded
 * - `pod`: in the pod already
 * - `lost`: nowhere that we can reach: the form came back without it, and the browser keeps no files
 */
export type FilePlace = 'chosen' | 'pod' | 'lost';

/** A file of the form. */
export interface FormFile extends FileDraft {
  /** Names the row, whatever the file is called meanwhile. */
  readonly key: string;
  readonly place: FilePlace;
  readonly content?: Blob;
  /** The media type that its first bytes look like, where that contradicts the other signs. */
  readonly looksLike?: string;
  /** Takes the place of a file of the same name in the pod. */
  readonly replaces?: boolean;
}

/** Looks at a file that was dropped or picked; `undefined` when it cannot be read (a folder, a file that is gone). */
export async function readChosen(file: File, key: string): Promise<FormFile | undefined> {
  try {
    const start = new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer());
    const name = safeFileName(file.name);
    const { mediaType, looksLike } = checkMediaType(name, file.type, start);
    return { key, name, title: '', mediaType, size: file.size, place: 'chosen', content: file, looksLike };
  } catch {
    return undefined;
  }
}

/**
 * Files with one more. A file of the same name that lies in the pod or was lost is replaced, with what was said of it
 * kept; the same file chosen twice counts once.
 */
export function withFile(files: readonly FormFile[], added: FormFile): readonly FormFile[] {
  const same = files.find(({ name }) => name === added.name);
  if (same === undefined) return [...files, added];
  if (same.place === 'chosen') return same.size === added.size ? files : [...files, added];
  const { key, title, place, replaces } = same;
  const next = { ...added, key, title, replaces: replaces === true || place === 'pod' };
  return files.map((file) => (file === same ? next : file));
}

/** What the draft keeps of a file. */
export function draftFile({ name, title, mediaType, size }: FormFile): FileDraft {
  return { name, title, mediaType, size };
}
