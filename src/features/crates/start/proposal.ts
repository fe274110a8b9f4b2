import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { PayloadFile, SavedCrate } from '../../../domain/crate/draft.ts';
import { findRoot } from '../../../domain/crate/import/find-root.ts';
import type { Refused } from '../../../domain/crate/import/guard-entries.ts';
import type { ImportFacts } from '../../../domain/crate/import/import-facts.ts';
import type { Change } from '../../../domain/crate/open/change.ts';
import type { Unreadable } from '../../../domain/crate/open/open-crate.ts';
import type { Problem } from '../../../domain/problem.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { FoundCrate } from '../../../pod/crates/read-crate.ts';
import type { SourceFile, SourceTree } from './archive/source-tree.ts';
import { askMetadata } from './ask-metadata.ts';

/** A crate as it was found somewhere, before anything of it is read as one. */
export interface CrateSource {
  /** What people call the place. */
  readonly name: string;
  /** Its metadata, exactly as it stands there. */
  readonly text: string;
  /** Files of the payload that are in the pod; `undefined` where metadata came alone. */
  readonly payload?: readonly PayloadFile[];
  /** Files of the payload that are still to be unpacked or copied, by their paths in the crate. */
  readonly files?: ReadonlyMap<string, SourceFile>;
  readonly refused: readonly Refused[];
  /** Paths that lie beside the crate, and are no part of it: its page among them. */
  readonly outside: readonly string[];
  /** Address of the metadata on the web: files are named by their paths from there. */
  readonly web?: string;
  /** Where in the pod it is saved. */
  readonly saved?: Pick<SavedCrate, 'container' | 'etag'>;
  /** Folders that could not be listed. */
  readonly problems: readonly { readonly url: string; readonly problem: Problem }[];
}

/** A crate that can be taken over, with all that is to be said before. */
export interface CrateProposal {
  readonly source: CrateSource;
  readonly crate: CrateDocument;
  /** What opening changed. */
  readonly changes: readonly Change[];
  readonly facts: ImportFacts;
  /** Paths of the payload; `undefined` where metadata came alone. */
  readonly paths?: readonly string[];
}

/** Opens what was found; why not, where it cannot be read, with the text to be mended. */
export async function proposeCrate(
  source: CrateSource,
  signal?: AbortSignal,
): Promise<Result<CrateProposal, Unreadable>> {
  const { text, web } = source;
  const paths = pathsOf(source);
  const read = await askMetadata(
    { text, ...(web !== undefined && { web }), ...(paths && { paths }) },
    signal,
  );
  if (!read.ok) return read;
  const { crate, changes, facts, onTheWeb } = read.value;
  if (web === undefined) return ok({ source, crate, changes, facts, ...(paths && { paths }) });
  const payload = onTheWeb
    .filter(([path]) => !PAGE.test(path))
    .map(([path, url]): PayloadFile => ({ path, source: { kind: 'web', url } }));
  return ok({
    source: { ...source, payload },
    crate,
    changes,
    facts,
    paths: payload.map(({ path }) => path),
  });
}

/** The crate in files that came together; `several` and `none` as {@link findRoot} says. */
type FoundInTree =
  | { readonly kind: 'crate'; readonly source: CrateSource }
  /** The metadata itself cannot be read from the archive. */
  | { readonly kind: 'unreadable'; readonly metadata: string }
  | { readonly kind: 'aborted' }
  | Exclude<ReturnType<typeof findRoot>, { kind: 'crate' }>;

/** The page for people is made anew each time: an older one is no file of the crate, and would be in its way. */
const PAGE = /^ro-crate-preview(?:\.html$|_files\/)/;

/** Finds and reads the metadata among files. @param chosen path of the metadata, where there were several */
export async function findInTree(
  tree: SourceTree,
  chosen?: string,
  signal?: AbortSignal,
): Promise<FoundInTree> {
  const found = findRoot(tree.files.map(({ path }) => path));
  const root =
    chosen !== undefined
      ? { metadata: chosen, folder: chosen.slice(0, chosen.lastIndexOf('/') + 1) }
      : found.kind === 'crate'
        ? found.root
        : undefined;
  if (root === undefined) return found.kind === 'crate' ? { kind: 'none', folder: '' } : found;
  const { folder, metadata } = root;
  const read = await tree.files.find(({ path }) => path === metadata)?.read(signal);
  if (!read?.ok) return { kind: read?.problem === 'aborted' ? 'aborted' : 'unreadable', metadata };
  const isInside = (path: string) => path.startsWith(folder) && !PAGE.test(path.slice(folder.length));
  const inside = tree.files.filter(({ path }) => isInside(path) && path !== metadata);
  return {
    kind: 'crate',
    source: {
      name: tree.name,
      text: await textOf(read.value),
      files: new Map(inside.map((file) => [file.path.slice(folder.length), file])),
      refused: tree.refused,
      outside: tree.files.map(({ path }) => path).filter((path) => !isInside(path)),
      problems: [],
    },
  };
}

/** Metadata that came alone: a document, or pasted text. */
export function sourceOfText(name: string, text: string): CrateSource {
  return { name, text, refused: [], outside: [], problems: [] };
}

/** A crate of the pod. */
export function sourceOfFound({ container, text, etag, payload, problems }: FoundCrate): CrateSource {
  return {
    name: container,
    text,
    payload,
    refused: [],
    outside: [],
    saved: { container, ...(etag !== undefined && { etag }) },
    problems,
  };
}

/** The text of a file, without the mark that some programs put before it. */
export async function textOf(blob: Blob): Promise<string> {
  return new TextDecoder().decode(await blob.arrayBuffer());
}

function pathsOf({ payload, files }: CrateSource): string[] | undefined {
  if (payload === undefined && files === undefined) return undefined;
  return [...(payload ?? []).map(({ path }) => path), ...(files?.keys() ?? [])];
}
