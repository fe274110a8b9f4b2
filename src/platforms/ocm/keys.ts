import type { PublicJwk, SendingKey } from '../../domain/dispatch/sending-key.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

/** A key that this browser holds. */
export interface HeldKey {
  readonly key: SendingKey;
  /** Cannot be taken out of the browser. */
  readonly privateKey: CryptoKey;
}

const ALGORITHM = { name: 'Ed25519' } as const;

/**
 * Whether this browser can sign with Ed25519. Where it cannot there is no substitute: a key made by a script could be
 * read by scripts. https://www.w3.org/TR/webcrypto-2/#ed25519
 */
export async function canSign(): Promise<boolean> {
  try {
    const { privateKey } = await makePair();
    await crypto.subtle.sign(ALGORITHM, privateKey, new Uint8Array([1]));
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes a key for the senders of one host. Its private half cannot be exported.
 * @param device a short name for this browser; goes into the published id
 * @param taken ids that there are already
 * @param now milliseconds since 1970
 */
export async function makeKey(
  host: string,
  device: string,
  taken: readonly string[],
  now: number,
): Promise<Result<HeldKey>> {
  try {
    const { privateKey, publicKey } = await makePair();
    const createdAt = new Date(now).toISOString();
    const kid = freeId(`${host}#${plain(device)}-${createdAt.slice(0, 7)}`, taken);
    const jwk = publicJwk(await crypto.subtle.exportKey('jwk', publicKey), kid);
    return jwk.ok ? ok({ key: { jwk: jwk.value, host, createdAt }, privateKey }) : jwk;
  } catch (error) {
    return fail({ kind: 'unexpected', message: String(error), where: 'making a key (Ed25519)' });
  }
}

async function makePair(): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])) as CryptoKeyPair;
}

/** The public half as OCM wants it published: with id and algorithm, and surely without the private half. */
export function publicJwk({ kty, crv, x, d }: JsonWebKey, kid: string): Result<PublicJwk> {
  if (d !== undefined || kty !== 'OKP' || crv !== 'Ed25519' || x === undefined)
    return fail({ kind: 'unexpected', message: 'This is no public Ed25519 key.', where: 'publishing a key' });
  return ok({ kty, crv, alg: 'Ed25519', use: 'sig', kid, x });
}

/** Letters, digits and hyphens: what every receiver takes in an id of a key. */
function plain(device: string): string {
  const letters = device
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return letters.slice(0, 24) || 'browser';
}

function freeId(wanted: string, taken: readonly string[]): string {
  for (let count = 2, kid = wanted; ; kid = `${wanted}-${count++}`) if (!taken.includes(kid)) return kid;
}
