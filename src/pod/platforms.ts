import type { Quad } from '@rdfjs/types';
import { ok, type Result } from '../domain/result.ts';
import { PLATFORM_KINDS, type Platform } from '../domain/staging/platform.ts';
import { readPlatform } from '../domain/staging/read-platform.ts';
import { allValues, subjectsWith } from './rdf/graph.ts';
import { boolean, iri, iriOrText, json, text } from './rdf/terms.ts';
import { readDocument, updateDocument } from './rdf/update-document.ts';
import { NS, PREFIXES, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';

const { dcat, dct, orr } = NS;

/** Classes of platforms, by their kinds. */
const CLASSES: Readonly<Record<Platform['kind'], string>> = {
  srcnet: `${orr}SrcNet`,
  rucio: `${orr}Rucio`,
  document: `${orr}RequestDocument`,
  tap: `${orr}TableAccess`,
  registry: `${orr}Registry`,
  tes: `${orr}TaskExecution`,
};

/** What any of them is that answers requests. https://www.w3.org/TR/vocab-dcat-3/#Class:Data_Service */
const DATA_SERVICE = `${dcat}DataService`;

/** How settings stand in the pod: by which property, and as what. */
const FIELDS = [
  ['label', `${dct}title`, 'text'],
  ['base', `${dcat}endpointURL`, 'address'],
  ['url', `${dcat}endpointURL`, 'address'],
  ['auth', `${orr}authEndpoint`, 'address'],
  ['siteCapabilities', `${orr}siteCapabilitiesEndpoint`, 'address'],
  ['dataManagement', `${orr}dataManagementEndpoint`, 'address'],
  ['ivoid', `${dct}identifier`, 'address'],
  ['account', `${orr}account`, 'text'],
  ['scope', `${orr}scope`, 'text'],
  ['namespace', `${orr}scope`, 'text'],
  ['activity', `${orr}activity`, 'text'],
  ['viaRelay', `${orr}viaRelay`, 'flag'],
  ['signIn', `${orr}signIn`, 'json'],
  ['destinations', `${orr}destinations`, 'json'],
  ['layout', `${orr}layout`, 'json'],
] as const;

/** Properties of a platform that Orrery writes; others in the document are kept as they stand. */
const OWN: readonly string[] = FIELDS.map(([, property]) => property);

/** Which of two settings of one property a kind has. */
const NAMES: Readonly<Record<Platform['kind'], readonly string[]>> = {
  srcnet: ['label', 'auth', 'siteCapabilities', 'dataManagement', 'namespace', 'viaRelay', 'layout'],
  rucio: ['label', 'base', 'account', 'scope', 'activity', 'viaRelay', 'signIn'],
  document: ['label', 'destinations', 'namespace', 'viaRelay'],
  tap: ['label', 'url', 'ivoid', 'viaRelay'],
  registry: ['label', 'url', 'ivoid', 'viaRelay'],
  tes: ['label', 'base', 'viaRelay', 'signIn'],
};

/** URL of the document with the maintainer's own platforms. @param home Orrery's own container, ending in `/`. */
export function platformsUrl(home: string): string {
  return new URL('platforms.ttl', home).href;
}

/** The platforms that the maintainer added, by name; none where there is no such document yet. */
export async function readPlatforms(
  transport: Transport,
  home: string,
): Promise<Result<readonly Platform[]>> {
  const url = platformsUrl(home);
  const document = await readDocument(transport, url);
  return document.ok ? ok(platformsIn(url, document.value.quads)) : document;
}

/**
 * Keeps a platform, changes it, or forgets it (`wanted` is `undefined`). Safe with several writers, and repeating it
 * changes nothing. Where the pod says something else of it than `before` by now (`undefined`: nothing), nothing is
 * written, and a `conflict` says so. Tokens are no part of it.
 * @returns all platforms as they stand afterwards
 */
export async function changePlatform(
  transport: Transport,
  home: string,
  before: Platform | undefined,
  wanted: Platform | undefined,
): Promise<Result<readonly Platform[]>> {
  const url = platformsUrl(home);
  const id = wanted?.id ?? before?.id ?? '';
  const subject = subjectOf(url, id);
  let platforms: readonly Platform[] = [];
  const updated = await updateDocument(transport, url, ({ quads }) => {
    platforms = platformsIn(url, quads);
    const current = platforms.find((each) => each.id === id);
    if (isSame(current, wanted)) return { kind: 'leave' };
    if (!isSame(current, before)) return { kind: 'stop', problem: { kind: 'conflict', url, status: 412 } };
    const classes = [DATA_SERVICE, ...Object.values(CLASSES)];
    const replaced = (quad: Quad) =>
      quad.subject.value === subject &&
      (OWN.includes(quad.predicate.value) || classes.includes(quad.object.value));
    const fresh = wanted === undefined ? [] : toQuads(triplesOf(subject, wanted));
    const all = [...quads.filter((quad) => !replaced(quad)), ...fresh];
    platforms = platformsIn(url, all);
    return {
      kind: 'replace',
      text: writeTurtle(all, { prefixes: PREFIXES, baseUrl: url }),
      contentType: 'text/turtle',
    };
  });
  return updated.ok ? ok(platforms) : updated;
}

/** What can be read of the document: entries that no reader would take from a deployer are none here either. */
function platformsIn(url: string, quads: readonly Quad[]): readonly Platform[] {
  const found = PLATFORM_KINDS.flatMap((kind) =>
    subjectsWith(quads, RDF_TYPE, CLASSES[kind]).flatMap((subject) => {
      if (!subject.startsWith(`${url}#`)) return [];
      const read = readPlatform(settingsOf(quads, url, subject, kind), '');
      return 'platform' in read ? [read.platform] : [];
    }),
  );
  // Of two classes nobody knows which one counts: the first kind.
  const byId = new Map(found.toReversed().map((each) => [each.id, each]));
  return [...byId.values()].sort((a, b) => a.label.localeCompare(b.label) || (a.id < b.id ? -1 : 1));
}

function settingsOf(quads: readonly Quad[], url: string, subject: string, kind: Platform['kind']): object {
  const settings: Record<string, unknown> = {
    kind,
    id: subject.slice(url.length + 1),
  };
  for (const [name, property, form] of FIELDS) {
    if (!NAMES[kind].includes(name)) continue;
    const [value, ...others] = allValues(quads, subject, property);
    // Of two addresses nobody knows to which one the tokens may go.
    if (value === undefined || (form === 'address' && others.length > 0)) continue;
    settings[name] = form === 'json' ? parsed(value) : form === 'flag' ? value === 'true' : value;
  }
  return settings;
}

function triplesOf(subject: string, platform: Platform): NewTriple[] {
  const settings = platform as unknown as Readonly<Record<string, unknown>>;
  return [
    [subject, RDF_TYPE, iri(CLASSES[platform.kind])],
    ...(platform.kind === 'document' ? [] : [[subject, RDF_TYPE, iri(DATA_SERVICE)] as const]),
    ...FIELDS.flatMap(([name, property, form]): NewTriple[] => {
      const value = settings[name];
      if (value === undefined || !NAMES[platform.kind].includes(name)) return [];
      if (form === 'json') return [[subject, property, json(value)]];
      if (form === 'flag') return [[subject, property, boolean(value === true)]];
      return [[subject, property, form === 'address' ? iriOrText(String(value)) : text(String(value))]];
    }),
  ];
}

function subjectOf(url: string, id: string): string {
  return `${url}#${id}`;
}

/** Whether the pod would say the same of both. */
function isSame(a: Platform | undefined, b: Platform | undefined): boolean {
  const said = (platform: Platform | undefined) => platform && toQuads(triplesOf('x:y', platform));
  return JSON.stringify(said(a)) === JSON.stringify(said(b));
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
