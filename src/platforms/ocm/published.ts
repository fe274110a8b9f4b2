import type { PublicJwk, SendingKey } from '../../domain/dispatch/sending-key.ts';
import type { Ask, AskAnswer } from './ask.ts';
import { discoveryUrl } from './node.ts';

/** What a sending host says of itself, so that receivers know its shares and its keys. */
export interface SenderDiscovery {
  readonly enabled: true;
  readonly apiVersion: '1.4.0';
  readonly endPoint: string;
  readonly provider: string;
  readonly resourceTypes: readonly [
    {
      readonly name: 'ro-crate';
      readonly shareTypes: readonly ['user'];
      readonly protocols: { readonly embedded: Readonly<Record<string, never>> };
    },
  ];
  readonly capabilities: readonly ['http-sig', 'protocol-object'];
  readonly jwksUri: string;
}

/** Where the list of keys lies, unless said otherwise. @param host of the senders */
export function jwksUrl(host: string): string {
  return discoveryUrl(host).replace('/.well-known/ocm', '/ocm/jwks.json');
}

/**
 * The discovery document of a host that only sends crates: nothing answers at its endpoint.
 * https://github.com/cs3org/OCM-API/blob/develop/IETF-OCM.md#discovery
 */
export function discoveryDocument(host: string, provider: string, jwksUri = jwksUrl(host)): SenderDiscovery {
  return {
    enabled: true,
    apiVersion: '1.4.0',
    endPoint: discoveryUrl(host).replace('/.well-known/ocm', '/ocm'),
    provider,
    resourceTypes: [{ name: 'ro-crate', shareTypes: ['user'], protocols: { embedded: {} } }],
    capabilities: ['http-sig', 'protocol-object'],
    jwksUri,
  };
}

/** The list of keys as it is published. https://www.rfc-editor.org/rfc/rfc7517#section-5 */
export function keySet(keys: readonly Pick<SendingKey, 'jwk'>[]): { readonly keys: readonly PublicJwk[] } {
  return { keys: keys.map(({ jwk: { kty, crv, alg, use, kid, x } }) => ({ kty, crv, alg, use, kid, x })) };
}

/** Something that is wrong with what a host publishes. `url` is the document concerned. */
export interface PublishedFault {
  readonly fault: /** Nothing answers. */
    | 'silent'
    /** Something answers, but does not let pages read: receivers may be able to. */
    | 'hidden'
    | 'absent'
    | 'not-json'
    /** It does not say that it sends crates: deployed nodes refuse its shares. */
    | 'no-crates'
    | 'no-signatures'
    | 'no-key-list'
    | 'key-missing'
    /** Another key has the id of ours. */
    | 'key-differs'
    /** A private key is on the list: it has to be replaced at once. */
    | 'private-key';
  readonly url: string;
}

/** What came of looking at what a host publishes. */
export interface PublishedCheck {
  readonly host: string;
  /** ISO 8601. */
  readonly at: string;
  /** None: receivers will find everything. */
  readonly faults: readonly PublishedFault[];
  /** Ids of the keys that are published. */
  readonly kids: readonly string[];
}

/**
 * Looks at what a host publishes, as its receivers would: without credentials.
 * @param key ours, which should be there; without it only the discovery document is judged
 * @param now milliseconds since 1970
 */
export async function checkPublished(
  ask: Ask,
  host: string,
  key: PublicJwk | undefined,
  now: number,
): Promise<PublishedCheck> {
  const check = (faults: readonly PublishedFault[], kids: readonly string[] = []): PublishedCheck => ({
    host,
    at: new Date(now).toISOString(),
    faults,
    kids,
  });
  const url = discoveryUrl(host);
  const discovery = await readObject(ask, url);
  if ('fault' in discovery) return check([discovery]);
  const faults: PublishedFault[] = [];
  if (!sendsCrates(discovery.object)) faults.push({ fault: 'no-crates', url });
  if (key === undefined) return check(faults);
  const { capabilities, jwksUri } = discovery.object;
  if (!(Array.isArray(capabilities) && capabilities.includes('http-sig')))
    faults.push({ fault: 'no-signatures', url });
  if (typeof jwksUri !== 'string' || !URL.canParse(jwksUri))
    return check([...faults, { fault: 'no-key-list', url }]);
  const list = await readObject(ask, jwksUri);
  if ('fault' in list) return check([...faults, list]);
  const keys = keysIn(list.object);
  return check(
    [...faults, ...faultsOf(keys, key).map((fault) => ({ fault, url: jwksUri }))],
    keys.flatMap(({ kid }) => (typeof kid === 'string' ? [kid] : [])),
  );
}

function faultsOf(
  keys: readonly Readonly<Record<string, unknown>>[],
  key: PublicJwk,
): PublishedFault['fault'][] {
  const faults: PublishedFault['fault'][] = keys.some(({ d }) => d !== undefined) ? ['private-key'] : [];
  const ours = keys.filter(({ kid }) => kid === key.kid);
  if (ours.length === 0) return [...faults, 'key-missing'];
  const isSame = ours.every(({ kty, crv, x }) => kty === key.kty && crv === key.crv && x === key.x);
  return isSame ? faults : [...faults, 'key-differs'];
}

type Json = Readonly<Record<string, unknown>>;

async function readObject(ask: Ask, url: string): Promise<{ readonly object: Json } | PublishedFault> {
  const answer = await ask({ url, anonymous: true, headers: { accept: 'application/json' }, maxBytes: MOST });
  if (!answer.ok) {
    const alive = await ask({ url, anonymous: true, blind: true });
    return { fault: alive.ok ? 'hidden' : 'silent', url };
  }
  if (answer.value.status < 200 || answer.value.status > 299) return { fault: 'absent', url };
  const object = jsonObject(answer.value);
  return object === undefined ? { fault: 'not-json', url } : { object };
}

/** Longest document that is read, in bytes. */
const MOST = 256 * 1024;

function jsonObject({ body }: AskAnswer): Json | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

function sendsCrates({ resourceTypes }: Json): boolean {
  return (Array.isArray(resourceTypes) ? resourceTypes : []).some((type: unknown) => {
    const { name, protocols } = (type ?? {}) as { name?: unknown; protocols?: { embedded?: unknown } };
    return name === 'ro-crate' && protocols?.embedded !== undefined && protocols.embedded !== null;
  });
}

function keysIn({ keys }: Json): Json[] {
  return (Array.isArray(keys) ? keys : []).filter(
    (key): key is Json => typeof key === 'object' && key !== null,
  );
}
