import type { Artefact } from '../domain/artefact/artefact.ts';
import { artefactFrom } from '../domain/artefact/read-description.ts';
import { KIND_BY_TYPE, TYPES_OF } from '../domain/artefact/vocabulary.ts';
import type { Problem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import { probePublic } from './access.ts';
import { listContainer } from './container.ts';
import { cratesContainer } from './crates/places.ts';
import { exchange } from './http/exchange.ts';
import { ACCEPT_RDF, readRdf } from './rdf/read-rdf.ts';
import type { Transport } from './transport.ts';
import { readTypeIndex } from './type-index.ts';
import { parseWacAllow } from './wac-allow.ts';

/** The artefacts that could be read, and why others could not. */
export interface ArtefactList {
  readonly artefacts: readonly Artefact[];
  readonly problems: readonly { readonly url: string; readonly problem: Problem }[];
  /** Whether all places were looked at: otherwise absence from here proves nothing. */
  readonly complete: boolean;
}

/** Classes whose registrations name artefacts. */
const CLASSES = new Set([...KIND_BY_TYPE.map(([iri]) => iri), ...TYPES_OF.other]);

/**
 * Reads all artefacts: those in the container, and those in the user's own storages that the type index names. One
 * listing, then one description for each, six at a time by the transport.
 */
export async function listArtefacts(
  transport: Transport,
  container: string,
  also: { readonly typeIndex?: string; readonly storages: readonly string[] } = { storages: [] },
): Promise<Result<ArtefactList>> {
  const [listing, registered] = await Promise.all([
    listContainer(transport, container),
    registeredArtefacts(transport, container, also),
  ]);
  if (!listing.ok) return listing;
  const urls = [...new Set([...listing.value.containers, ...registered.urls])];
  const read = await Promise.all(urls.map((url) => withVisibility(transport, url)));
  const artefacts: Artefact[] = [];
  const problems: { url: string; problem: Problem }[] = [];
  const crates = cratesContainer({ artefacts: container, storages: also.storages });
  read.forEach((result, index) => {
    const url = urls[index] ?? '';
    if (result.ok) artefacts.push(result.value);
    // A crate whose saving was cut off, or that another application has put there, is no artefact yet.
    else if (result.problem.kind === 'absent' && crates !== undefined && url.startsWith(crates)) return;
    else problems.push({ url, problem: result.problem });
  });
  const complete = registered.complete && !listing.value.truncated;
  return ok({ artefacts, problems, complete });
}

/**
 * Reads one artefact by its metadata document.
 * @param url URL of its container, ending in `/`; or of a thing that an RDF document of its own describes
 */
export async function readArtefact(transport: Transport, url: string): Promise<Result<Artefact>> {
  const metadata = url.endsWith('/') ? new URL('meta.ttl', url).href : url.replace(/#.*$/, '');
  const answer = await exchange(transport, { url: metadata, headers: { accept: ACCEPT_RDF } }, 'read');
  if (!answer.ok) return answer;
  const quads = await readRdf(answer.value);
  if (!quads.ok) return quads;
  const allowed = parseWacAllow(answer.value.headers['wac-allow']);
  const isPublic = allowed?.public.includes('read');
  return ok({
    ...artefactFrom(url, metadata, quads.value),
    ...(isPublic !== undefined && { visibility: isPublic ? 'public' : 'private' }),
  });
}

/** Reads one artefact. Where the server does not say who may read it, one more request looks as a stranger. */
async function withVisibility(transport: Transport, url: string): Promise<Result<Artefact>> {
  const read = await readArtefact(transport, url);
  if (!read.ok || read.value.visibility !== undefined) return read;
  const view = await probePublic(transport, read.value.metadata);
  if (!view.ok || view.value === 'missing') return read;
  return ok({ ...read.value, visibility: view.value === 'open' ? 'public' : 'private' });
}

/** What the type index names outside the container. A broken index hides nothing else. */
async function registeredArtefacts(
  transport: Transport,
  container: string,
  { typeIndex, storages }: { readonly typeIndex?: string; readonly storages: readonly string[] },
): Promise<{ readonly urls: readonly string[]; readonly complete: boolean }> {
  if (typeIndex === undefined) return { urls: [], complete: true };
  const index = await readTypeIndex(transport, typeIndex);
  if (!index.ok) return { urls: [], complete: false };
  const works = index.value.registrations.filter(({ forClass }) => CLASSES.has(forClass));
  const isOwn = (url: string) => storages.some((root) => url.startsWith(root)) && !url.startsWith(container);
  const containers = new Set(works.flatMap(({ instanceContainer }) => instanceContainer ?? []).filter(isOwn));
  const listings = await Promise.all([...containers].map((each) => listContainer(transport, each)));
  return {
    urls: [
      ...works.flatMap(({ instance }) => instance ?? []).filter(isOwn),
      ...listings.flatMap((listing) => (listing.ok ? listing.value.containers : [])),
    ],
    complete: listings.every((listing) => listing.ok || listing.problem.kind === 'absent'),
  };
}
