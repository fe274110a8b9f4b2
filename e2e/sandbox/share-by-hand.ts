import { createHash, type KeyPairKeyObjectResult, sign } from 'node:crypto';
import { publishAt } from './home-host.ts';

/** Shares as an outsider would make them: with nothing but Node, to see what nodes say to each fault. */

/** How a request goes wrong on purpose. */
export interface Faults {
  readonly key?: KeyPairKeyObjectResult;
  readonly keyId?: string;
  /** Seconds since 1970. */
  readonly created?: number;
  readonly components?: readonly string[];
  readonly tag?: string;
  /** How many signatures there are. */
  readonly times?: number;
  readonly digest?: string;
  /** What arrives instead of what was signed. */
  readonly arriving?: string;
}

/** What OCM 1.4.0 wants to be covered, in this order. */
export const COVERED: readonly string[] = ['@method', '@target-uri', 'content-digest', 'content-length'];

/**
 * Signs a document by hand and posts it; gives status and text of the answer.
 * https://www.rfc-editor.org/rfc/rfc9421#section-2.5
 * @param faults.now milliseconds since 1970
 */
export async function postSigned(
  url: string,
  document: unknown,
  faults: Faults & { readonly key: KeyPairKeyObjectResult; readonly keyId: string; readonly now: number },
): Promise<[number, string]> {
  const { key, keyId, components = COVERED, tag = 'ocm', times = 1 } = faults;
  const { created = Math.floor(faults.now / 1000) } = faults;
  const body = JSON.stringify(document);
  const digest = faults.digest ?? `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const values: Readonly<Record<string, string>> = {
    '@method': 'POST',
    '@target-uri': url,
    'content-digest': digest,
    'content-length': String(Buffer.byteLength(body)),
  };
  const covered = components.map((name) => `"${name}"`).join(' ');
  const input = `(${covered});created=${created};keyid="${keyId}";alg="ed25519";tag="${tag}"`;
  const base = [...components.map((name) => `"${name}": ${values[name]}`), `"@signature-params": ${input}`];
  const signature = sign(null, Buffer.from(base.join('\n')), key.privateKey).toString('base64');
  const labels = Array.from({ length: times }, (_, index) => `sig${index}`);
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-digest': digest,
      'signature-input': labels.map((label) => `${label}=${input}`).join(', '),
      signature: labels.map((label) => `${label}=:${signature}:`).join(', '),
    },
    body: faults.arriving ?? body,
  });
  return [response.status, await response.text()];
}

/** Puts the documents at a sender's host that vouch for its shares and for one key. @param host ends in `/` */
export async function publishKey(host: string, keyId: string, key: KeyPairKeyObjectResult): Promise<void> {
  const discovery = {
    enabled: true,
    apiVersion: '1.4.0',
    endPoint: `${host}ocm`,
    resourceTypes: [{ name: 'ro-crate', shareTypes: ['user'], protocols: { embedded: {} } }],
    capabilities: ['http-sig'],
    jwksUri: `${host}ocm/jwks.json`,
  };
  const jwk = { ...key.publicKey.export({ format: 'jwk' }), alg: 'Ed25519', use: 'sig', kid: keyId };
  await publishAt(host, '/.well-known/ocm', JSON.stringify(discovery));
  await publishAt(host, '/ocm/jwks.json', JSON.stringify({ keys: [jwk] }));
}
