import { crateIndex, typesOf } from './crate-index.ts';
import type { CrateDocument, CrateEntity } from './document.ts';
import { factsOf, isFrom } from './facts.ts';
import { isEmpty, isRecord, member, referenceIn, referencesIn } from './json.ts';
import { payloadPath } from './paths.ts';

/** What stands on the web in place of the files of a crate. */
export interface DetachOptions {
  /**
   * Where everybody can read a file or folder of the payload; `undefined` where nobody but the maintainer can.
   * @param path decoded, without `./`; of a folder with `/` at its end
   */
  readonly urlOf: (path: string) => string | undefined;
  /** Where everybody can read the crate itself; without it the root stays what it is. */
  readonly root?: string;
  /** Whether folders without an address stay as they are: where only some files are to be linked. */
  readonly keepsFolders?: boolean;
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

const PREVIEW = /^(\.\/)?ro-crate-preview(\.html$|_files\/)/;

/**
 * Makes a detached crate of an attached one: each file is known by its address on the web, all references follow, and
 * `localPath` remembers where it lay. A preview page stays behind: detached crates have none.
 * https://www.researchobject.org/ro-crate/specification/1.2/structure#detached-ro-crate-package
 */
export function detach(
  crate: CrateDocument,
  { urlOf, root: rootUrl, keepsFolders = false }: DetachOptions,
): Detached {
  const index = crateIndex(crate);
  const { byId, root } = index;
  const kindOf = (id: string) => index.kindOf(id);
  const moved = new Map<string, string>();
  const dissolved: string[] = [];
  const blocked: string[] = [];
  const rootId = root?.['@id'];
  if (rootId !== undefined && rootUrl !== undefined && rootId !== rootUrl) moved.set(rootId, rootUrl);
  for (const id of byId.keys()) {
    const kind = kindOf(id);
    const path = kind === 'file' || kind === 'folder' ? payloadPath(id) : undefined;
    if (path === undefined || PREVIEW.test(id)) continue;
    const url = urlOf(kind === 'folder' && !path.endsWith('/') ? `${path}/` : path);
    if (url !== undefined) moved.set(id, url);
    else if (kind === 'folder') keepsFolders || dissolved.push(id);
    else blocked.push(id);
  }
  const pages = keepsFolders ? [] : [...byId.keys()].filter((id) => PREVIEW.test(id));
  const gone = new Set([...dissolved, ...pages]);
  const standIns = (id: string) => (gone.has(id) ? partsOf(byId, gone, id) : [id]);
  const target = (id: string) => standIns(id).map((each) => moved.get(each) ?? each);
  const keepsPath = isFrom(factsOf({ ...crate }, {}).version, '1.2');
  const graph = crate['@graph']
    .filter((entity) => !gone.has(entity['@id']))
    .map((entity) => withAddress(withReferences(entity, target), moved, kindOf, keepsPath));
  return { crate: { ...crate, '@graph': graph }, moved, dissolved, blocked };
}

/** What stands in for a folder that goes: its parts, those of folders within it that go as well included. */
function partsOf(
  byId: ReadonlyMap<string, CrateEntity>,
  gone: ReadonlySet<string>,
  id: string,
  seen: Set<string> = new Set(),
): string[] {
  if (!gone.has(id)) return [id];
  if (seen.has(id)) return [];
  seen.add(id);
  const folder = byId.get(id);
  return referencesIn(folder && member(folder, 'hasPart')).flatMap((part) => partsOf(byId, gone, part, seen));
}

function withAddress(
  entity: CrateEntity,
  moved: ReadonlyMap<string, string>,
  kindOf: (id: string) => string,
  keepsPath: boolean,
): CrateEntity {
  const id = entity['@id'];
  const url = moved.get(id);
  if (url === undefined) return entity;
  const path = payloadPath(id);
  const isFile = kindOf(id) === 'file' && typesOf(entity).includes('File');
  const address = keepsPath ? 'contentUrl' : 'url';
  return {
    ...entity,
    '@id': url,
    ...(isFile && isEmpty(member(entity, address)) && { [address]: url }),
    ...(keepsPath && path !== undefined && path !== '' && kindOf(id) !== 'root' && { localPath: path }),
  };
}

/** The entity, with other references: none, one or several in place of each. */
function withReferences(entity: CrateEntity, target: (id: string) => readonly string[]): CrateEntity {
  const changed = Object.entries(entity).flatMap(([key, value]): [string, unknown][] => {
    const next = key.startsWith('@') ? value : withTargets(value, target);
    return next === undefined ? [] : [[key, next]];
  });
  return Object.fromEntries(changed) as CrateEntity;
}

function withTargets(value: unknown, target: (id: string) => readonly string[]): unknown {
  if (Array.isArray(value)) {
    const all = value.flatMap((each) => {
      const next = withTargets(each, target);
      return next === undefined ? [] : next;
    });
    return all.length > 0 || value.length === 0 ? withoutTwins(all) : undefined;
  }
  const id = referenceIn(value);
  if (id === undefined)
    return isRecord(value) && Array.isArray(value['@list'])
      ? { ...value, '@list': withTargets(value['@list'], target) ?? [] }
      : value;
  const ids = target(id);
  const [only] = ids;
  if (ids.length === 1) return only === id ? value : { '@id': only };
  return ids.length === 0 ? undefined : ids.map((each) => ({ '@id': each }));
}

/** A part that belonged to a folder and to what the folder belonged to is named once. */
function withoutTwins(values: readonly unknown[]): unknown[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const id = referenceIn(value);
    return id === undefined || (!seen.has(id) && seen.add(id));
  });
}
