import { randomUUID } from 'node:crypto';
import type { FakeWeb } from './fake-web.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };

/** Somebody with a WebID, an identity provider, and a key in the browser. */
export interface Person {
  readonly webId: string;
  /** Headers that prove who asks. */
  prove(wish: ProofWish): Promise<{ authorization: string; dpop: string }>;
}

/** What to prove, and what to get wrong about it. */
export interface ProofWish {
  readonly method: string;
  readonly url: string;
  /** Seconds from now at which the token ends. */
  readonly expiresIn?: number;
  /** Seconds since the proof was made. */
  readonly proofAge?: number;
  /** Use this proof's id. */
  readonly jti?: string;
  /** Claims of the token that differ. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Sign the token with a key that the provider does not have. */
  readonly forged?: boolean;
  /** Make the proof with another key than the one to which the token is bound. */
  readonly stolen?: boolean;
}

/** Puts a person's profile and identity provider into the fake web. */
export async function createPerson(web: FakeWeb, webId: string): Promise<Person> {
  const issuer = `https://idp.${new URL(webId).hostname}/`;
  const [providerKeys, otherKeys, browserKeys, thiefKeys] = [
    await newKeys(),
    await newKeys(),
    await newKeys(),
    await newKeys(),
  ];
  const jwk = await publicJwk(browserKeys);
  const profile = `<${webId}> <http://www.w3.org/ns/solid/terms#oidcIssuer> <${issuer}> .`;
  web.put(webId, new Response(profile, { headers: { 'content-type': 'text/turtle' } }));
  web.put(webId.replace(/#.*/, ''), new Response(profile, { headers: { 'content-type': 'text/turtle' } }));
  web.put(`${issuer}.well-known/openid-configuration`, Response.json({ issuer, jwks_uri: `${issuer}jwks` }));
  web.put(
    `${issuer}jwks`,
    Response.json({ keys: [{ ...(await publicJwk(providerKeys)), kid: 'k', alg: 'ES256', use: 'sig' }] }),
  );
  return {
    webId,
    async prove({ method, url, expiresIn = 300, proofAge = 0, jti = randomUUID(), claims, forged, stolen }) {
      const now = Math.floor(Date.now() / 1000);
      const htu = url.replace(/[?#].*/, '');
      const proofKeys = stolen ? thiefKeys : browserKeys;
      const token = await sign(
        forged ? otherKeys : providerKeys,
        { alg: 'ES256', kid: 'k', typ: 'at+jwt' },
        {
          webid: webId,
          iss: issuer,
          aud: 'solid',
          client_id: 'https://app.example/id',
          iat: now + Math.min(0, expiresIn) - 300,
          exp: now + expiresIn,
          cnf: { jkt: await thumbprint(jwk) },
          ...claims,
        },
      );
      const dpop = await sign(
        proofKeys,
        { alg: 'ES256', typ: 'dpop+jwt', jwk: await publicJwk(proofKeys) },
        { htm: method, htu, iat: now - proofAge, jti },
      );
      return { authorization: `DPoP ${token}`, dpop };
    },
  };
}

function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

async function publicJwk(keys: CryptoKeyPair) {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  return { kty, crv, x, y };
}

/** https://www.rfc-editor.org/rfc/rfc7638 */
async function thumbprint({ kty, crv, x, y }: JsonWebKey): Promise<string> {
  const text = JSON.stringify({ crv, kty, x, y });
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(hash).toString('base64url');
}

async function sign(keys: CryptoKeyPair, header: object, claims: object): Promise<string> {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part(header)}.${part(claims)}`;
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    keys.privateKey,
    Buffer.from(signed),
  );
  return `${signed}.${Buffer.from(signature).toString('base64url')}`;
}
