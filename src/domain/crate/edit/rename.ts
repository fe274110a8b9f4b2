import { fail, ok, type Result } from '../../result.ts';
import { crateIndex } from '../crate-index.ts';
import type { CrateDocument } from '../document.ts';
import type { CrateDraft, PayloadFile } from '../draft.ts';
import { idOfPath, payloadPath } from '../paths.ts';
import { mapReferences } from './map-references.ts';

/** Gives an entity another id; all references follow. What lies in a folder goes with it: use {@link renameInDraft}. */
export function renameEntity(crate: CrateDocument, from: string, to: string): Result<CrateDocument> {
  return renameAll(crate, new Map([[from, to]]));
}

/**
 * Gives a file, a folder or any other entity of a draft another id. References follow, a folder takes along all that
 * lies in it, and the paths of the payload change with the ids. Nothing is renamed onto something that is there.
 */
export function renameInDraft(draft: CrateDraft, from: string, to: string): Result<CrateDraft> {
  const names = namesWithin(draft.crate, from, to);
  const crate = renameAll(draft.crate, names);
  if (!crate.ok) return crate;
  const payload = renamePayload(draft.payload, from, to);
  return payload.ok ? ok({ ...draft, crate: crate.value, payload: payload.value }) : payload;
}

/** The new ids of an entity and, where it is a folder of the payload, of everything that lies in it. */
function namesWithin(crate: CrateDocument, from: string, to: string): ReadonlyMap<string, string> {
  const names = new Map([[from, to]]);
  const [folder, target] = [folderOf(from), folderOf(to)];
  if (folder === undefined || target === undefined) return names;
  for (const id of crateIndex(crate).byId.keys()) {
    const path = payloadPath(id);
    if (id !== from && path?.startsWith(folder)) names.set(id, idOfPath(target + path.slice(folder.length)));
  }
  return names;
}

/** The path of a folder, with a slash at its end; `undefined` for the root and for what is no folder of the payload. */
function folderOf(id: string): string | undefined {
  const path = payloadPath(id);
  return path?.endsWith('/') && path !== '' ? path : undefined;
}

function renameAll(crate: CrateDocument, names: ReadonlyMap<string, string>): Result<CrateDocument> {
  const { byId } = crateIndex(crate);
  const targets = new Set<string>();
  for (const [from, to] of names) {
    if (!byId.has(from)) return fail({ kind: 'invalid', reason: `The crate does not describe “${from}”.` });
    if (to.trim() === '') return fail({ kind: 'invalid', reason: 'An entity needs an id.' });
    if ((byId.has(to) && !names.has(to)) || targets.has(to))
      return fail({ kind: 'invalid', reason: `The crate describes “${to}” already.` });
    targets.add(to);
  }
  const nameOf = (id: string) => names.get(id) ?? id;
  const graph = crate['@graph'].map((entity) => {
    const mapped = mapReferences(entity, nameOf);
    const id = entity['@id'];
    return names.has(id) ? { ...mapped, '@id': nameOf(id) } : mapped;
  });
  return ok({ ...crate, '@graph': graph });
}

function renamePayload(
  payload: readonly PayloadFile[],
  from: string,
  to: string,
): Result<readonly PayloadFile[]> {
  const [path, target] = [payloadPath(from), payloadPath(to)];
  if (path === undefined || path === '') return ok(payload);
  const isFolder = path.endsWith('/');
  const isMeant = (file: PayloadFile) => (isFolder ? file.path.startsWith(path) : file.path === path);
  if (!payload.some(isMeant)) return ok(payload);
  if (target === undefined || target === '' || target.endsWith('/') !== isFolder)
    return fail({ kind: 'invalid', reason: `“${to}” is no path that the files of “${from}” can have.` });
  const renamed = payload.map((file) =>
    isMeant(file) ? { ...file, path: target + file.path.slice(path.length) } : file,
  );
  const twice = twiceAmong(renamed.map((file) => file.path));
  return twice === undefined
    ? ok(renamed)
    : fail({ kind: 'invalid', reason: `The crate has a file “${twice}” already.` });
}

function twiceAmong(paths: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return paths.find((path) => seen.has(path) || !seen.add(path));
}
