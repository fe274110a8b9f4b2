import type { CrateDocument } from './document.ts';
import type { PayloadFile } from './draft.ts';

/** Where a path lies in the crate's container. */
export type UrlOf = (path: string) => string;

/** Whether a file lies in the crate's container already, under its own name. */
export function isInPlace(file: PayloadFile, urlOf: UrlOf): boolean {
  return placeOf(file) === decoded(urlOf(file.path));
}

/**
 * Files whose bytes lie where another file of the payload will be written, as after names were exchanged or moved on
 * by one: they have to be read before anything is written.
 */
export function filesAtRisk(payload: readonly PayloadFile[], urlOf: UrlOf): readonly PayloadFile[] {
  const written = placesWritten(payload, urlOf);
  return payload.filter((file) => !isInPlace(file, urlOf) && written.has(placeOf(file) ?? ''));
}

/** What a save did to the files in the crate's container. */
interface FilesSaved {
  /** The payload as it was when saving began. */
  readonly payload: readonly PayloadFile[];
  readonly urlOf: UrlOf;
  /** Paths that were deleted. */
  readonly removed: readonly string[];
}

/**
 * The files of an earlier state of the draft, after a save. What moved is where it is now. What was written over or
 * deleted is left out: under its old name lie other bytes, or none.
 */
export function filesAfterSave(
  earlier: readonly PayloadFile[],
  { payload, urlOf, removed }: FilesSaved,
): readonly PayloadFile[] {
  const gone = placesWritten(payload, urlOf);
  for (const path of removed) gone.add(decoded(urlOf(path)));
  const now = new Map(payload.map((file) => [placeOf(file), urlOf(file.path)]));
  return earlier.flatMap((file) => {
    const place = placeOf(file);
    if (place === undefined || !gone.has(place)) return [file];
    const url = now.get(place);
    return url === undefined ? [] : [{ ...file, source: { kind: 'pod' as const, url } }];
  });
}

/**
 * Those of some paths that may be deleted after a save: not what an entity has become the address of, as where a file
 * was linked to in place of being copied.
 */
export function filesToDelete(crate: CrateDocument, paths: readonly string[], urlOf: UrlOf): string[] {
  const named = new Set(crate['@graph'].map((entity) => decoded(entity['@id'])));
  return paths.filter((path) => !named.has(decoded(urlOf(path))));
}

function placesWritten(payload: readonly PayloadFile[], urlOf: UrlOf): Set<string> {
  return new Set(payload.filter((file) => !isInPlace(file, urlOf)).map(({ path }) => decoded(urlOf(path))));
}

/** The address of a file's bytes; `undefined` for those in this browser. */
function placeOf({ source }: PayloadFile): string | undefined {
  return source.kind === 'local' ? undefined : decoded(source.url);
}

/** Servers encode more or less of a path; both mean the same file. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
