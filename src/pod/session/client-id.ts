/** Hosts on which there is no public client id document, so that the provider must register us dynamically. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The client identifier to present: the URL of our client id document on a deployed host,
 * `undefined` (dynamic registration) on loopback, where no provider could fetch that document.
 * @see https://solidproject.org/TR/oidc#clientids-document
 */
export function clientIdFor(location: { hostname: string; origin: string }): string | undefined {
  if (LOOPBACK.has(location.hostname) || location.hostname.endsWith('.localhost')) return undefined;
  return new URL(`${import.meta.env.BASE_URL}clientid.jsonld`, location.origin).href;
}
