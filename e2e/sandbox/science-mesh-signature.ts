import { createHash, createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { httpbis, type SignatureParameters } from 'http-message-signatures';
import type { ArrivedRequest } from './loopback-server.ts';
import { discoveryDocument, isObject, jsonAt, Refused, stranger } from './science-mesh-lookup.ts';

/** A signature that holds. */
export interface HeldSignature {
  readonly keyId: string;
  /** Seconds since 1970. */
  readonly created: number;
}

/** What OCM 1.4.0 wants to be covered. */
const COVERED = ['@method', '@target-uri', 'content-digest', 'content-length'];
const PARAMETERS = ['created', 'keyid', 'tag'];

/** How old a signature may be, and how far ahead of this clock; in seconds. */
const OLDEST = 300;
const AHEAD = 60;

/** The digests that this node knows. https://www.rfc-editor.org/rfc/rfc9530 */
const DIGESTS: Readonly<Record<string, string>> = { 'sha-256': 'sha256', 'sha-512': 'sha512' };

/**
 * Verifies the one signature of a request that is meant for Open Cloud Mesh, with the key that the sender's host
 * publishes; throws a {@link Refused} where it does not hold. `undefined` where there is none and none has to be.
 * https://github.com/cs3org/OCM-API/blob/develop/IETF-OCM.md https://www.rfc-editor.org/rfc/rfc9421
 * @param sender host of the sender's address
 * @param now milliseconds since 1970
 */
export async function signatureOf(
  request: ArrivedRequest,
  sender: string,
  how: 'demanded' | 'read',
  now: number,
): Promise<HeldSignature | undefined> {
  const tagged = (await signaturesOf(request)).filter(({ tag }) => tag === 'ocm');
  const [signature] = tagged;
  if (signature === undefined) {
    if (how === 'demanded') throw stranger('a signature tagged ocm is required');
    return undefined;
  }
  if (tagged.length > 1) throw stranger('more than one signature is tagged ocm');
  const { keyid, created } = signature;
  if (typeof keyid !== 'string' || !(created instanceof Date))
    throw stranger('signature without keyid or created');
  const age = now / 1000 - created.getTime() / 1000;
  if (age > OLDEST || age < -AHEAD) throw stranger('signature too old, or from the future');
  if (keyid.split('#')[0] !== sender) throw new Refused(403, 'FORBIDDEN', 'peer identity mismatch');
  checkDigest(request);
  const key = await publishedKey(sender, keyid);
  if (!(await holds(request, key, now))) throw stranger('signature verification failed');
  return { keyId: keyid, created: created.getTime() / 1000 };
}

/** The parameters of all signatures of a request. */
async function signaturesOf(request: ArrivedRequest): Promise<SignatureParameters[]> {
  const found: SignatureParameters[] = [];
  const keyLookup = async (parameters: SignatureParameters) => {
    found.push(parameters);
    return null;
  };
  await asked(() => httpbis.verifyMessage({ keyLookup }, message(request)));
  return found;
}

function holds(request: ArrivedRequest, key: KeyObject, now: number): Promise<boolean | null> {
  const verifier = {
    algs: ['ed25519'],
    verify: async (base: Buffer, signature: Buffer) => verify(null, base, key, signature),
  };
  const config = {
    keyLookup: async ({ tag }: SignatureParameters) => (tag === 'ocm' ? verifier : null),
    requiredFields: COVERED,
    requiredParams: PARAMETERS,
    notAfter: Math.floor(now / 1000) + AHEAD,
  };
  return asked(() => httpbis.verifyMessage(config, message(request)));
}

/** The library throws at what it cannot read or does not accept: to the sender all of that is a refusal. */
async function asked<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw stranger(`signature not accepted: ${(cause as Error).message}`);
  }
}

function message({ method, url, headers, body }: ArrivedRequest) {
  // The length is what arrived, not what was said.
  return { method, url: url.href, headers: { ...headers, 'content-length': String(body.byteLength) } };
}

function checkDigest({ headers, body }: ArrivedRequest): void {
  const entries = [...(headers['content-digest'] ?? '').matchAll(/([a-z0-9-]+)=:([A-Za-z0-9+/=]*):/g)];
  const known = entries.filter(([, name = '']) => Object.hasOwn(DIGESTS, name));
  if (known.length === 0) throw stranger('content-digest missing, or in no known algorithm');
  for (const [, name = '', value] of known) {
    const digest = createHash(DIGESTS[name] ?? '')
      .update(body)
      .digest('base64');
    if (digest !== value) throw stranger(`content-digest ${name} does not fit the body`);
  }
}

/** The key of a host with this id. Its algorithm is that of the JWK, whatever the message says. */
async function publishedKey(host: string, keyId: string): Promise<KeyObject> {
  const discovery = await discoveryDocument(host);
  const set = typeof discovery?.jwksUri === 'string' ? await jsonAt(discovery.jwksUri) : undefined;
  const keys: readonly unknown[] = Array.isArray(set?.keys) ? set.keys : [];
  const jwk = keys.find((key) => isObject(key) && key.kid === keyId);
  if (!isObject(jwk)) throw stranger(`no key ${keyId} is published at ${host}`);
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519' || jwk.alg !== 'Ed25519')
    throw stranger(`key ${keyId} is not of an algorithm that this node takes`);
  try {
    return createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
  } catch {
    throw stranger(`key ${keyId} cannot be read`);
  }
}
