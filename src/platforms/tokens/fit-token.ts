import { fail, ok, type Result } from '../../domain/result.ts';
import { readClaims } from './claims.ts';
import type { HeldToken } from './shelf.ts';

/** Why a token is not taken. */
export type TokenFault =
  | { readonly fault: 'empty' }
  /** It cannot stand in a header, or is longer than any service takes. */
  | { readonly fault: 'no-token' }
  | { readonly fault: 'expired'; readonly at: string }
  | { readonly fault: 'not-yet'; readonly at: string }
  /** It is for somebody else. */
  | { readonly fault: 'audience'; readonly found: readonly string[]; readonly wanted: string }
  /** It is one that was made for a single API, where the one is wanted of which such are made. */
  | { readonly fault: 'too-narrow'; readonly found: string }
  /** It belongs to the session of the pod. */
  | { readonly fault: 'solid' };

/** What is known of the token that is to be held. */
export interface Expected {
  /** Under which it is held: the id of the configuration. */
  readonly id: string;
  /** Who has to be among those for whom it is; `undefined`: anybody. */
  readonly audience?: string;
  /** APIs whose own tokens are no use here. */
  readonly narrow?: readonly string[];
  /** For how many seconds it is good, where the one who gave it said so. */
  readonly expiresIn?: number;
}

/** Headers that are longer are refused by most servers, in characters. */
const MAX_LENGTH = 16_000;

/**
 * Makes a token fit to be held, or says why it is none: from a paste, or from a sign-in. A token that says nothing of
 * itself is taken as it is: only its service can read it. @param now milliseconds since 1970
 */
export function fitToken(pasted: string, expected: Expected, now: number): Result<HeldToken, TokenFault> {
  const token = pasted
    .trim()
    .replace(/^(?:authorization:\s*)?(?:bearer|token)\s+/i, '')
    .replace(/^x-rucio-auth-token:\s*/i, '');
  if (token === '') return fail({ fault: 'empty' });
  if (!/^[\x21-\x7e]+$/.test(token) || token.length > MAX_LENGTH) return fail({ fault: 'no-token' });
  const claims = readClaims(token);
  if (claims?.isSolid) return fail({ fault: 'solid' });
  const wrong = claims && wrongAudience(claims.audience, expected);
  if (wrong) return fail(wrong);
  const expires =
    claims?.expires ??
    (expected.expiresIn === undefined ? undefined : new Date(now + expected.expiresIn * 1000).toISOString());
  if (expires !== undefined && Date.parse(expires) <= now) return fail({ fault: 'expired', at: expires });
  if (claims?.notBefore !== undefined && Date.parse(claims.notBefore) > now + CLOCKS)
    return fail({ fault: 'not-yet', at: claims.notBefore });
  return ok({
    audience: expected.id,
    token,
    ...(expires !== undefined && { expires }),
    ...(claims?.account !== undefined && { account: claims.account }),
  });
}

/** By how much clocks may differ, in milliseconds. */
const CLOCKS = 60_000;

function wrongAudience(found: readonly string[], expected: Expected): TokenFault | undefined {
  if (found.length === 0) return undefined;
  const { audience, narrow = [] } = expected;
  if (audience !== undefined && !found.includes(audience))
    return { fault: 'audience', found, wanted: audience };
  const own = found.find((each) => narrow.includes(each));
  return own === undefined ? undefined : { fault: 'too-narrow', found: own };
}
