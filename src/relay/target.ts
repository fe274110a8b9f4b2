import { ok, type Result } from '../domain/result.ts';
import { literalAddress, type Reachability, reachabilityOf, reachabilityOfName } from './addresses.ts';
import type { RelayHost, RelayOptions } from './options.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A place that may be asked, with the addresses at which it was found to be. */
export interface Target {
  readonly url: URL;
  readonly addresses: readonly string[];
}

type Policy = Pick<RelayOptions, 'hosts' | 'allowLoopback'>;

/**
 * Checks an address before anything is sent there: the way it is written, the name, and every address that the name
 * has at this moment. Called again for each redirect.
 */
export async function checkTarget(
  text: string,
  policy: Policy,
  resolve: RelayHost['resolve'],
): Promise<Result<Target, Refusal>> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return refuse('bad-target', 'Only addresses that begin with https: or http: are forwarded to.');
  if (url.username !== '' || url.password !== '')
    return refuse('bad-target', 'The address carries a user name or a password.');
  url.hash = '';
  // The URL parser has turned decimal, octal, hexadecimal and short forms into dotted ones.
  const literal = literalAddress(url.hostname);
  const byName = literal === undefined ? reachabilityOfName(url.hostname) : reachabilityOf(literal);
  if (!mayReach(byName, policy)) return refusePrivate(url);
  const isNamed = policy.hosts?.some(({ host }) => host === url.host) ?? false;
  if (url.port !== '' && !isNamed && byName !== 'loopback')
    return refuse('bad-target', `Port ${url.port} is not among those that the relay forwards to.`);
  if (literal !== undefined) return ok({ url, addresses: [literal] });
  const addresses = await resolve(url.hostname).catch(() => []);
  if (addresses.length === 0) return refuse('unreachable', `No address is known for ${url.hostname}.`);
  const isGood = (address: string) => {
    const reach = reachabilityOf(address);
    // A public name that leads to this machine is a trap also where this machine may be asked.
    return reach === byName && mayReach(reach, policy);
  };
  // One bad address among good ones is enough: it would be a matter of chance which one is taken.
  return addresses.every(isGood) ? ok({ url, addresses }) : refusePrivate(url);
}

function mayReach(reach: Reachability, { allowLoopback }: Policy): boolean {
  return reach === 'public' || (reach === 'loopback' && allowLoopback === true);
}

function refusePrivate({ hostname }: URL) {
  return refuse('private-address', `${hostname} lies in a network that is not public.`);
}
