import { calculatePKCECodeChallenge } from 'oauth4webapi';

/** A request that arrived. */
export interface Arrived {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

/** A token that says this of itself. Nobody has signed it. */
export function jwt(claims: object): string {
  const part = (value: object) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2ln`;
}

/** An identity provider in memory, by code with PKCE and by device code. */
export function identityProvider(over: Readonly<Record<string, unknown>> = {}) {
  const issuer = 'https://iam.example/';
  const arrived: Arrived[] = [];
  const codes = new Map<string, URLSearchParams>();
  const devices: string[] = [];
  const metadata = {
    issuer,
    authorization_endpoint: `${issuer}authorize`,
    token_endpoint: `${issuer}token`,
    device_authorization_endpoint: `${issuer}device`,
    code_challenge_methods_supported: ['S256'],
    ...over,
  };
  const json = (value: unknown, status = 200) =>
    new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

  const grant = async (asked: URLSearchParams) => {
    if (asked.get('grant_type') === 'urn:ietf:params:oauth:grant-type:device_code') {
      const next = devices.shift();
      if (next !== undefined) return json({ error: next }, 400);
      return json({ access_token: 'device-token', token_type: 'Bearer', expires_in: 60 });
    }
    const begun = codes.get(asked.get('code') ?? '');
    const challenge = await calculatePKCECodeChallenge(asked.get('code_verifier') ?? '');
    if (begun?.get('code_challenge') !== challenge || begun.get('redirect_uri') !== asked.get('redirect_uri'))
      return json({ error: 'invalid_grant', error_description: 'No.' }, 400);
    codes.delete(asked.get('code') ?? '');
    const now = Math.floor(Date.now() / 1000);
    return json({
      access_token: jwt({ aud: begun.get('audience') ?? 'x', sub: 'ada', exp: now + 600 }),
      token_type: 'Bearer',
      expires_in: 600,
      refresh_token: 'renewing',
      id_token: jwt({
        iss: issuer,
        aud: 'orrery',
        sub: 'ada',
        iat: now,
        exp: now + 600,
        nonce: begun.get('nonce'),
      }),
    });
  };

  return {
    issuer,
    arrived,
    /** What is answered to the next questions about a device code, before it is granted. */
    devices,
    /** What the person does on the page: gives back the query of the address that the browser is led to. */
    agree(page: string): string {
      const asked = new URL(page).searchParams;
      const code = `code-${codes.size}`;
      codes.set(code, asked);
      return `?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
    },
    async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
      const url = String(input);
      arrived.push({ url, init });
      if (url.endsWith('/.well-known/openid-configuration')) return json(metadata);
      if (url === metadata.device_authorization_endpoint)
        return json({
          device_code: 'secret',
          user_code: 'ABCD',
          verification_uri: `${issuer}d`,
          expires_in: 300,
        });
      return url === metadata.token_endpoint
        ? grant(new URLSearchParams(String(init?.body)))
        : new Response(null, { status: 404 });
    },
  };
}
