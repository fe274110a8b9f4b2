import type { Quad } from '@rdfjs/types';
import { ok, type Result } from '../domain/result.ts';
import { exchange } from './http/exchange.ts';
import { linksByRel, parseLinkHeader } from './http/link-header.ts';
import { isSuccess } from './http/problem-from-response.ts';
import type { PodProfile } from './pod-profile.ts';
import { allUrls, firstValue } from './rdf/graph.ts';
import { ACCEPT_RDF, readRdf } from './rdf/read-rdf.ts';
import { LDP_INBOX, NS } from './rdf/vocabulary.ts';
import type { PodResponse, Transport } from './transport.ts';

/** `as:outbox`, also as a specification of the field once misprinted it and real profiles repeat it. */
const OUTBOX = [`${NS.as}outbox`, 'http://www.w3.org/ns/activitystreams#outbox'];

/** Where a profile names its container of artefacts: the property that existing orchestrators use. */
export const ARTEFACTS = 'https://www.example.org/artefacts';

/** Where a profile names its container of rule books, in the same convention. */
export const POLICIES = 'https://www.example.org/policies';

/** The same property, as the field's own examples write it in other places. */
const ALSO_POLICIES = ['https://example.com/ns/policies', 'http://example.org/policies'];

/** Where a profile names its catalogue of log documents. */
export const EVENT_LOG_CATALOG = 'https://www.eventnotifications.net/ns#eventlog_catalog';

export const PUBLIC_TYPE_INDEX = `${NS.solid}publicTypeIndex`;

/** How many extended profile documents are read when the WebID document leaves something open. */
const MAX_EXTENDED = 3;

/** Everything a profile can say, before defaults. */
type Claims = Pick<
  PodProfile,
  | 'name'
  | 'issuers'
  | 'storages'
  | 'inbox'
  | 'eventLog'
  | 'catalog'
  | 'artefacts'
  | 'policies'
  | 'publicTypeIndex'
>;

/** What a caller may want to know while a pod is being discovered. */
export interface DiscoverOptions {
  /**
   * Called as soon as the storages are known. Orrery's own container is private: it is found only when the transport
   * uses the session inside these storages from here on.
   */
  readonly onStorages?: (storages: readonly string[]) => void;
}

/**
 * Finds out what belongs to a WebID: from its profile, then from the documents that the profile continues in,
 * then by asking the server (storage root by `Link`, inbox by `Link`, default places by HEAD).
 * https://solid.github.io/webid-profile/ https://solidproject.org/TR/protocol#storage
 */
export async function discoverPod(
  transport: Transport,
  webId: string,
  options: DiscoverOptions = {},
): Promise<Result<PodProfile>> {
  const profile = await exchange(transport, { url: webId, headers: { accept: ACCEPT_RDF } }, 'read');
  if (!profile.ok) return profile;
  const quads = await readRdf(profile.value);
  if (!quads.ok) return quads;
  const claims = await withExtended(transport, webId, quads.value);
  const storages = claims.storages.length > 0 ? claims.storages : await storagesByLink(transport, webId);
  options.onStorages?.(storages);
  const storage = storages[0];
  const inbox = claims.inbox ?? inboxByLink(webId, profile.value);
  const artefacts = claims.artefacts ?? (storage && (await existing(transport, `${storage}artefacts/`)));
  const home = storage && (await existing(transport, `${storage}orrery/`));
  const logDocuments = claims.catalog
    ? new URL('./', claims.catalog).href
    : storage && (await existing(transport, `${storage}eventlog/`));
  return ok({
    ...claims,
    webId,
    storages,
    ...(inbox !== undefined && { inbox }),
    ...(artefacts !== undefined && { artefacts }),
    ...(logDocuments !== undefined && { logDocuments }),
    ...(home !== undefined && { home }),
  });
}

/** Reads what a set of triples says of a WebID. */
export function claimsOf(webId: string, quads: readonly Quad[]): Claims {
  const name = [`${NS.foaf}name`, `${NS.vcard}fn`, `${NS.schema}name`, `${NS.as}name`]
    .map((property) => firstValue(quads, webId, property))
    .find((value) => value !== undefined);
  const inbox = allUrls(quads, webId, LDP_INBOX)[0];
  const eventLog = OUTBOX.flatMap((property) => allUrls(quads, webId, property))[0];
  const artefacts = allUrls(quads, webId, ARTEFACTS)[0];
  const catalog = allUrls(quads, webId, EVENT_LOG_CATALOG)[0];
  const policies = [POLICIES, ...ALSO_POLICIES].flatMap((property) => allUrls(quads, webId, property))[0];
  const publicTypeIndex = allUrls(quads, webId, PUBLIC_TYPE_INDEX)[0];
  return {
    ...(name !== undefined && { name }),
    issuers: allUrls(quads, webId, `${NS.solid}oidcIssuer`),
    storages: allUrls(quads, webId, `${NS.pim}storage`).map(asContainer),
    ...(inbox !== undefined && { inbox }),
    ...(eventLog !== undefined && { eventLog: asContainer(eventLog) }),
    ...(catalog !== undefined && { catalog }),
    ...(artefacts !== undefined && { artefacts }),
    ...(policies !== undefined && { policies }),
    ...(publicTypeIndex !== undefined && { publicTypeIndex }),
  };
}

/**
 * The nearest storage root above a URL, by `Link rel="type"` of the containers on the way up; `undefined` if none says so.
 * https://solidproject.org/TR/protocol#server-storage-link-storage
 */
export async function storageAbove(transport: Transport, url: string): Promise<string | undefined> {
  let container = new URL('./', url.replace(/#.*$/, '')).href;
  for (;;) {
    const answer = await transport({ url: container, method: 'HEAD', headers: { accept: 'text/turtle' } });
    // A server may well tell the type of what it does not show.
    if (answer.ok && typesOf(answer.value).includes(`${NS.pim}Storage`)) return container;
    const above = new URL('../', container).href;
    if (above === container) return undefined;
    container = above;
  }
}

async function storagesByLink(transport: Transport, webId: string): Promise<readonly string[]> {
  const storage = await storageAbove(transport, webId);
  return storage === undefined ? [] : [storage];
}

/**
 * The profile may continue in other documents (`rdfs:seeAlso`, `foaf:isPrimaryTopicOf`). They are asked only for what
 * is missing, and never for the issuer: who may speak for a WebID stands in the WebID document itself.
 * https://solidproject.org/TR/oidc#oidc-issuer-discovery
 */
async function withExtended(transport: Transport, webId: string, quads: readonly Quad[]): Promise<Claims> {
  let claims = claimsOf(webId, quads);
  const more = [`${NS.rdfs}seeAlso`, `${NS.foaf}isPrimaryTopicOf`].flatMap((p) => allUrls(quads, webId, p));
  for (const url of [...new Set(more)].slice(0, MAX_EXTENDED)) {
    if (isComplete(claims)) break;
    const answer = await exchange(transport, { url, headers: { accept: ACCEPT_RDF } });
    const read = answer.ok ? await readRdf(answer.value) : answer;
    if (!read.ok) continue;
    const extended = claimsOf(webId, read.value);
    const storages = claims.storages.length > 0 ? claims.storages : extended.storages;
    claims = { ...extended, ...claims, storages, issuers: claims.issuers };
  }
  return claims;
}

/** Whether the documents that a profile continues in have nothing to add that anything waits for. */
function isComplete({ storages, inbox, eventLog, artefacts, name, catalog, policies }: Claims): boolean {
  return storages.length > 0 && [inbox, eventLog, artefacts, name, catalog, policies].every(Boolean);
}

/** LDN 3.1: the header speaks of the document, so it counts only for a WebID without fragment. */
function inboxByLink(webId: string, response: PodResponse): string | undefined {
  if (webId.includes('#')) return undefined;
  return linksByRel(parseLinkHeader(response.headers.link, response.url), LDP_INBOX)[0];
}

async function existing(transport: Transport, url: string): Promise<string | undefined> {
  const answer = await transport({ url, method: 'HEAD', headers: { accept: 'text/turtle' } });
  return answer.ok && isSuccess(answer.value) ? url : undefined;
}

function typesOf(response: PodResponse): readonly string[] {
  return linksByRel(parseLinkHeader(response.headers.link, response.url), 'type');
}

function asContainer(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
