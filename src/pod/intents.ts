import { fail, ok, type Result } from '../domain/result.ts';
import { isFinished } from '../domain/suggestion/intent-state.ts';
import type { Intent, Receipt } from '../domain/suggestion/model.ts';
import { diffListing, listContainer } from './container.ts';
import { serverTime } from './http/http-date.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import { intentFromQuads, intentToTurtle, type Lease } from './intent-rdf.ts';
import { readDocument, updateDocument } from './rdf/update-document.ts';
import type { Transport } from './transport.ts';

/** An intent as it lies in the pod. */
export interface StoredIntent {
  readonly url: string;
  readonly intent: Intent;
  /** Who carries it out, or did last; it counts only until its time is over. */
  readonly lease?: Lease;
}

/** The intents that are new or have changed since the last look. */
export interface IntentsRead {
  readonly intents: readonly StoredIntent[];
  /** Versions of all documents, by URL: the mark to come back with. */
  readonly versions: ReadonlyMap<string, string>;
}

/** Version of an intent that will not change any more, on servers whose listings give none. */
const SETTLED = 'settled';

/** URL of the document of an intent. @param home Orrery's own container, ending in `/`. */
export function intentUrl(home: string, id: string): string {
  return new URL(`intents/${encodeURIComponent(id)}.ttl`, home).href;
}

/**
 * Writes an intent down before its effect. When another device was first, gives back what stands there:
 * its state counts, not ours.
 */
export async function createIntent(
  transport: Transport,
  home: string,
  intent: Intent,
): Promise<Result<StoredIntent & { readonly already: boolean }>> {
  const url = intentUrl(home, intent.id);
  const answer = await transport({
    url,
    method: 'PUT',
    headers: { 'content-type': 'text/turtle', 'if-none-match': '*' },
    body: intentToTurtle(url, intent),
  });
  if (!answer.ok) return answer;
  if (isSuccess(answer.value)) return ok({ url, intent, already: false });
  if (answer.value.status !== 412) return fail(problemFromResponse(answer.value, 'write'));
  const there = await readIntent(transport, home, intent.id);
  return there.ok ? ok({ ...there.value, already: true }) : there;
}

/** Reads one intent. */
export async function readIntent(
  transport: Transport,
  home: string,
  id: string,
): Promise<Result<StoredIntent>> {
  return readIntentAt(transport, intentUrl(home, id));
}

/**
 * Reads the intents of all devices: one listing, then only what has changed.
 * @param known Versions from the last time, by URL; empty to read everything.
 * @param isSettled Whether nothing new can be learnt of an intent, by URL.
 */
export async function listIntents(
  transport: Transport,
  home: string,
  known: ReadonlyMap<string, string> = new Map(),
  isSettled: (url: string) => boolean = () => false,
): Promise<Result<IntentsRead>> {
  const listing = await listContainer(transport, new URL('intents/', home).href);
  if (!listing.ok) {
    return listing.problem.kind === 'absent' ? ok({ intents: [], versions: new Map() }) : listing;
  }
  const { added, changed } = diffListing(known, listing.value);
  const versions = new Map(known);
  const intents: StoredIntent[] = [];
  // Without versions in the listing, an intent that is not finished may have changed at any time.
  const silent = listing.value.members.filter(({ url, version }) => version === '' && known.get(url) === '');
  const differing = [...added, ...changed, ...silent];
  for (const { url, version } of differing)
    if (isSettled(url)) versions.set(url, version === '' ? SETTLED : version);
  const toRead = differing.filter(({ url }) => !isSettled(url));
  const read = await Promise.all(toRead.map((member) => readIntentAt(transport, member.url)));
  for (const [index, result] of read.entries()) {
    const member = toRead[index];
    if (member === undefined) continue;
    if (result.ok) intents.push(result.value);
    // What is no intent, or gone again, is remembered so that it is not read each time.
    else if (!['noncompliant', 'invalid', 'absent'].includes(result.problem.kind)) return result;
    const settled = member.version === '' && (!result.ok || isFinished(result.value.intent));
    versions.set(member.url, settled ? SETTLED : member.version);
  }
  return ok({ intents, versions });
}

/**
 * Changes an intent, whatever others write meanwhile. `change` sees the newest state, possibly several times,
 * and answers `undefined` to leave it alone. Gives back the state that stands in the end.
 */
export async function changeIntent(
  transport: Transport,
  home: string,
  id: string,
  change: (stored: StoredIntent, serverNow: number | undefined) => StoredIntent | undefined,
): Promise<Result<StoredIntent>> {
  const url = intentUrl(home, id);
  let standing: StoredIntent | undefined;
  const updated = await updateDocument(transport, url, (current) => {
    if (current.response === undefined) return { kind: 'stop', problem: { kind: 'absent', url } };
    const found = intentFromQuads(url, current.quads);
    if (found === undefined) return { kind: 'stop', problem: notAnIntent(url) };
    const before = { url, ...found };
    const time = serverTime(current.response);
    const after = change(before, time === undefined ? undefined : Date.parse(time));
    standing = after ?? before;
    if (after === undefined) return { kind: 'leave' };
    return {
      kind: 'replace',
      text: intentToTurtle(url, after.intent, after.lease),
      contentType: 'text/turtle',
    };
  });
  if (!updated.ok) return updated;
  return standing === undefined ? fail(notAnIntent(url)) : ok(standing);
}

/**
 * Ends an intent by its receipt. A receipt that is there already stays, and counts: it is given back.
 * The lease ends with it.
 */
export function finishIntent(
  transport: Transport,
  home: string,
  id: string,
  receipt: Receipt,
): Promise<Result<StoredIntent>> {
  return changeIntent(transport, home, id, ({ url, intent }) => {
    if (intent.receipt !== undefined) return undefined;
    const { problem: _problem, nextAttempt: _nextAttempt, ...kept } = intent;
    return { url, intent: { ...kept, state: 'done', receipt } };
  });
}

async function readIntentAt(transport: Transport, url: string): Promise<Result<StoredIntent>> {
  const document = await readDocument(transport, url);
  if (!document.ok) return document;
  if (document.value.response === undefined) return fail({ kind: 'absent', url });
  const found = intentFromQuads(url, document.value.quads);
  return found === undefined ? fail(notAnIntent(url)) : ok({ url, ...found });
}

function notAnIntent(url: string) {
  return { kind: 'noncompliant', url, reason: 'The document does not describe an intent.' } as const;
}
