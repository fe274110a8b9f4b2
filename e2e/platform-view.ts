import type { LoggedRequest } from './sandbox/platforms/stand-in.ts';

/** A platform of the sandbox as its operator sees what one account does there. */
export interface PlatformView {
  /** What has arrived from the account, oldest first. */
  log(): Promise<readonly LoggedRequest[]>;
  /** Orders a fault, or how the transfers of the account go; see the stand-in for what it takes. */
  order(order: { readonly kind: string; readonly [more: string]: unknown }): Promise<void>;
  /** Takes back the faults of the account, and lets its transfers go by themselves. */
  calm(): Promise<void>;
}

/** Looks at a platform. @param url of its server @param account at this platform */
export function viewPlatform(url: string, account: string): PlatformView {
  const root = url.endsWith('/') ? url : `${url}/`;
  const view: PlatformView = {
    log: async () =>
      (await (await fetch(`${root}_log?account=${account}`)).json()) as readonly LoggedRequest[],
    order: async (order) => {
      const answer = await fetch(`${root}_faults`, {
        method: 'POST',
        body: JSON.stringify({ account, ...order }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    calm: async () => {
      await fetch(`${root}_faults?account=${account}`, { method: 'DELETE' });
    },
  };
  return view;
}

/** What a Rucio server keeps of an account: its sets with their members, and its rules. */
export interface RucioHoldings {
  readonly sets: readonly string[];
  readonly rules: readonly Readonly<Record<string, unknown>>[];
}

/** Asks a Rucio server for what an account has made there. */
export async function holdingsAt(rucio: string, account: string, token: string): Promise<RucioHoldings> {
  const list = async (path: string) => {
    const answer = await fetch(`${rucio}${path}`, { headers: { 'x-rucio-auth-token': token } });
    return (await answer.text())
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  };
  const sets = await list(`dids/user.${account}/dids/search?type=dataset&long=True&name=*`);
  return { sets: sets.map(({ name }) => String(name)), rules: await list(`rules/?account=${account}`) };
}

/** A token that whoever tries the app pastes. @param identity issuer @param audience whom it is for */
export async function tokenOf(
  identity: string,
  account: string,
  audience: string,
  seconds?: number,
): Promise<string> {
  const body = JSON.stringify({ account, audience, seconds });
  const answer = await fetch(`${identity}/_token`, { method: 'POST', body });
  return ((await answer.json()) as { token: string }).token;
}

/** The jobs of an account at SRCNet. */
export async function jobsAt(
  srcnet: string,
  account: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await (await fetch(`${srcnet}_jobs?account=${account}`)).json()) as readonly Readonly<
    Record<string, unknown>
  >[];
}
