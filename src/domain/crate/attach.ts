import type { CrateDocument } from './document.ts';

/** A file on the web that could travel with the crate, and where in it. */
export interface Fetchable {
  readonly id: string;
  /** Where its bytes are. */
  readonly url: string;
  /** From `localPath`, else its name; no two are the same. */
  readonly path: string;
}

/** The files of a crate that are on the web, each with a path that it could have. */
export function fetchable(_crate: CrateDocument): Fetchable[] {
  return [];
}

/**
 * Makes an attached crate of a detached one, with the files that were fetched; the others stay on the web.
 * https://www.researchobject.org/ro-crate/specification/1.2/structure#attached-ro-crate-package
 */
export function attach(crate: CrateDocument, _fetched: readonly Fetchable[]): CrateDocument {
  return crate;
}
