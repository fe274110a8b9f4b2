import { EVENTS, getDefaultSession } from '@inrupt/solid-client-authn-browser';
import type { Problem } from '../../domain/problem.ts';
import { fail, type Result } from '../../domain/result.ts';
import { clientIdFor } from './client-id.ts';
import { forgetStaleReturn } from './restorable.ts';
import { rememberReturn } from './return-path.ts';

/** What may happen to a session while the page lives. */
export interface SessionListener {
  /** The tokens ran out and could not be renewed. What was cached stays readable. */
  expired(): void;
  /** Sign-in failed or was refused; `description` is the provider's own text, untrusted. */
  failed(code: string | undefined, description: string | undefined): void;
}

/**
 * Sends the browser to the identity provider; does not come back unless that fails.
 * @param issuer URL of the OpenID provider (`solid:oidcIssuer`)
 * @param returnTo path with query to show again afterwards
 * @see https://solidproject.org/TR/oidc
 */
export async function signIn(issuer: string, returnTo: string): Promise<Result<never>> {
  rememberReturn(returnTo);
  forgetStaleReturn();
  try {
    return await getDefaultSession()
      .login({
        oidcIssuer: issuer,
        redirectUrl: redirectUrl(),
        clientName: 'Orrery',
        clientId: clientIdFor(window.location),
      })
      .then(() => fail<Problem>({ kind: 'aborted', url: issuer }));
  } catch (error) {
    return fail({
      kind: 'network',
      url: issuer,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

/** Ends the session in this browser. The provider's own cookie is left alone, other apps may use it. */
export async function signOut(): Promise<void> {
  await getDefaultSession().logout({ logoutType: 'app' });
  forgetStaleReturn();
}

/** The URL that the provider sends the browser back to: one fixed page, registered once. */
export function redirectUrl(): string {
  return new URL(`${import.meta.env.BASE_URL}login`, window.location.origin).href;
}

/** `fetch` with the session's DPoP-bound token. Only `createTransport` may use it: it decides for which URLs. */
export const authenticatedFetch: typeof fetch = (input, init) => getDefaultSession().fetch(input, init);

/** Listens to the session; returns the function that stops listening. */
export function listenToSession(listener: SessionListener): () => void {
  const { events } = getDefaultSession();
  const expired = () => listener.expired();
  const failed = (code?: string | null, description?: unknown) =>
    listener.failed(code ?? undefined, description === undefined ? undefined : String(description));
  events.on(EVENTS.SESSION_EXPIRED, expired);
  events.on(EVENTS.ERROR, failed);
  return () => {
    events.off(EVENTS.SESSION_EXPIRED, expired);
    events.off(EVENTS.ERROR, failed);
  };
}
