/** Why a text is no address of a service. `insecure`: tokens would go there without encryption. */
export type AddressFault = 'no-address' | 'insecure';

/**
 * The root of a service from what was typed or stored, without a slash at the end. Http is taken on this machine only,
 * unless `open` says that nothing secret ever goes there. Addresses with a password, a query or a fragment are none.
 */
export function webRoot(text: string, open = false): string | { readonly fault: AddressFault } {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return { fault: 'no-address' };
  if (url.protocol === 'http:' && !open && !isLoopback(url.hostname)) return { fault: 'insecure' };
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Whether a host is this machine itself. https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|[^.]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
