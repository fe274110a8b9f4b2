import type { SignedOutReason } from '../features/workspace/workspace.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { hasSessionToRestore, isProviderAnswer } from '../pod/session/restorable.ts';
import type { Transport } from '../pod/transport.ts';

/** How long a provider may take to show that it is there, in milliseconds. */
const PATIENCE = 8_000;

/** What this page load has to do about the session. */
export type Restoring =
  /** The provider has just sent the browser back: complete the sign-in. */
  | { readonly kind: 'answer' }
  /** There was a session: ask the provider for it, by a redirect without questions. */
  | { readonly kind: 'silently' }
  /** Nothing: show what was cached. */
  | { readonly kind: 'nothing'; readonly because?: SignedOutReason };

/**
 * Decides what to restore. Restoring leaves this page for the provider's, so it is tried only when the provider
 * answers: otherwise the browser's own error page would stand where the cached inbox could be read.
 */
export async function whatToRestore(
  search: string,
  pod: PodProfile | undefined,
  transport: Transport,
): Promise<Restoring> {
  if (isProviderAnswer(search)) return { kind: 'answer' };
  if (!hasSessionToRestore()) return { kind: 'nothing' };
  const issuer = pod?.issuers[0];
  if (issuer === undefined) return { kind: 'silently' };
  const configuration = new URL(
    '.well-known/openid-configuration',
    issuer.endsWith('/') ? issuer : `${issuer}/`,
  ).href;
  const answer = await transport({ url: configuration, anonymous: true, timeout: PATIENCE });
  return answer.ok && answer.value.status === 200
    ? { kind: 'silently' }
    : { kind: 'nothing', because: 'unreachable' };
}
