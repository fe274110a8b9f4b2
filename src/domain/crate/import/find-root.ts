/** Where a crate lies among files. */
export interface CrateRoot {
  /** The folder that is the root, ending in `/`; empty for the top. */
  readonly folder: string;
  /** Path of the metadata document. */
  readonly metadata: string;
}

/** What files turn out to be. */
type FoundRoot =
  | { readonly kind: 'crate'; readonly root: CrateRoot }
  /** Several crates side by side. */
  | { readonly kind: 'several'; readonly roots: readonly CrateRoot[] }
  /** No crate. `folder` is the one that holds everything, where there is one. */
  | { readonly kind: 'none'; readonly folder: string };

const METADATA = /^(?:.*\/)?(?:[^/]+-)?ro-crate-metadata\.jsonl?d?$/;
const EXACT = /(?:^|\/)ro-crate-metadata\.json(?:ld)?$/;

/**
 * Finds the crate among files by their paths: its metadata lies at the top, or in the only folder there (so do
 * notebooks export, as `.eln`), or in the `data/` of a bag (https://www.rfc-editor.org/rfc/rfc8493). Deeper ones count
 * where there is nothing above them: nested crates belong to the crate around them.
 */
export function findRoot(paths: readonly string[]): FoundRoot {
  const only = onlyFolder(paths);
  const isBag = paths.includes(`${only}bagit.txt`);
  const places = [...new Set(['', only, ...(isBag ? [`${only}data/`] : [])])];
  const candidates = paths.filter((path) => METADATA.test(path));
  for (const folder of places) {
    const here = candidates.filter((path) => folderOf(path) === folder);
    // Documents of crates without files have a word of their own before the name; the plain name goes first.
    const metadata =
      here.find((path) => path.endsWith('.json') && EXACT.test(path)) ??
      here.find((path) => EXACT.test(path)) ??
      (here.length === 1 ? here[0] : undefined);
    if (metadata !== undefined) return { kind: 'crate', root: { folder, metadata } };
    if (here.length > 1) return { kind: 'several', roots: here.map((path) => ({ folder, metadata: path })) };
  }
  const roots = outermost(candidates).map((metadata) => ({ folder: folderOf(metadata), metadata }));
  const [root] = roots;
  if (root && roots.length === 1) return { kind: 'crate', root };
  if (roots.length > 1) return { kind: 'several', roots };
  return { kind: 'none', folder: isBag ? `${only}data/` : only };
}

/** The folder that everything lies in, ending in `/`; empty where there is none. What Macs add does not count. */
function onlyFolder(paths: readonly string[]): string {
  const [first, ...more] = new Set(
    paths.filter((path) => !isClutter(path)).map((path) => path.slice(0, path.indexOf('/') + 1)),
  );
  return first !== undefined && more.length === 0 ? first : '';
}

/** Whether a file is none of anybody's data, but was left by a computer on the way. */
export function isClutter(path: string): boolean {
  return /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/.test(path);
}

/** Those that do not lie below the folder of another. */
function outermost(candidates: readonly string[]): string[] {
  const folders = candidates.map(folderOf);
  return candidates.filter((path) => {
    const folder = folderOf(path);
    return !folders.some((other) => other !== folder && folder.startsWith(other));
  });
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
