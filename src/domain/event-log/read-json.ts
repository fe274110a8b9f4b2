import { isObject, type JsonObject, member } from '../notification/json.ts';
import { checksumFrom, readChecksums } from './checksum.ts';
import type { LifecycleEvent, LogEntry, LogPage, PageLink } from './entry.ts';
import { isoOrNothing } from './event-time.ts';
import { idOf, listOf, textOf, typesOf } from './json-values.ts';
import { absoluteUrl } from './urls.ts';

/**
 * Reads a log that is written as plain JSON of the known shapes: an EventLog document (members as URLs, as objects, or
 * both mixed), or a `daen:` log with its events inside. `undefined` for every other shape, which the RDF may tell.
 * Nothing in it is trusted: what is not understood is left out.
 * @param url Final URL of the document, for relative references and where the log names itself by an empty id.
 */
export function readLogJson(document: unknown, url: string): LogPage | undefined {
  if (!isObject(document)) return undefined;
  const types = typesOf(document);
  if (types.some((type) => /EventLogCatalog$/.test(type))) return undefined;
  if (types.some((type) => /ArtefactLifecycleEventLog$/.test(type))) return daenLog(document, url);
  const isEventLog = types.some((type) => /(?:^|[/#:])(?:EventLog|EventStream)$/.test(type));
  if (isEventLog || member(document, 'member') !== undefined) return eventLog(document, url);
  if (member(document, 'contains') !== undefined && mentionsDaen(document)) return daenLog(document, url);
  return undefined;
}

/** Whether the context is the one of `daen:` logs: some of them leave their own type out. */
function mentionsDaen(document: JsonObject): boolean {
  const context = member(document, '@context');
  return JSON.stringify(context ?? '').includes('/ns/solid/daen');
}

function eventLog(document: JsonObject, url: string): LogPage {
  const artefact = absolute(member(document, 'artifact'), url);
  return {
    format: 'event-log',
    log: absolute(document, url) ?? url,
    ...(artefact !== undefined && { artefact }),
    entries: unique(listOf(member(document, 'member')).flatMap((value) => memberEntry(value, url) ?? [])),
    next: nextPages(document, url),
  };
}

function memberEntry(value: unknown, base: string): LogEntry | undefined {
  const url = absolute(value, base);
  if (url === undefined) return undefined;
  if (!isObject(value)) return { url, checksums: [] };
  const created = isoOrNothing(textOf(member(value, 'created')));
  const form = idOf(member(value, 'form'));
  return {
    url,
    ...(created !== undefined && { created }),
    checksums: checksumsIn(value),
    ...(form !== undefined && /[:#]processed$/.test(form) && { processed: true }),
  };
}

/** `checksum` as objects, or flat beside the id as early scripts wrote it. */
function checksumsIn(value: JsonObject): LogEntry['checksums'] {
  const nested = readChecksums(member(value, 'checksum'));
  if (nested.length > 0) return nested;
  const sum = textOf(member(value, 'checksumValue'));
  const flat =
    sum === undefined ? undefined : checksumFrom(textOf(member(value, 'algorithm')) ?? 'md5', sum, []);
  return flat === undefined ? [] : [flat];
}

function daenLog(document: JsonObject, url: string): LogPage {
  const about = listOf(member(document, 'isEventLogOf'))[0];
  const artefact = absolute(about, url);
  return {
    format: 'daen',
    log: absolute(document, url) ?? url,
    ...(artefact !== undefined && { artefact }),
    entries: unique(listOf(member(document, 'contains')).flatMap((value) => daenEntry(value, url) ?? [])),
    next: nextPages(document, url),
  };
}

function daenEntry(value: unknown, base: string): LogEntry | undefined {
  const url = absolute(value, base);
  if (url === undefined) return undefined;
  if (!isObject(value)) return { url, checksums: [] };
  const lifecycle = lifecycleOf(value, base);
  return { url, checksums: [], ...(lifecycle !== undefined && { lifecycle }) };
}

function lifecycleOf(value: JsonObject, base: string): LifecycleEvent | undefined {
  const read = {
    title: textOf(member(value, 'title')),
    startedAt: isoOrNothing(textOf(member(value, 'startedAtTime'))),
    endedAt: isoOrNothing(textOf(member(value, 'endedAtTime'))),
    artefact: absolute(listOf(member(value, 'artefact'))[0], base),
    executor: absolute(listOf(member(value, 'executor'))[0], base),
    generated: absolute(listOf(member(value, 'generated'))[0], base),
  };
  const said = Object.entries(read).filter(([, found]) => found !== undefined);
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/** Pages that a document names: AS2 and Hydra `next`, TREE relations, also inside its `view`. */
function nextPages(document: JsonObject, base: string): readonly PageLink[] {
  const views = ['view', 'tree:view', 'hydra:view'].flatMap((key) => listOf(member(document, key)));
  const links = new Map<string, PageLink>();
  for (const node of [document, ...views].filter(isObject)) {
    for (const next of ['next', 'hydra:next'].flatMap((key) => listOf(member(node, key)))) {
      const url = absolute(next, base);
      if (url !== undefined) links.set(url, { ...links.get(url), url });
    }
    for (const relation of ['relation', 'tree:relation'].flatMap((key) => listOf(member(node, key))))
      addRelation(links, relation, base);
  }
  return [...links.values()];
}

function addRelation(links: Map<string, PageLink>, relation: unknown, base: string): void {
  if (!isObject(relation)) return;
  const url = absolute(member(relation, 'node') ?? member(relation, 'tree:node'), base);
  if (url === undefined) return;
  const bound = isoOrNothing(textOf(member(relation, 'value') ?? member(relation, 'tree:value')));
  const items = Number(textOf(member(relation, 'remainingItems')) ?? Number.NaN);
  links.set(url, boundedLink(links.get(url), url, typesOf(relation), bound, items));
}

/** Adds to a link what one more relation says of the times behind it. https://w3id.org/tree/specification#relations */
export function boundedLink(
  known: PageLink | undefined,
  url: string,
  types: readonly string[],
  bound: string | undefined,
  items: number,
): PageLink {
  const isUpper = types.some((type) => /(?:LessThanRelation|LessThanOrEqualToRelation)$/.test(type));
  const isLower = types.some((type) => /(?:GreaterThanRelation|GreaterThanOrEqualToRelation)$/.test(type));
  return {
    ...known,
    url,
    ...(bound !== undefined && isUpper && { newest: bound }),
    ...(bound !== undefined && isLower && { oldest: bound }),
    ...(Number.isSafeInteger(items) && items >= 0 && { members: items }),
  };
}

/** The first entry of each URL, in order. */
function unique(entries: readonly LogEntry[]): readonly LogEntry[] {
  const byUrl = new Map<string, LogEntry>();
  for (const entry of entries) if (!byUrl.has(entry.url)) byUrl.set(entry.url, entry);
  return [...byUrl.values()];
}

/** The URL that a value names or has as its id; an empty or missing one names nothing. */
function absolute(value: unknown, base: string): string | undefined {
  const id = idOf(value);
  return id === undefined || id === '' ? undefined : absoluteUrl(id, base);
}
