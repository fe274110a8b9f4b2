import { isObject, type JsonObject } from '../notification/json.ts';
import { LOG_CONTEXT } from './context.ts';
import type { LogEntry, PageLink } from './entry.ts';
import { readLogJson } from './read-json.ts';

/** Most entries that the root page holds before they move to a fragment: so much is written again with each event. */
export const PAGE_ENTRIES = 50;
/** Entries of a month that is over move once there are so many: a quiet log gets no crumbs. */
export const MONTH_ENTRIES = 25;
/** Most links of one level at the root page; beyond it the older ones move to a page of links. */
export const PAGE_LINKS = 10;
/** So many of the newest links stay at the root: the newest events are one step away. */
const KEPT_LINKS = 2;

/** The root page of a log: its newest entries, oldest first, and links to the closed pages. */
export interface RootPage {
  readonly log: string;
  readonly artefact?: string;
  readonly entries: readonly LogEntry[];
  /** Oldest first. */
  readonly links: readonly ClosedLink[];
  /** Whatever else stood in the document and is kept. */
  readonly extra?: JsonObject;
}

/** A link to a page that never changes again. */
export interface ClosedLink extends PageLink {
  /** ISO 8601: the oldest `created` behind the link. */
  readonly oldest: string;
  readonly newest: string;
  readonly members: number;
}

/** A page that is written once. Its name tells what it holds, so that whoever writes it writes the same. */
export interface ClosedPage {
  readonly url: string;
  readonly text: string;
}

/** A root page to write, after the pages that it links to. */
export interface Turned {
  readonly root: RootPage;
  /** In the order in which they must be written. */
  readonly closed: readonly ClosedPage[];
}

/** Gives the SHA-256 of a UTF-8 text as 64 hex digits. */
type Digest = (text: string) => string;

/** The root page of a log that holds nothing yet. */
export function emptyRoot(log: string, artefact?: string): RootPage {
  return { log, ...(artefact !== undefined && { artefact }), entries: [], links: [] };
}

/**
 * Adds entries that the root does not have yet, and turns the page when it is full or its month is over: then its
 * entries move to a fragment. Gives `undefined` when all of them are there already.
 */
export function addEntries(root: RootPage, entries: readonly LogEntry[], digest: Digest): Turned | undefined {
  const known = new Set(root.entries.map(({ url }) => url));
  const fresh = entries.filter(({ url }) => !known.has(url));
  if (fresh.length === 0) return undefined;
  const closed: ClosedPage[] = [];
  let { entries: held, links } = root;
  for (const entry of fresh) {
    if (isFull(held, entry)) {
      const [page, link] = closeEntries({ ...root, entries: held, links }, digest);
      closed.push(page);
      links = [...links, link];
      held = [];
    }
    held = [...held, entry];
  }
  const [gathered, pages] = gatherLinks({ ...root, links }, digest);
  return { root: { ...root, entries: held, links: gathered }, closed: [...closed, ...pages] };
}

/**
 * Puts the older links of a level that has too many into a page of links, the next level: the tree stays flat, and
 * the root small at any length.
 */
function gatherLinks(root: RootPage, digest: Digest): [readonly ClosedLink[], readonly ClosedPage[]] {
  const { links } = root;
  for (let level = 0; level < 3; level += 1) {
    const group = links.filter((link) => levelOf(link) === level);
    if (group.length <= PAGE_LINKS) continue;
    const older = group.slice(0, -KEPT_LINKS);
    const [page, link] = closeLinks({ ...root, links: older }, digest);
    const rest = links.flatMap((one) => (one === older[0] ? [link] : older.includes(one) ? [] : [one]));
    return [rest, [page]];
  }
  return [links, []];
}

/** 0: a fragment; 1: a page of links to fragments; and so on. */
function levelOf({ members }: ClosedLink): number {
  if (members <= PAGE_ENTRIES) return 0;
  return members <= PAGE_ENTRIES * PAGE_LINKS ? 1 : 2;
}

/** The text of a root page. */
export function rootText({ log, artefact, entries, links, extra }: RootPage): string {
  return JSON.stringify({
    ...extra,
    '@context': LOG_CONTEXT,
    id: log,
    type: 'EventLog',
    ...(artefact !== undefined && { artifact: artefact }),
    timestampPath: 'dct:created',
    view: log,
    ...(links.length > 0 && { relation: relations(links) }),
    member: entries.map(memberOf),
  });
}

const OURS = new Set([...Object.keys(LOG_CONTEXT), '@context', '@id', '@type']);

/**
 * The root page in a log document, ours or another program's; `undefined` where the text is no such document.
 * Links without times cannot be kept in order and make the document a foreign one: nothing is lost by leaving it alone.
 */
export function parseRoot(text: string, log: string): RootPage | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(document)) return undefined;
  const page = readLogJson(document, log);
  if (page?.format !== 'event-log') return undefined;
  const links = page.next.map(closedLink);
  if (links.some((link) => link === undefined)) return undefined;
  const extra = Object.fromEntries(Object.entries(document).filter(([key]) => !OURS.has(key)));
  return {
    log,
    ...(page.artefact !== undefined && { artefact: page.artefact }),
    entries: page.entries,
    links: links.filter((link) => link !== undefined),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}

/** How many events a root page and the pages behind it hold. */
export function countMembers({ entries, links }: RootPage): number {
  return links.reduce((sum, { members }) => sum + members, entries.length);
}

/** The month of a time, in UTC as it is written: `2026-10`. */
function monthOf(created: string | undefined): string {
  return created?.slice(0, 7) ?? '';
}

function isFull(held: readonly LogEntry[], next: LogEntry): boolean {
  if (held.length >= PAGE_ENTRIES) return true;
  const last = held.at(-1);
  return last !== undefined && held.length >= MONTH_ENTRIES && monthOf(last.created) < monthOf(next.created);
}

/** Puts the entries of a root page into a fragment of their own. */
function closeEntries({ log, artefact, entries }: RootPage, digest: Digest): [ClosedPage, ClosedLink] {
  const times = entries.map(({ created }) => created ?? '').filter((time) => time !== '');
  times.sort();
  const [oldest = EARLIEST, newest = oldest] = [times[0], times.at(-1)];
  const body = { member: entries.map(memberOf), links: [] };
  const page = closedPage({ log, artefact }, monthOf(newest), body, digest);
  return [page, { url: page.url, oldest, newest, members: entries.length }];
}

/** Puts links into a page of links, which grows the tree by one level. */
function closeLinks({ log, artefact, links }: RootPage, digest: Digest): [ClosedPage, ClosedLink] {
  const oldest = links.map((link) => link.oldest).sort()[0] ?? EARLIEST;
  const newest =
    links
      .map((link) => link.newest)
      .sort()
      .at(-1) ?? oldest;
  const page = closedPage({ log, artefact }, `until-${monthOf(newest)}`, { member: [], links }, digest);
  const members = links.reduce((sum, link) => sum + link.members, 0);
  return [page, { url: page.url, oldest, newest, members }];
}

/** For entries of a foreign document that tell no time. */
const EARLIEST = '1970-01-01T00:00:00.000Z';

function closedPage(
  { log, artefact }: Pick<RootPage, 'log' | 'artefact'>,
  name: string,
  { member, links }: { readonly member: readonly JsonObject[]; readonly links: readonly ClosedLink[] },
  digest: Digest,
): ClosedPage {
  const relation = relations(links);
  const part = digest(JSON.stringify([member, relation])).slice(0, 12);
  const url = new URL(`${stem(log)}${name}-${part}.jsonld`, log).href;
  const text = JSON.stringify({
    '@context': LOG_CONTEXT,
    id: log,
    type: 'EventLog',
    ...(artefact !== undefined && { artifact: artefact }),
    view: { id: url, type: 'tree:Node', ...(relation.length > 0 && { relation }) },
    member,
  });
  return { url, text };
}

/** Fragments of an artefact's log lie beside it and begin with its name; those of the pod's log have a folder of their own. */
function stem(log: string): string {
  const file = new URL(log).pathname.split('/').pop() ?? '';
  return file === 'log.jsonld' ? '' : `${file.replace(/\.jsonld$/, '')}-`;
}

/** Both bounds of each page, so that a reader who wants a span of time need not look at the others. */
function relations(links: readonly ClosedLink[]): JsonObject[] {
  return links.flatMap(({ url, oldest, newest, members }) => [
    {
      type: 'tree:LessThanOrEqualToRelation',
      path: 'dct:created',
      value: newest,
      node: url,
      remainingItems: members,
    },
    { type: 'tree:GreaterThanOrEqualToRelation', path: 'dct:created', value: oldest, node: url },
  ]);
}

function memberOf({ url, created, checksums, processed }: LogEntry): JsonObject {
  return {
    id: url,
    ...(created !== undefined && { created }),
    ...(processed === true && { form: 'orr:processed' }),
    ...(checksums.length > 0 && {
      checksum: checksums.map(({ algorithm, form, value }) => ({
        type: form === 'raw' ? 'Checksum' : ['Checksum', 'ev:Canonical'],
        algorithm: `spdx:checksumAlgorithm_${algorithm}`,
        checksumValue: value,
      })),
    }),
  };
}

function closedLink({ url, oldest, newest, members }: PageLink): ClosedLink | undefined {
  if (oldest === undefined || newest === undefined || members === undefined) return undefined;
  return { url, oldest, newest, members };
}
