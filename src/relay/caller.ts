import { createSolidTokenVerifier } from '@solid/access-token-verifier';
import { ok, type Result } from '../domain/result.ts';
import type { IdentityDocuments } from './identity-documents.ts';
import type { UseProof } from './proof-memory.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type TakeTurn, tooMany } from './token-bucket.ts';

/** Finds out who asks; a refusal where that is nobody whom the relay serves. */
export type Identify = (request: Request, htu: string) => Promise<Result<string, Refusal>>;

interface IdentifyOptions {
  readonly webIds: readonly string[];
  readonly documents: IdentityDocuments;
  readonly useProof: UseProof;
  /** Takes a turn of the one that all callers share who were never verified before. */
  readonly takeNewcomer: TakeTurn;
}

/** So many WebIDs are remembered as verified; those that have rested longest are newcomers again. */
const VERIFIED = 10_000;

type VerifierParts = Parameters<typeof createSolidTokenVerifier>;

/** What the library's errors and codes mean to somebody who has to mend it. Its messages may quote the token. */
const MEANINGS: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: 'The token, or the proof, is too old.',
  HttpUriVerificationError: 'The proof is for another address.',
  HttpMethodVerificationError: 'The proof is for another method.',
  JwkThumbprintVerificationError: 'The token is bound to another key than the one of the proof.',
  AccessTokenHashVerificationError: 'The proof is for another token.',
  IssuerVerificationError: 'The WebID does not name the issuer of the token.',
};

/**
 * Verifies Solid-OIDC access tokens that are bound to a key by DPoP, with the library that Solid servers use. Added to
 * it: tokens without such a binding are refused; only WebIDs on the list are looked up, since the library asks whatever
 * addresses an unverified token names, and those of newcomers below a `/*` only so often, all together: whoever makes
 * up WebIDs must neither have them all looked up, nor use up the rate of the one whom he names; and proofs are
 * remembered for as long as they are good.
 * https://solidproject.org/TR/oidc#resource https://www.rfc-editor.org/rfc/rfc9449#section-4.3
 */
export function createIdentify(options: IdentifyOptions): Identify {
  const { webIds, documents, useProof, takeNewcomer } = options;
  const verified = new Set<string>();
  // Only these two methods of the library's caches are called.
  const verify = createSolidTokenVerifier(
    undefined,
    { getKeySet: documents.keySet } as unknown as VerifierParts[1],
    { getIssuers: documents.issuers } as unknown as VerifierParts[2],
  );
  return async (request, htu) => {
    const [token, proof] = [request.headers.get('authorization'), request.headers.get('dpop')];
    if (token === null || proof === null)
      return refuse('no-token', 'Send a Solid-OIDC access token with a DPoP proof.');
    if (!/^DPoP /i.test(token)) return refuse('bad-token', 'The token is not bound to a key by DPoP.');
    const claimed = claimedWebId(token);
    if (claimed === undefined) return refuse('bad-token', 'The token names no WebID.');
    if (!isServed(claimed, webIds))
      return refuse('unknown-caller', 'Ask those who run the relay to put your WebID on its list.');
    // Those who are named whole are few, and asked about once in a while at most.
    const wait = webIds.includes(claimed) || verified.has(claimed) ? 0 : takeNewcomer('');
    if (wait > 0) return tooMany(wait);
    let replayed = false;
    try {
      const { webid } = await verify(token, {
        header: proof,
        method: request.method as 'GET',
        url: htu,
        isDuplicateJTI: (jti) => {
          replayed = useProof(claimed, jti);
          return replayed;
        },
      });
      // The same token, but verified by now.
      if (webid !== claimed) return refuse('bad-token', 'The token names another WebID.');
      remember(verified, webid);
      return ok(webid);
    } catch (cause) {
      if (replayed) return refuse('replayed-proof', 'Each request needs a proof of its own.');
      return refuse('bad-token', meaningOf(cause));
    }
  };
}

/** Puts a WebID in, as the one used last; the oldest are forgotten when there are many. */
function remember(verified: Set<string>, webId: string): void {
  verified.delete(webId);
  verified.add(webId);
  for (const oldest of verified) {
    if (verified.size <= VERIFIED) break;
    verified.delete(oldest);
  }
}

/** The WebID that a token names, not verified yet. */
function claimedWebId(authorization: string): string | undefined {
  try {
    const payload = authorization.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '';
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const { webid } = JSON.parse(new TextDecoder().decode(bytes)) as { webid?: unknown };
    return typeof webid === 'string' && URL.canParse(webid) ? webid : undefined;
  } catch {
    return undefined;
  }
}

function isServed(webId: string, webIds: readonly string[]): boolean {
  return webIds.some((entry) =>
    entry.endsWith('/*')
      ? webId.startsWith(entry.slice(0, -1)) && new URL(webId).href.startsWith(entry.slice(0, -1))
      : webId === entry,
  );
}

function meaningOf(cause: unknown): string {
  const { code, name } = (cause ?? {}) as { code?: unknown; name?: unknown };
  const type = cause instanceof Error ? cause.constructor.name : '';
  return MEANINGS[String(code)] ?? MEANINGS[type] ?? MEANINGS[String(name)] ?? 'The token does not verify.';
}
