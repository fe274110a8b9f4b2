import { type MetaKey, readMeta, writeMeta } from './meta.ts';
import type { Replica } from './replica.ts';

/** What proves to a Dispatcher who asks. It never goes into the pod, and ends with the session, with this copy of the pod, or by its time. */
interface DispatcherToken {
  /** Origin of the Dispatcher that it is for. */
  readonly origin: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const tokenKey: MetaKey<DispatcherToken | undefined> = { name: 'dispatcherToken' };

/** For so long a token is remembered at most, in milliseconds: they rarely hold longer. */
const REMEMBERED = 3_600_000;

/** The token for the Dispatcher at a URL; `undefined` where there is none, or it is over. @param now milliseconds since 1970 */
export async function dispatcherToken(
  replica: Replica,
  url: string,
  now: number,
): Promise<string | undefined> {
  const kept = await readMeta(replica, tokenKey);
  // Nothing needs one that is over; it shall not lie about.
  if (kept !== undefined && now >= kept.until) await forgetDispatcherToken(replica);
  const isForIt = kept !== undefined && URL.canParse(url) && new URL(url).origin === kept.origin;
  return isForIt && now < kept.until ? kept.token : undefined;
}

/** Forgets the token: it is over, or she has logged out. */
export function forgetDispatcherToken(replica: Replica): Promise<void> {
  return writeMeta(replica, tokenKey, undefined);
}

/** Remembers a token for the Dispatcher at a URL, for an hour; an empty one forgets. @param now milliseconds since 1970 */
export function keepDispatcherToken(
  replica: Replica,
  url: string,
  token: string,
  now: number,
): Promise<void> {
  const kept = { origin: new URL(url).origin, token: token.trim(), until: now + REMEMBERED };
  return writeMeta(replica, tokenKey, kept.token === '' ? undefined : kept);
}
