import type { Dispatch, DispatchOrder } from '../domain/dispatch/model.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { diffListing, listContainer } from './container.ts';
import { createDocument } from './create-document.ts';
import { dispatchFromQuads, dispatchToTurtle } from './dispatch-rdf.ts';
import { exchange } from './http/exchange.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import { updateText } from './http/update-text.ts';
import { readDocument, updateDocument } from './rdf/update-document.ts';
import type { Transport } from './transport.ts';

/** The container of the dispatches; only the owner reads it. @param home Orrery's own container, ending in `/`. */
export function dispatchesUrl(home: string): string {
  return new URL('dispatches/', home).href;
}

/** URL of the document of a dispatch. */
export function dispatchUrl(home: string, id: string): string {
  return new URL(`${encodeURIComponent(id)}.ttl`, dispatchesUrl(home)).href;
}

/** URL of what is sent to one recipient, as JSON. */
export function bodyUrl(home: string, providerId: string): string {
  return new URL(`${encodeURIComponent(providerId)}.json`, dispatchesUrl(home)).href;
}

/** Largest body that is read back, in bytes. */
const MAX_BODY = 6 * 1024 * 1024;

/**
 * Writes a dispatch down before anything of it is sent: the bodies, then the document that begins it. Where it is there
 * already, gives back how it stands: nothing is begun twice, and nothing under the name of something else.
 */
export async function createDispatch(
  transport: Transport,
  home: string,
  { dispatch, bodies }: DispatchOrder,
): Promise<Result<Dispatch>> {
  const url = dispatchUrl(home, dispatch.id);
  for (const { providerId } of dispatch.shares) {
    const body = bodies[providerId];
    if (body === undefined) return fail({ kind: 'invalid', reason: 'What is to be sent is not there.' });
    const kept = await keepBody(transport, { url, bodyUrl: bodyUrl(home, providerId), body });
    if (!kept.ok) return kept;
  }
  const answer = await transport({
    url,
    method: 'PUT',
    headers: { 'content-type': 'text/turtle', 'if-none-match': '*' },
    body: turtleOf(home, dispatch),
  });
  if (!answer.ok) return answer;
  if (isSuccess(answer.value)) return ok(dispatch);
  if (answer.value.status !== 412) return fail(problemFromResponse(answer.value, 'write'));
  const standing = await readDispatchAt(transport, url);
  return standing.ok && digestsOf(standing.value) !== digestsOf(dispatch) ? fail(begunOtherwise) : standing;
}

/**
 * Puts down what will be sent to one recipient. Another text there is left from an order that came no further and was
 * changed since, unless the dispatch has begun: then it is what is sent, and stays.
 * @param place URLs of the dispatch and of the body
 */
async function keepBody(
  transport: Transport,
  place: { readonly url: string; readonly bodyUrl: string; readonly body: string },
): Promise<Result<void>> {
  const { url, bodyUrl, body } = place;
  const kept = await createDocument(transport, bodyUrl, 'application/json', body);
  if (kept.ok) return ok(undefined);
  if (kept.problem.kind !== 'invalid') return kept;
  const begun = await readDispatchAt(transport, url);
  if (begun.ok) return fail(begunOtherwise);
  if (begun.problem.kind !== 'absent') return begun;
  const edit = () => ({ kind: 'replace', text: body, contentType: 'application/json' }) as const;
  const replaced = await updateText(transport, bodyUrl, edit, {
    accept: 'application/json',
    maxBytes: MAX_BODY,
  });
  return replaced.ok ? ok(undefined) : replaced;
}

const begunOtherwise = {
  kind: 'invalid',
  reason:
    'This was begun before, with other content: it is among the dispatches. Start over to send it as it is now.',
} as const;

function digestsOf({ shares }: Dispatch): string {
  return shares.map(({ providerId, digest }) => `${providerId} ${digest}`).join();
}

/**
 * Changes a dispatch, whatever others write meanwhile. `change` sees the newest state, possibly several times, and
 * answers `undefined` to leave it alone. Gives back the state that stands in the end.
 */
export async function changeDispatch(
  transport: Transport,
  home: string,
  id: string,
  change: (current: Dispatch) => Dispatch | undefined,
): Promise<Result<Dispatch>> {
  const url = dispatchUrl(home, id);
  let standing: Dispatch | undefined;
  const updated = await updateDocument(transport, url, (current) => {
    if (current.response === undefined) return { kind: 'stop', problem: { kind: 'absent', url } };
    const before = dispatchFromQuads(url, current.quads);
    if (before === undefined) return { kind: 'stop', problem: notADispatch(url) };
    const after = change(before);
    standing = after ?? before;
    if (after === undefined) return { kind: 'leave' };
    return { kind: 'replace', text: turtleOf(home, after), contentType: 'text/turtle' };
  });
  if (!updated.ok) return updated;
  return standing === undefined ? fail(notADispatch(url)) : ok(standing);
}

/** What was kept to be sent to one recipient: the very bytes. */
export async function readBody(
  transport: Transport,
  home: string,
  providerId: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const request = {
    url: bodyUrl(home, providerId),
    headers: { accept: 'application/json' },
    maxBytes: MAX_BODY,
  };
  const answer = await exchange(transport, request, 'read');
  return answer.ok ? ok(new Uint8Array(answer.value.body)) : answer;
}

/** The dispatches that are new or have changed since the last look. */
export interface DispatchesRead {
  readonly dispatches: readonly Dispatch[];
  /** Ids of dispatches whose documents are gone. */
  readonly removed: readonly string[];
  /** Versions of all documents, by URL: the mark to come back with. */
  readonly versions: ReadonlyMap<string, string>;
}

/**
 * Reads the dispatches of all devices: one listing, then only what has changed.
 * @param known versions from the last time, by URL; empty to read everything
 */
export async function listDispatches(
  transport: Transport,
  home: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Result<DispatchesRead>> {
  const listing = await listContainer(transport, dispatchesUrl(home));
  if (!listing.ok)
    return listing.problem.kind === 'absent'
      ? ok({ dispatches: [], removed: [...known.keys()].map(idOf), versions: new Map() })
      : listing;
  const members = listing.value.members.filter(({ url }) => url.endsWith('.ttl'));
  const { added, changed, removed } = diffListing(known, { ...listing.value, members });
  // Without versions in the listing, a document may have changed at any time.
  const silent = members.filter(({ url, version }) => version === '' && known.get(url) === '');
  const versions = new Map(known);
  const dispatches: Dispatch[] = [];
  for (const { url, version } of [...added, ...changed, ...silent]) {
    const read = await readDispatchAt(transport, url);
    if (read.ok) dispatches.push(read.value);
    else if (!['noncompliant', 'invalid', 'absent'].includes(read.problem.kind)) return read;
    versions.set(url, version);
  }
  for (const url of removed) versions.delete(url);
  return ok({ dispatches, removed: removed.map(idOf), versions });
}

async function readDispatchAt(transport: Transport, url: string): Promise<Result<Dispatch>> {
  const document = await readDocument(transport, url);
  if (!document.ok) return document;
  if (document.value.response === undefined) return fail({ kind: 'absent', url });
  const found = dispatchFromQuads(url, document.value.quads);
  return found === undefined ? fail(notADispatch(url)) : ok(found);
}

function turtleOf(home: string, dispatch: Dispatch): string {
  return dispatchToTurtle(dispatchUrl(home, dispatch.id), dispatch, (providerId) =>
    bodyUrl(home, providerId),
  );
}

function idOf(url: string): string {
  return decodeURIComponent(url.slice(url.lastIndexOf('/') + 1).replace(/\.ttl$/, ''));
}

function notADispatch(url: string) {
  return { kind: 'noncompliant', url, reason: 'The document does not describe a dispatch.' } as const;
}
