import ipaddr from 'ipaddr.js';

/** Where an address leads. */
export type Reachability = 'public' | 'loopback' | 'private';

/**
 * Sorts an IP address. Public is only what the registries give to hosts of the open network; loopback is this machine;
 * everything else is private: RFC 1918, link-local, unique-local, multicast, shared (CGNAT), reserved, and what carries
 * another address inside (mapped, NAT64, 6to4, Teredo). https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
export function reachabilityOf(address: string): Reachability {
  if (!ipaddr.isValid(address)) return 'private';
  // An IPv4-mapped address is judged as the IPv4 address that it is.
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'loopback') return 'loopback';
  if (range !== 'unicast') return 'private';
  // RFC 4291 2.4: nothing outside 2000::/3 is given to hosts; `::7f00:1` would be 127.0.0.1 in an old form.
  const isHost = parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
  return isHost ? 'public' : 'private';
}

/** The IP address that a URL names in the place of a host name, or `undefined`. @param hostname as the URL parser has it */
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) && (bare !== hostname || /^[\d.]+$/.test(hostname)) ? bare : undefined;
}

/** Names that are never public, whatever a resolver makes of them: of this machine, of the house, without a dot. */
export function reachabilityOfName(hostname: string): Reachability {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return 'loopback';
  const inside = ['.local', '.internal', '.home.arpa', '.lan', '.intranet', '.localdomain'];
  return !name.includes('.') || inside.some((ending) => name.endsWith(ending)) ? 'private' : 'public';
}
