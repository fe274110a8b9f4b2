import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi';
import type { Problem } from '../../domain/problem.ts';
import type { TokenFault } from './fit-token.ts';

/** Why there is no token after a sign-in. It never holds a token, a code or a password. */
export type SignInProblem =
  | Problem
  /** The identity provider, or the service, said no. `reason` is its code, e.g. `access_denied`. */
  | { readonly kind: 'denied'; readonly reason: string; readonly message: string }
  /** It does not let pages sign in this way. */
  | { readonly kind: 'unsupported'; readonly what: 'code' | 'device' }
  /** The time for it is over. */
  | { readonly kind: 'too-late' }
  /** What came back is no token for this service. */
  | { readonly kind: 'unfit'; readonly fault: TokenFault };

/** The problem behind what was thrown while an identity provider was asked. @param url of the provider */
export function signInProblem(thrown: unknown, url: string): SignInProblem {
  if (thrown instanceof ResponseBodyError || thrown instanceof AuthorizationResponseError)
    return { kind: 'denied', reason: thrown.error, message: thrown.error_description ?? '' };
  if (thrown instanceof DOMException && thrown.name === 'TimeoutError')
    return { kind: 'timeout', url, ms: PATIENCE };
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return { kind: 'aborted', url };
  // What fetch throws; the library's own errors carry a code.
  if (thrown instanceof TypeError && !('code' in thrown)) return { kind: 'network', url, message: '' };
  const reason = thrown instanceof Error ? thrown.message : 'The answer cannot be understood.';
  return { kind: 'noncompliant', url, reason };
}

/** How long an identity provider may take for an answer, in milliseconds. */
export const PATIENCE = 30_000;
