import type { CopyChange, CopyProblem } from './dispatch-change.ts';
import type { CrateEntity } from './document.ts';
import { member, referenceIn, textsIn } from './json.ts';

/** What receivers fetch and put into a folder. */
const FETCHED = ['File', 'SoftwareSourceCode', 'ComputationalWorkflow'];

/** Longest name of a file that all systems take, in bytes. */
const LONGEST = 255;

/** Where changes and problems are noted. */
interface Notes {
  readonly changes: CopyChange[];
  readonly problems: CopyProblem[];
}

/** Files as receivers can fetch and name them: with `url`, a name of its own that is a file name, and the true size. */
export function copyFiles(
  graph: readonly CrateEntity[],
  sizes: ReadonlyMap<string, number>,
  { changes, problems }: Notes,
): readonly CrateEntity[] {
  const taken = new Set<string>();
  return graph.map((entity) => {
    if (!isFetched(entity)) return entity;
    const id = entity['@id'];
    const url = addressOf(entity);
    if (url === undefined) {
      problems.push({ kind: 'no-url', id });
      return entity;
    }
    const name = freeName(fileName(entity, url), url, taken);
    taken.add(name);
    const copy: Record<string, unknown> = { ...entity, url: url.href, name };
    if (textsIn(member(entity, 'url'))[0] !== url.href)
      changes.push({ kind: 'url', id, property: 'url', after: url.href });
    const title = member(entity, 'name');
    if (title !== name) {
      const before = typeof title === 'string' ? title : undefined;
      if (before !== undefined && member(entity, 'alternateName') === undefined) copy.alternateName = before;
      changes.push({
        kind: 'file-name',
        id,
        property: 'name',
        ...(before !== undefined && { before }),
        after: name,
      });
    }
    const size = sizes.get(url.href);
    const said = member(entity, 'contentSize');
    if (size !== undefined && said !== String(size)) {
      copy.contentSize = String(size);
      changes.push({
        kind: 'size',
        id,
        property: 'contentSize',
        ...(typeof said === 'string' && { before: said }),
        after: String(size),
      });
    }
    return copy as CrateEntity;
  });
}

/** Whether receivers fetch an entity. */
export function isFetched(entity: CrateEntity): boolean {
  return textsIn(entity['@type']).some((type) => FETCHED.includes(type));
}

/** The web address of a file: its `url`, else its id; without a password in it. */
export function addressOf(entity: CrateEntity): URL | undefined {
  const url = member(entity, 'url');
  const named = [url, ...(Array.isArray(url) ? url : [])].flatMap((each) => [
    ...textsIn(each),
    ...(referenceIn(each) === undefined ? [] : [referenceIn(each)]),
  ]);
  for (const text of [...named, entity['@id']]) {
    if (text === undefined || !URL.canParse(text)) continue;
    const found = new URL(text);
    const isWeb = found.protocol === 'https:' || found.protocol === 'http:';
    if (isWeb && found.username === '' && found.password === '') return found;
  }
  return undefined;
}

/** The name that the file has, or gets from its address: what stands there as a title is no name of a file. */
function fileName(entity: CrateEntity, url: URL): string {
  const last = plain(decoded(url.pathname.split('/').findLast((part) => part !== '') ?? ''));
  const name = member(entity, 'name');
  if (typeof name !== 'string' || plain(name) !== name) return last || 'file';
  const wanted = extension(last);
  // A name with the same extension says what the address says, often better.
  return wanted === '' || extension(name) === wanted ? name : last || name;
}

/** Another name where one is taken: with a part of the path in front, else numbered. */
function freeName(wanted: string, url: URL, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const folders = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .slice(0, -1)
    .map((part) => plain(decoded(part)));
  for (let count = 1; count <= folders.length; count++) {
    const longer = shortened([...folders.slice(-count), wanted].join('-'));
    if (!taken.has(longer)) return longer;
  }
  const dot = wanted.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  for (let count = 2; ; count++) {
    const numbered = `${shortened(stem, LONGEST - 16)}-${count}${end}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** A text without what no file name may have. */
function plain(text: string): string {
  const cleaned = text
    .replace(/[/\\\p{Cc}]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .trim();
  return cleaned === '.' ? '' : shortened(cleaned);
}

function shortened(text: string, most = LONGEST): string {
  const encoder = new TextEncoder();
  let short = text;
  while (encoder.encode(short).length > most) short = [...short].slice(1).join('');
  return short;
}

function extension(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
