import { crateIndex } from '../crate-index.ts';
import type { CrateEntity } from '../document.ts';
import type { CrateDraft, PayloadFile } from '../draft.ts';
import { idOfPath, payloadPath } from '../paths.ts';
import { addEntities, deleteEntities } from './entities.ts';
import { addValues } from './values.ts';

/** A file that comes into a crate, with what is said of it; some files travel without being described. */
export interface NewFile {
  readonly file: PayloadFile;
  readonly entity?: CrateEntity;
}

/** Adds files: bytes, descriptions, and references from the root. A path that is taken gets the new bytes. */
export function addFiles(draft: CrateDraft, files: readonly NewFile[]): CrateDraft {
  const entities = files.map(({ entity }) => entity).filter((entity) => entity !== undefined);
  const described = addEntities(draft.crate, entities);
  const root = crateIndex(described).root?.['@id'];
  const references = entities.map((entity) => ({ '@id': entity['@id'] }));
  const crate = root === undefined ? described : addValues(described, root, 'hasPart', references);
  const replaced = new Set(files.map(({ file }) => file.path));
  const kept = draft.payload.filter(({ path }) => !replaced.has(path));
  return { ...draft, crate, payload: [...kept, ...files.map(({ file }) => file)] };
}

/** Takes files out: bytes, descriptions and references. A path with a slash at its end means all in that folder. */
export function removeFiles(draft: CrateDraft, paths: readonly string[]): CrateDraft {
  const single = new Set(paths);
  const folders = paths.filter((path) => path.endsWith('/'));
  const goes = (path: string) => single.has(path) || folders.some((folder) => path.startsWith(folder));
  const ids = [...crateIndex(draft.crate).byId.keys()].filter((id) => {
    const path = payloadPath(id);
    return path !== undefined && path !== '' && goes(path);
  });
  return {
    ...draft,
    crate: deleteEntities(draft.crate, ids),
    payload: draft.payload.filter(({ path }) => !goes(path)),
  };
}

/** The file of the payload that an entity describes, where it is one. */
export function fileOf(draft: CrateDraft, id: string): PayloadFile | undefined {
  const path = payloadPath(id);
  return path === undefined
    ? undefined
    : draft.payload.find((file) => idOfPath(file.path) === idOfPath(path));
}
