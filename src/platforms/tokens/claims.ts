import { decodeJwt } from 'jose';

/** What a token says of itself. Nobody has checked its signature: it is for the maintainer to read, and to catch mistakes. */
export interface Claims {
  /** For whom it is. */
  readonly audience: readonly string[];
  /** ISO 8601. */
  readonly expires?: string;
  /** ISO 8601: it is not good before. */
  readonly notBefore?: string;
  /** Whose it is, by the name that people know. */
  readonly account?: string;
  /** It belongs to a Solid session: no platform may get it. https://solidproject.org/TR/oidc#tokens */
  readonly isSolid: boolean;
}

/** The claims of a JSON Web Token (RFC 7519); `undefined` for tokens that nobody but their service can read. */
export function readClaims(token: string): Claims | undefined {
  try {
    const { aud, exp, nbf, ...rest } = decodeJwt(token);
    const audience = [aud ?? []].flat().filter((each) => typeof each === 'string');
    const account = [rest.preferred_username, rest.email, rest.sub].find(
      (each) => typeof each === 'string' && each !== '',
    );
    return {
      audience,
      ...(isTime(exp) && { expires: new Date(exp * 1000).toISOString() }),
      ...(isTime(nbf) && { notBefore: new Date(nbf * 1000).toISOString() }),
      ...(typeof account === 'string' && { account }),
      isSolid: audience.includes('solid') || 'webid' in rest,
    };
  } catch {
    return undefined;
  }
}

/** Seconds since 1970, as far as a date can hold them. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) < 8.64e12;
}
