import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a token says. */
export interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string;
  /** Seconds since 1970. */
  readonly exp: number;
  readonly iat: number;
  readonly [more: string]: unknown;
}

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The key that tokens of the sandbox are signed with, made anew in each run, as a set of keys. */
export const KEYS = {
  keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'sandbox', use: 'sig', alg: 'ES256' }],
};

/** Signs a token. @param seconds how long it is good; below zero for one that is good no more */
export function mintToken(
  claims: {
    readonly iss: string;
    readonly sub: string;
    readonly aud: string;
    readonly [more: string]: unknown;
  },
  seconds: number,
): string {
  const iat = Math.floor(Date.now() / 1000);
  const head = part({ alg: 'ES256', typ: 'JWT', kid: 'sandbox' });
  // Two tokens of one second would be the same without it.
  const body = part({ ...claims, iat, exp: iat + seconds, jti: randomBytes(6).toString('hex') });
  const signature = sign('sha256', Buffer.from(`${head}.${body}`), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${head}.${body}.${signature.toString('base64url')}`;
}

/** What a token says, whoever has signed it: the sandbox has only itself to protect. */
export function claimsIn(token: string): Claims | undefined {
  const body = token.split('.')[1];
  if (body === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Claims;
  } catch {
    return undefined;
  }
}

/** What a token says that is for this audience and good at this moment. */
export function goodClaims(token: string | undefined, audience: string): Claims | undefined {
  const claims = token === undefined ? undefined : claimsIn(token);
  return claims && claims.aud === audience && claims.exp > Date.now() / 1000 ? claims : undefined;
}

/** The token behind `Bearer` or `token`. */
export function bearerOf(headers: Readonly<Record<string, string>>): string | undefined {
  return /^(?:bearer|token) (.+)$/i.exec(headers.authorization ?? '')?.[1];
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
