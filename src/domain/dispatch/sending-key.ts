import { parseTime } from '../artefact/time-axis.ts';

/** The public half of a key, as it is published. https://www.rfc-editor.org/rfc/rfc8037 */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly alg: 'Ed25519';
  readonly use: 'sig';
  /** `<host>#<name>`. */
  readonly kid: string;
  /** The key, base64url. */
  readonly x: string;
}

/** A key with which shares of one host are signed, without its private half. */
export interface SendingKey {
  readonly jwk: PublicJwk;
  /** Host that publishes it: that of the senders' addresses. */
  readonly host: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** ISO 8601: since when it signs no more; it stays published for a day. */
  readonly retiredAt?: string;
}

/** A day, in milliseconds: for so long a key stays published after the last use. */
const KEPT_PUBLISHED = 86_400_000;

/** A year, in milliseconds: after it a new key is suggested. */
const OLD = 365 * 86_400_000;

/** How long receivers may remember a list of keys, in milliseconds: a new key is used after that. */
const CACHES = 600_000;

/** What is to be done about a key. */
export type KeyAge =
  /** Other servers may not know it yet. */
  | 'fresh'
  | 'good'
  /** Older than a year: time for a new one. */
  | 'old'
  /** Signs no more; still published. */
  | 'retiring'
  /** Signs no more, and can be taken from the list. */
  | 'over';

/** How a key stands. @param now milliseconds since 1970 */
export function keyAge({ createdAt, retiredAt }: SendingKey, now: number): KeyAge {
  if (retiredAt !== undefined) return now - parseTime(retiredAt) < KEPT_PUBLISHED ? 'retiring' : 'over';
  const age = now - parseTime(createdAt);
  if (age < CACHES) return 'fresh';
  return age > OLD ? 'old' : 'good';
}

/** Keys of one host with a change of one of them; newest first. Those of other devices stay as they are. */
export function withKey(keys: readonly SendingKey[], changed: SendingKey): SendingKey[] {
  const others = keys.filter(({ jwk }) => jwk.kid !== changed.jwk.kid);
  return [...others, changed].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/**
 * The keys that a browser holds, with what the pod has of them: another device may have said that one signs no more.
 * @param listed the keys in the pod
 */
export function withRetirements<K extends { readonly key: SendingKey }>(
  held: readonly K[],
  listed: readonly SendingKey[],
): K[] {
  return held.map((row) => {
    const retiredAt = listed.find(({ jwk }) => jwk.kid === row.key.jwk.kid)?.retiredAt;
    return retiredAt === undefined ? row : { ...row, key: { ...row.key, retiredAt } };
  });
}

/**
 * The keys that a browser holds and that still stand in the pod: one that was taken off the list there, on whichever
 * device, is believed no more. Another key may have come by its name since, so the key itself is compared.
 * @param listed the keys in the pod
 */
export function stillListed<K extends { readonly key: SendingKey }>(
  held: readonly K[],
  listed: readonly SendingKey[],
): K[] {
  return held.filter(({ key }) => listed.some(({ jwk }) => jwk.kid === key.jwk.kid && jwk.x === key.jwk.x));
}

/**
 * The key that signs for a host, of those that a browser holds: the newest that receivers can know already, else the
 * newest. @param now milliseconds since 1970
 */
export function signingKey<K extends { readonly key: SendingKey }>(
  held: readonly K[],
  host: string,
  now: number,
): K | undefined {
  const usable = held
    .filter(({ key }) => key.host === host && key.retiredAt === undefined)
    .sort((a, b) => b.key.createdAt.localeCompare(a.key.createdAt));
  return usable.find(({ key }) => keyAge(key, now) !== 'fresh') ?? usable[0];
}
