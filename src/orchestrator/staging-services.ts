import type { ProviderConfig } from '../domain/staging/config.ts';
import type { StagingPolicy } from '../domain/staging/policy.ts';
import type { StagingProvider } from '../domain/staging/provider.ts';
import { createTokenShelf, type HeldToken, type TokenShelf } from '../platforms/tokens/shelf.ts';

/** The services of this tab's worker: which there are, and what it may ask of them. In memory only. */
export interface StagingServices {
  /**
   * All services that are configured, and the deployer's rules: others are asked for nothing from now on. A token for one
   * that is at another address by now is dropped.
   */
  know(providers: readonly ProviderConfig[], policy?: StagingPolicy): void;
  /** The deployer's rules as they are now; `undefined`: there are none. */
  policy(): StagingPolicy | undefined;
  /** One more, or one as it is now. */
  learn(provider: ProviderConfig): void;
  hold(token: HeldToken): void;
  drop(audience: string): void;
  /** Forgets all tokens. */
  clear(): void;
  /** The service, where it is known and this tab may ask it now. */
  open(id: string): Promise<StagingProvider | undefined>;
  /** The service takes the token no more: it is not asked until another one is lent. */
  signedOut(id: string): void;
}

/** What a service is opened with. */
export interface ServiceHands {
  readonly tokens: TokenShelf;
  /** The relay that the maintainer has set, as known when it is needed: its root. */
  relay(): Promise<string | undefined>;
}

/** Opens a service that is configured. */
export type OpenProvider = (config: ProviderConfig, hands: ServiceHands) => Promise<StagingProvider>;

/** What the services of a worker are made of. */
interface ServicesOptions extends Pick<ServiceHands, 'relay'> {
  readonly openProvider: OpenProvider;
  /** Milliseconds since 1970. */
  now(): number;
}

/** No service is known yet, and no token held. */
export function createStagingServices({ openProvider, relay, now }: ServicesOptions): StagingServices {
  const shelf = createTokenShelf();
  const configs = new Map<string, ProviderConfig>();
  const opened = new Map<string, Promise<StagingProvider>>();
  const spent = new Set<string>();
  // What was known before stays in memory: a token must not follow a service that comes back elsewhere.
  const offered = new Set<string>();
  let rules: StagingPolicy | undefined;

  function learn(provider: ProviderConfig): void {
    offered.add(provider.id);
    const before = configs.get(provider.id);
    if (before && addressOf(before) !== addressOf(provider)) shelf.drop(provider.id);
    if (before && JSON.stringify(before) === JSON.stringify(provider)) return;
    configs.set(provider.id, provider);
    opened.delete(provider.id);
  }

  function mayAsk({ id, kind }: ProviderConfig): boolean {
    if (kind === 'document') return true;
    if (spent.has(id)) return false;
    return shelf
      .list()
      .some(({ audience }) => ownerOf(audience) === id && shelf.get(audience, now()) !== undefined);
  }

  return {
    learn,
    know(providers, policy) {
      rules = policy;
      offered.clear();
      for (const provider of providers) learn(provider);
    },
    policy: () => rules,
    hold(token) {
      spent.delete(ownerOf(token.audience));
      shelf.put(token);
    },
    drop: (audience) => shelf.drop(audience),
    clear: () => shelf.clear(),
    async open(id) {
      const config = configs.get(id);
      if (!config || !offered.has(id) || !mayAsk(config)) return undefined;
      const provider = opened.get(id) ?? openProvider(config, { tokens: shelf, relay });
      opened.set(id, provider);
      return provider;
    },
    signedOut(id) {
      spent.add(id);
    },
  };
}

/** Id of the configuration that a token is for: it may be for one API of it. */
function ownerOf(audience: string): string {
  return audience.split(' ', 1)[0] ?? audience;
}

/** Where a service is: a token never goes to another place than the one it was got for. */
function addressOf(config: ProviderConfig): string {
  switch (config.kind) {
    case 'rucio':
      return config.base;
    case 'srcnet':
      return [config.auth, config.siteCapabilities, config.dataManagement].join(' ');
    case 'document':
      return '';
  }
}
