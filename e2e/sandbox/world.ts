import { openAccount, type SandboxAccount } from './accounts.ts';
import { postInboxSeeds } from './inbox-seeds.ts';
import { seedMaintainer } from './maintainer-pod.ts';
import { type ServiceName, seedService } from './service-pod.ts';

/** The people and services of the sandbox. */
export interface World {
  /** `http://localhost:<port>/` of the pod server. */
  readonly baseUrl: string;
  readonly accounts: Readonly<Record<'alice' | 'bob' | ServiceName, SandboxAccount>>;
}

/**
 * Creates the accounts, or logs in where they exist, and fills their pods.
 * @param options.fill false on a server whose pods were filled before; filling again would post the inbox twice
 * @param options.tell is called with a sentence after every step
 */
export async function openWorld(
  baseUrl: string,
  { fill = true, tell = () => {} }: { fill?: boolean; tell?: (step: string) => void } = {},
): Promise<World> {
  // One after the other: the server hashes passwords on the only thread that it has.
  const accounts = {
    review: await openAccount(baseUrl, 'review'),
    journal: await openAccount(baseUrl, 'journal'),
    press: await openAccount(baseUrl, 'press'),
    registry: await openAccount(baseUrl, 'registry'),
    archive: await openAccount(baseUrl, 'archive'),
    aggregator: await openAccount(baseUrl, 'aggregator'),
    alice: await openAccount(baseUrl, 'alice'),
    bob: await openAccount(baseUrl, 'bob'),
  };
  const world: World = { baseUrl, accounts };
  tell(fill ? 'accounts and pods created' : 'accounts and pods found in the data directory');
  if (!fill) return world;
  await Promise.all(
    Object.entries(servicesOf(world)).map(([name, account]) => seedService(account, name as ServiceName)),
  );
  await seedMaintainer(accounts.alice, seedValues(world, accounts.alice));
  tell('pods filled: profiles, five artefacts, a crate, event log, register of services');
  const posted = await fillInbox(world, accounts.alice);
  tell(`${posted} notifications posted to the inbox, without credentials`);
  return world;
}

/**
 * A further maintainer with a pod like alice's, so that a test has one to itself.
 * @param inbox without it the inbox stays empty
 */
export async function newMaintainer(
  world: World,
  name: string,
  options: { inbox?: boolean } = { inbox: true },
): Promise<SandboxAccount> {
  const account = await openAccount(world.baseUrl, name);
  await seedMaintainer(account, seedValues(world, account));
  if (options.inbox) await fillInbox(world, account);
  return account;
}

/** The accounts of the services. */
export function servicesOf({ accounts }: World): Record<ServiceName, SandboxAccount> {
  const { alice: _alice, bob: _bob, ...services } = accounts;
  return services;
}

/** Posts the seeds to a maintainer's inbox and tells how many there were. */
async function fillInbox(world: World, maintainer: SandboxAccount): Promise<number> {
  return postInboxSeeds(`${maintainer.pod}inbox/`, seedValues(world, maintainer));
}

/** What the `{{…}}` in the seeds stand for when they are meant for this maintainer. */
function seedValues(world: World, maintainer: SandboxAccount): Record<string, string> {
  const pods = Object.entries(servicesOf(world)).map(([name, { pod }]) => [name, pod]);
  return { maintainer: maintainer.pod, ...Object.fromEntries(pods) };
}
