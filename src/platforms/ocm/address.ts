/** An OCM address: somebody at a host. https://datatracker.ietf.org/doc/draft-lopresti-open-cloud-mesh/ */
export interface OcmAddress {
  readonly id: string;
  /** Host, with a port where it has one; lower case. */
  readonly host: string;
}

/** Reads `id@host[:port]`, parted at the last `@`, since ids may be e-mail addresses; `undefined` for anything else. */
export function readAddress(text: string): OcmAddress | undefined {
  const at = text.lastIndexOf('@');
  const id = text.slice(0, at).trim();
  const host = text.slice(at + 1).trim();
  if (at < 1 || id === '' || host === '' || /[\s/?#\\@]/.test(host) || !URL.canParse(`https://${host}/`))
    return undefined;
  const url = new URL(`https://${host}/`);
  // What the URL parser takes for a password or a path is no host.
  return url.username === '' && url.pathname === '/' ? { id, host: url.host } : undefined;
}

/** The address as it is written. */
export function formatAddress({ id, host }: OcmAddress): string {
  return `${id}@${host}`;
}
