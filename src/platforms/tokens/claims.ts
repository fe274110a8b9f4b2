import { decodeJwt } from 'jose';

/** What a token says of itself. Nobody has checked it: it is for showing and for planning, not for trusting. */
export interface TokenClaims {
  /** For which services; empty where it does not say. */
  readonly audience: readonly string[];
  /** ISO 8601. */
  readonly expires?: string;
  readonly issuer?: string;
  readonly subject?: string;
  /** A name for people. */
  readonly name?: string;
}

/** Reads the claims of a JSON Web Token; `undefined` for tokens of any other form, which say nothing. RFC 7519 */
export function readClaims(token: string): TokenClaims | undefined {
  try {
    const { aud, exp, iss, sub, preferred_username: name } = decodeJwt(token);
    const audience = (Array.isArray(aud) ? aud : [aud]).filter((each) => typeof each === 'string');
    return {
      audience,
      ...(typeof exp === 'number' &&
        Number.isFinite(exp) &&
        Math.abs(exp) < 8.64e12 && { expires: new Date(exp * 1000).toISOString() }),
      ...(typeof iss === 'string' && { issuer: iss }),
      ...(typeof sub === 'string' && { subject: sub }),
      ...(typeof name === 'string' && { name }),
    };
  } catch {
    return undefined;
  }
}
