import { randomUUID } from 'node:crypto';

/** What a program without a browser needs to act for an account. */
export interface ClientCredentials {
  /** Base URL of the OpenID provider, ending in `/`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A token is renewed when it has less than this left, in milliseconds. */
const RENEW_BEFORE = 30_000;

/**
 * Gives a `fetch` that acts for the account: Solid-OIDC client credentials with DPoP-bound tokens (RFC 9449).
 * The token is fetched at the first request and renewed before it ends. Throws when the provider refuses.
 * https://communitysolidserver.github.io/CommunitySolidServer/latest/usage/client-credentials/
 */
export async function authenticatedFetch(credentials: ClientCredentials): Promise<typeof fetch> {
  const prove = await createProver();
  const tokenEndpoint = new URL('.oidc/token', credentials.issuer).href;
  let pending: Promise<{ token: string; until: number }> | undefined;

  async function requestToken(): Promise<{ token: string; until: number }> {
    const basic = Buffer.from(
      `${encodeURIComponent(credentials.clientId)}:${encodeURIComponent(credentials.clientSecret)}`,
    ).toString('base64');
    const response = await fetch(tokenEndpoint, {
      method: 'POST',
      headers: {
        authorization: `Basic ${basic}`,
        'content-type': 'application/x-www-form-urlencoded',
        dpop: await prove('POST', tokenEndpoint),
      },
      body: 'grant_type=client_credentials&scope=webid',
    });
    if (!response.ok)
      throw new Error(`The provider refused a token: ${response.status} ${await response.text()}`);
    const answer = (await response.json()) as { access_token: string; expires_in: number };
    return { token: answer.access_token, until: Date.now() + answer.expires_in * 1000 };
  }

  async function currentToken(): Promise<string> {
    pending ??= requestToken();
    let current = await pending;
    if (current.until - Date.now() < RENEW_BEFORE) {
      pending = requestToken();
      current = await pending;
    }
    return current.token;
  }

  return async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('authorization', `DPoP ${await currentToken()}`);
    request.headers.set('dpop', await prove(request.method, request.url));
    return fetch(request);
  };
}

/** Makes DPoP proofs with a fresh ES256 key: https://www.rfc-editor.org/rfc/rfc9449#section-4.2 */
async function createProver(): Promise<(method: string, url: string) => Promise<string>> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const header = base64url(JSON.stringify({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } }));
  return async (method, url) => {
    const htu = new URL(url);
    htu.search = '';
    htu.hash = '';
    const claims = { htm: method, htu: htu.href, iat: Math.floor(Date.now() / 1000), jti: randomUUID() };
    const signed = `${header}.${base64url(JSON.stringify(claims))}`;
    const signature = await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      keys.privateKey,
      Buffer.from(signed),
    );
    return `${signed}.${Buffer.from(signature).toString('base64url')}`;
  };
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
