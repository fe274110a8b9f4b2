import { fail, ok, type Result } from '../../domain/result.ts';
import type { Destination, StagingProblem } from '../../domain/staging/provider.ts';
import { inTime } from '../in-time.ts';
import * as calls from './call.ts';
import type { RucioClient } from './client.ts';
import { type AccountBooks, destinationsIn, quotaAt, withAttributes } from './storage.ts';

/** So many storage elements are asked for their attributes, at most; those with room for the account first. */
const MOST_ASKED = 60;
/** So many at the same time. */
const AT_ONCE = 6;

/**
 * The storage elements of a server with the room that an account has there. What a slow or closed part of the server does
 * not tell is left out: only the list itself must be there.
 * @param knownAt ISO 8601
 */
export async function roomsOf(
  client: RucioClient,
  account: string,
  knownAt: string,
): Promise<Result<readonly Destination[], StagingProblem>> {
  const [rows, books] = await Promise.all([
    client.lines(calls.storageElements()),
    inTime(booksOf(client, account)),
  ]);
  if (!rows.ok) return rows;
  const all = destinationsIn(rows.value).map((destination) => withRoom(destination, books, knownAt));
  const asked = [...all].sort((a, b) => Number(hasRoom(b)) - Number(hasRoom(a))).slice(0, MOST_ASKED);
  const told = new Map<string, Destination>();
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    const some = asked.slice(start, start + AT_ONCE);
    const answers = await inTime(Promise.all(some.map((one) => attributed(client, one))));
    // A server that is slow with these is not asked for the rest.
    if (!answers) break;
    for (const each of answers) told.set(each.id, each);
  }
  return ok(all.map((destination) => told.get(destination.id) ?? destination));
}

/** One storage element as it is now; `undefined` where the server has none of that name. */
export async function roomAt(
  client: RucioClient,
  rse: string,
  account: string,
  knownAt: string,
): Promise<Result<Destination | undefined, StagingProblem>> {
  const [row, books] = await Promise.all([
    client.json(calls.storageElement(rse)),
    inTime(booksOf(client, account)),
  ]);
  if (!row.ok)
    return row.problem.kind === 'service-refused' && row.problem.status === 404 ? ok(undefined) : row;
  const [destination] = destinationsIn([(row.value ?? {}) as Readonly<Record<string, unknown>>]);
  if (!destination)
    return fail({ kind: 'noncompliant', url: calls.storageElement(rse).path, reason: 'It has no name.' });
  const known = withRoom(destination, books, knownAt);
  return ok((await inTime(attributed(client, known))) ?? known);
}

async function booksOf(client: RucioClient, account: string): Promise<AccountBooks | undefined> {
  const [localLimits, globalLimits, localUsage, globalUsage] = await Promise.all([
    client.json(calls.limitsOf(account, 'local')),
    client.json(calls.limitsOf(account, 'global')),
    client.lines(calls.usageOf(account, 'local')),
    client.lines(calls.usageOf(account, 'global')),
  ]);
  // Without the limits nothing can be said; without the usage, what there is room for at all.
  if (!localLimits.ok || !globalLimits.ok) return undefined;
  return {
    localLimits: localLimits.value,
    globalLimits: globalLimits.value,
    localUsage: localUsage.ok ? localUsage.value : [],
    globalUsage: globalUsage.ok ? globalUsage.value : [],
  };
}

function withRoom(destination: Destination, books: AccountBooks | undefined, knownAt: string): Destination {
  return books ? { ...destination, quota: quotaAt(destination.id, books, knownAt) } : destination;
}

function hasRoom({ quota }: Destination): boolean {
  return quota !== undefined && quota.limit !== 0;
}

async function attributed(client: RucioClient, destination: Destination): Promise<Destination> {
  const attributes = await client.json(calls.attributesOf(destination.id));
  return attributes.ok ? withAttributes(destination, attributes.value) : destination;
}
