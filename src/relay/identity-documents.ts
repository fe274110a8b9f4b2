import { DataFactory, Parser, Store } from 'n3';
import type { Outward } from './outward.ts';
import { readBounded } from './read-bounded.ts';

/** The parts of a JSON Web Key that are looked at. https://www.rfc-editor.org/rfc/rfc7517#section-4 */
interface Key {
  readonly kty: string;
  readonly kid?: string;
  readonly alg?: string;
  readonly use?: string;
}

/** What tokens are verified against, asked of profiles and providers. */
export interface IdentityDocuments {
  /** The OpenID providers that a WebID names. Throws when the profile cannot be read. */
  issuers(webId: string): Promise<string[]>;
  /** Finds the key for a token of a provider. Throws when the provider does not say its keys. */
  keySet(issuer: string): Promise<(header: { readonly kid?: string; readonly alg?: string }) => Promise<Key>>;
}

/** How long an answer is believed, in milliseconds. */
const BELIEVED = 120_000;
/** Keys are asked for again after this where a token names one that is not among them, in milliseconds. */
const NEW_KEYS_AFTER = 10_000;
/** Tokens that do not hold shall not make the relay ask a silent server again and again. In milliseconds. */
const FAILURE_BELIEVED = 5_000;
const MAX_BYTES = 1024 * 1024;
const MAX_ENTRIES = 1_000;
const OIDC_ISSUER = 'http://www.w3.org/ns/solid/terms#oidcIssuer';

/**
 * Reads profiles and the providers' keys through the relay's own guarded way out, so that a profile cannot make it ask
 * a private address, and keeps them for two minutes. The library's own readers have neither limits nor time-outs.
 */
export function createIdentityDocuments(outward: Outward, now: () => number): IdentityDocuments {
  const issuers = kept(now, (webId: string) => readIssuers(outward, webId));
  const keys = kept(now, (issuer: string) => readKeys(outward, issuer));
  return {
    issuers: (webId) => issuers(webId, BELIEVED),
    keySet: async (issuer) => {
      await keys(issuer, BELIEVED);
      return async (header) => {
        const found =
          keyFor(await keys(issuer, BELIEVED), header) ?? keyFor(await keys(issuer, NEW_KEYS_AFTER), header);
        if (found === undefined) throw new Error('The provider has no such key.');
        return found;
      };
    },
  };
}

async function readIssuers(outward: Outward, webId: string): Promise<string[]> {
  const { url, text } = await readText(outward, webId, 'text/turtle');
  const store = new Store(new Parser({ baseIRI: url }).parse(text));
  const { namedNode } = DataFactory;
  return store.getObjects(namedNode(webId), namedNode(OIDC_ISSUER), null).map(({ value }) => value);
}

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig */
async function readKeys(outward: Outward, issuer: string): Promise<readonly Key[]> {
  const place = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const configuration: unknown = JSON.parse((await readText(outward, place, 'application/json')).text);
  const { jwks_uri: keysUrl } = (configuration ?? {}) as { jwks_uri?: unknown };
  if (typeof keysUrl !== 'string') throw new Error('The provider names no keys.');
  const set: unknown = JSON.parse((await readText(outward, keysUrl, 'application/json')).text);
  const { keys } = (set ?? {}) as { keys?: unknown };
  return Array.isArray(keys) ? keys.filter(isKey) : [];
}

function isKey(value: unknown): value is Key {
  return typeof value === 'object' && value !== null && typeof (value as Key).kty === 'string';
}

/** The one key that fits; none where several do, since then nobody has said which. */
function keyFor(keys: readonly Key[], { kid, alg }: { kid?: string; alg?: string }): Key | undefined {
  const type = alg?.startsWith('ES') ? 'EC' : 'RSA';
  const fitting = keys.filter(
    (key) =>
      key.kty === type &&
      (kid === undefined || key.kid === kid) &&
      (key.alg === undefined || key.alg === alg) &&
      (key.use === undefined || key.use === 'sig'),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

async function readText(
  outward: Outward,
  url: string,
  accept: string,
): Promise<{ url: string; text: string }> {
  const answer = await outward({ url, method: 'GET', headers: { accept } }, ({ body }) =>
    readBounded(body, MAX_BYTES),
  );
  if (!answer.ok) throw new Error(answer.problem.detail);
  const { status, read } = answer.value;
  if (status !== 200 || !read.whole) throw new Error('No usable answer.');
  return { url: answer.value.url.href, text: new TextDecoder().decode(read.bytes) };
}

/** Remembers answers, failures for a moment only; the oldest are forgotten when there are many. */
function kept<T>(
  now: () => number,
  read: (key: string) => Promise<T>,
): (key: string, ms: number) => Promise<T> {
  const known = new Map<string, { readonly at: number; readonly answer: Promise<T>; hasFailed: boolean }>();
  return (key, ms) => {
    const there = known.get(key);
    if (there && now() - there.at < (there.hasFailed ? FAILURE_BELIEVED : ms)) return there.answer;
    const answer = read(key);
    const entry = { at: now(), answer, hasFailed: false };
    known.delete(key);
    known.set(key, entry);
    answer.catch(() => {
      entry.hasFailed = true;
    });
    for (const [oldest] of known) {
      if (known.size <= MAX_ENTRIES) break;
      known.delete(oldest);
    }
    return answer;
  };
}
