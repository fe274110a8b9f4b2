import type { CrateDocument } from './document.ts';

/** What stands on the web in place of the files of a crate. */
export interface DetachOptions {
  /**
   * Where everybody can read a file or folder of the payload; `undefined` where nobody but the maintainer can.
   * @param path decoded, without `./`; of a folder with `/` at its end
   */
  readonly urlOf: (path: string) => string | undefined;
  /** Where everybody can read the crate itself; without it the root stays what it is. */
  readonly root?: string;
}

/** A crate without its files. */
export interface Detached {
  readonly crate: CrateDocument;
  /** Ids that became web addresses, the new one for the old one. */
  readonly moved: ReadonlyMap<string, string>;
  /** Folders that have no address, and whose files now belong to what they belonged to. */
  readonly dissolved: readonly string[];
  /** Ids of files that everybody would have to be able to read, and cannot: while there are some, the step is not done. */
  readonly blocked: readonly string[];
}

/**
 * Makes a detached crate of an attached one: each file is known by its address on the web.
 * https://www.researchobject.org/ro-crate/specification/1.2/structure#detached-ro-crate-package
 */
export function detach(crate: CrateDocument, _options: DetachOptions): Detached {
  return { crate, moved: new Map(), dissolved: [], blocked: [] };
}
