/**
 * Whether a URL leads to the machine that the app runs on: `localhost`, `127.0.0.0/8`, the unspecified addresses
 * and the IPv6 forms of all of them. The URL parser has already turned hexadecimal, octal and short IPv4 forms into
 * dotted ones. LDN 3.2: senders should not notify loopback addresses. https://www.w3.org/TR/ldn/#sender
 */
export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const host = new URL(url).hostname.toLowerCase().replace(/\.$/, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isLoopbackIpv4(host);
  if (!host.startsWith('[')) return false;
  const address = host.slice(1, -1);
  if (address === '::1' || address === '::') return true;
  // ::ffff:7f00:1 is 127.0.0.1 mapped (RFC 4291 2.5.5.2), ::7f00:1 the older compatible form.
  const mapped = /^::(?:ffff:(?:0:)?)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (!mapped) return false;
  const high = Number.parseInt(mapped[1] ?? '', 16);
  return isLoopbackIpv4(`${high >> 8}.0.0.0`);
}

function isLoopbackIpv4(address: string): boolean {
  return address.startsWith('127.') || address.startsWith('0.');
}

/** Whether the page or worker that this code runs in was itself served from a loopback address. */
export function runsOnLoopback(): boolean {
  const { location } = globalThis as { location?: { readonly origin: string } };
  return location !== undefined && isLoopbackUrl(location.origin);
}
