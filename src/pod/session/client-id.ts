/** Hosts on which there is no public client id document, so that the provider must register us dynamically. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Where `ORRERY_URL` said at build time that the app is deployed, with the client id document; else empty. */
const DOCUMENT: string = import.meta.env.VITE_CLIENT_ID ?? '';

/**
 * The client identifier to present: the URL of our client id document where the app was built with one, `undefined`
 * (dynamic registration) without, and on loopback, where no provider could fetch that document.
 * @see https://solidproject.org/TR/oidc#clientids-document
 */
export function clientIdFor(location: { hostname: string }, document = DOCUMENT): string | undefined {
  if (LOOPBACK.has(location.hostname) || location.hostname.endsWith('.localhost')) return undefined;
  return document === '' ? undefined : document;
}
