// Kept apart from session.ts so that asking does not load the OIDC library.

/** Under this key the library remembers that there was a session to restore. */
const SESSION_KEY = 'solidClientAuthn:currentSession';

/** Under this key the library keeps the page to come back to; a failed silent sign-in leaves it stale. */
const RETURN_KEY = 'solidClientAuthn:currentUrl';

/** Whether an earlier visit left a session that the provider may restore without asking. */
export function hasSessionToRestore(storage: Storage = localStorage): boolean {
  return storage.getItem(SESSION_KEY) !== null;
}

/** Drops what the library would use to restore: after a failed attempt, so that it is not repeated for ever. */
export function forgetSessionToRestore(storage: Storage = localStorage): void {
  storage.removeItem(SESSION_KEY);
  forgetStaleReturn(storage);
}

/** A stale page to come back to makes the library take the next sign-in for a silent one, and forget it at reload. */
export function forgetStaleReturn(storage: Storage = localStorage): void {
  storage.removeItem(RETURN_KEY);
}

/** Whether this page load is the provider's answer to a sign-in: `code` and `state`, or an `error`. */
export function isProviderAnswer(search: string): boolean {
  const parameters = new URLSearchParams(search);
  return parameters.has('state') && (parameters.has('code') || parameters.has('error'));
}
