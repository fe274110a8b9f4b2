import { checkMediaType } from '../../../../domain/artefact/media-type.ts';
import { fileEntity, folderEntity } from '../../../../domain/crate/build/file.ts';
import { foldersOf } from '../../../../domain/crate/build/folders.ts';
import { crateIndex } from '../../../../domain/crate/crate-index.ts';
import type { CrateDocument, CrateEntity } from '../../../../domain/crate/document.ts';
import type { CrateDraft, PayloadFile } from '../../../../domain/crate/draft.ts';
import { addEntities } from '../../../../domain/crate/edit/entities.ts';
import { addFiles, type NewFile } from '../../../../domain/crate/edit/files.ts';
import { addValue, addValues } from '../../../../domain/crate/edit/values.ts';
import type { SourceTree } from '../../start/archive/source-tree.ts';
import type { TreeNode } from './tree-model.ts';

/** Files that are ready to be added, with their bytes by the keys of their sources. */
export interface ReadyFiles {
  readonly files: readonly NewFile[];
  readonly local: ReadonlyMap<string, Blob>;
  /** How many were given that cannot be in a crate, or could not be read. */
  readonly refused: number;
}

/**
 * Makes files of the payload of what was picked or dropped; their bytes stay in this browser until the crate is saved.
 * Metadata documents of other crates are left out.
 */
export async function readyFiles(tree: SourceTree, newKey: () => string): Promise<ReadyFiles> {
  const local = new Map<string, Blob>();
  const files: NewFile[] = [];
  let refused = tree.refused.length;
  for (const { path, size, modified, read } of tree.files) {
    const bytes = OWN.test(path) ? undefined : await read();
    if (!bytes?.ok) {
      refused++;
      continue;
    }
    const key = newKey();
    local.set(key, bytes.value);
    const source = { kind: 'local', key } as const;
    const file = { path, source, size, mediaType: typeOf(path, bytes.value.type) };
    files.push({ file, entity: describeFile(file, modified) });
  }
  return { files, local, refused };
}

/** What every crate has of its own. */
const OWN = /^ro-crate-(metadata\.json(ld)?|preview\.html)$/;

function typeOf(path: string, declared: string): string {
  return checkMediaType(path, declared, new Uint8Array()).mediaType;
}

/** What is known of a file by its name and bytes. */
export function describeFile(file: PayloadFile, modified?: string): CrateEntity {
  return fileEntity({
    at: file.path,
    mediaType: file.mediaType ?? typeOf(file.path, ''),
    size: file.size,
    modified,
  });
}

/** A folder with what lies directly in it, as far as that is described. */
export function describeFolder({ path, children }: TreeNode): CrateEntity {
  return folderEntity({ at: path, parts: children.map(({ id }) => id).filter((id) => id !== undefined) });
}

/** Adds the description of a folder, and names it from the root. */
export function withFolder(draft: CrateDraft, folder: CrateEntity): CrateDraft {
  const crate = addEntities(draft.crate, [folder]);
  const root = crateIndex(crate).root?.['@id'];
  const named = { '@id': folder['@id'] };
  return { ...draft, crate: root === undefined ? crate : addValue(crate, root, 'hasPart', named) };
}

/**
 * Adds files with their folders: each folder is described and names what is in it, the root names what lies at the top.
 * What the crate describes already stays as it is. A crate that was a description only travels with files from now on.
 */
export function addDescribed(draft: CrateDraft, files: readonly NewFile[]): CrateDraft {
  const entities = files.map(({ entity }) => entity).filter((entity) => entity !== undefined);
  const { top, folders } = foldersOf(entities);
  const withBytes = addFiles(
    files.length > 0 ? { ...draft, packaging: 'attached' } : draft,
    files.map(({ file }) => ({ file })),
  );
  let crate: CrateDocument = addEntities(withBytes.crate, [...folders, ...entities]);
  for (const folder of folders) {
    const parts = Array.isArray(folder.hasPart) ? folder.hasPart : [];
    crate = addValues(crate, folder['@id'], 'hasPart', parts);
  }
  const { root, referencesTo } = indexOf(crate);
  if (root === undefined) return { ...withBytes, crate };
  // What another folder or collection holds already is not put into the root a second time.
  const free = top.filter((id) => !referencesTo(id).some(({ property }) => property === 'hasPart'));
  return {
    ...withBytes,
    crate: addValues(
      crate,
      root,
      'hasPart',
      free.map((id) => ({ '@id': id })),
    ),
  };
}

function indexOf(crate: CrateDocument) {
  const index = crateIndex(crate);
  return { root: index.root?.['@id'], referencesTo: (id: string) => index.referencesTo(id) };
}
