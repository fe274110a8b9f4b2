import { crateIndex, typesOf } from './crate-index.ts';
import type { CrateDocument, CrateEntity } from './document.ts';
import { mapReferences } from './edit/map-references.ts';
import { factsOf, isFrom } from './facts.ts';
import { isEmpty, isRecord, member, referencesIn, textsIn, valuesOf } from './json.ts';
import { idOfPath, isAbsolute, payloadPath } from './paths.ts';

/** A file on the web that could travel with the crate, and where in it. */
export interface Fetchable {
  readonly id: string;
  /** Where its bytes are. */
  readonly url: string;
  /** From `localPath`, else its name; no two are the same. */
  readonly path: string;
}

/** The files of a crate that are on the web, each with a path that it could have. */
export function fetchable(crate: CrateDocument): Fetchable[] {
  const index = crateIndex(crate);
  const { byId } = index;
  const taken = new Set([...byId.keys()].map((id) => payloadPath(id)).filter((path) => path !== undefined));
  const numbers = new Map<string, number>();
  const found: Fetchable[] = [];
  for (const [id, entity] of byId) {
    const url =
      index.kindOf(id) === 'file' && typesOf(entity).includes('File') ? addressOf(entity) : undefined;
    if (url === undefined) continue;
    const path = unusedPath(pathOf(entity, url), taken, numbers);
    taken.add(path);
    found.push({ id, url, path });
  }
  return found;
}

/**
 * Makes an attached crate of a detached one, with the files that were fetched; the others stay on the web. Where a file
 * came from stays with it, and the address of the crate becomes an identifier of it.
 * https://www.researchobject.org/ro-crate/specification/1.2/structure#attached-ro-crate-package
 */
export function attach(crate: CrateDocument, fetched: readonly Fetchable[]): CrateDocument {
  const { root } = crateIndex(crate);
  const rootId = root?.['@id'];
  const names = new Map(fetched.map(({ id, path }) => [id, idOfPath(path)]));
  const urls = new Map(fetched.map(({ id, url }) => [id, url]));
  if (rootId !== undefined && rootId !== './') names.set(rootId, './');
  const address = isFrom(factsOf({ ...crate }, {}).version, '1.2') ? 'contentUrl' : 'url';
  const graph = crate['@graph'].map((entity) => {
    const mapped = mapReferences(entity, (id) => names.get(id) ?? id);
    const id = entity['@id'];
    const name = names.get(id);
    if (name === undefined) return mapped;
    if (id === rootId) return withIdentifier({ ...mapped, '@id': name }, id);
    const { localPath: _moved, ...rest } = mapped;
    return {
      ...rest,
      '@id': name,
      '@type': mapped['@type'],
      ...(isEmpty(member(mapped, address)) && { [address]: urls.get(id) }),
    };
  });
  return { ...crate, '@graph': graph };
}

/** Where the bytes of a file on the web are; `undefined` for files of the payload and other schemes. */
function addressOf(entity: CrateEntity): string | undefined {
  if (!isAbsolute(entity['@id'])) return undefined;
  const stated = [member(entity, 'contentUrl'), member(entity, 'url')].flatMap((value) =>
    valuesOf(value).map((each) => (isRecord(each) ? member(each, '@id') : each)),
  );
  const isWeb = (url: unknown): url is string => typeof url === 'string' && /^https?:\/\//i.test(url);
  return [entity['@id'], ...stated].find(isWeb);
}

function pathOf(entity: CrateEntity, url: string): string {
  const [local] = textsIn(member(entity, 'localPath'));
  const path = local === undefined ? undefined : payloadPath(idOfPath(local));
  if (path !== undefined && path !== '' && !path.endsWith('/')) return path;
  const [name] = textsIn(member(entity, 'name'));
  const isFileName = name !== undefined && /^[^/\\\p{Cc}]+\.[a-z0-9]{1,8}$/iu.test(name) && name !== '..';
  return isFileName ? name : lastPart(url);
}

function lastPart(url: string): string {
  const segment = URL.canParse(url) ? (new URL(url).pathname.split('/').filter(Boolean).pop() ?? '') : '';
  const name = payloadPath(segment)?.replaceAll('/', '-');
  return name === undefined || name === '' ? 'file' : name;
}

/** `table.csv`, else `table-2.csv` …; `numbers` remembers how far that went: thousands may have one name. */
function unusedPath(path: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string {
  const [, stem = path, ending = ''] = /^(.+?)(\.[^./]*)?$/.exec(path) ?? [];
  let candidate = path;
  let number = numbers.get(path) ?? 2;
  for (; taken.has(candidate); number++) candidate = `${stem}-${number}${ending}`;
  numbers.set(path, number);
  return candidate;
}

function withIdentifier(root: CrateEntity, id: string): CrateEntity {
  const identifiers = valuesOf(member(root, 'identifier'));
  if (identifiers.includes(id) || referencesIn(identifiers).includes(id)) return root;
  return { ...root, identifier: identifiers.length === 0 ? id : [...identifiers, id] };
}
