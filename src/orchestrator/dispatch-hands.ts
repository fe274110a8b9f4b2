import { type KeyChain, type KeyRow, openKeyChain } from '../cache/ocm-keys.ts';
import { type SendingKey, signingKey, stillListed, withRetirements } from '../domain/dispatch/sending-key.ts';
import type { Result } from '../domain/result.ts';
import type { PodLook } from './look.ts';

/** How dispatches get at the keys of this browser. */
export interface DispatchKeys {
  /**
   * The key that signs for senders of a host; `undefined` where this browser has none that may.
   * @param listed the keys in the pod; `undefined` where it does not say, and this browser goes by what it knows
   */
  signer(
    host: string,
    listed: readonly SendingKey[] | undefined,
  ): Promise<{ readonly keyId: string; readonly key: CryptoKey } | undefined>;
  /** Remembers that a key was used. @param at ISO 8601 */
  used(keyId: string, at: string): Promise<void>;
}

/** What dispatches are carried out with. */
export interface DispatchRunner extends PodLook {
  /** Orrery's own container in the pod, ending in `/`. */
  readonly home: string;
  /** Name of this tab, as a holder of leases. */
  readonly holder: string;
  /** Whether another holder can be known to be gone for good. */
  isGone(holder: string): Promise<boolean>;
  /** Whether to stop: the lead is gone, or the pod was closed. */
  stopped(): boolean;
  readonly keys: DispatchKeys;
  /** Where this app runs: the clock of its server is asked. */
  readonly origin: string;
  /** Attempts of this tab that are under way: provider ids. */
  readonly underWay: Set<string>;
}

/** The keys of a person in this browser. They are opened for each use, so that they are never held open for long. */
export function dispatchKeys(
  webId: string,
  now: () => number,
  open: (webId: string) => Promise<Result<KeyChain>> = openKeyChain,
): DispatchKeys {
  async function within<T>(work: (chain: KeyChain) => Promise<T>): Promise<T | undefined> {
    const chain = await open(webId);
    if (!chain.ok) return undefined;
    try {
      return await work(chain.value);
    } finally {
      chain.value.close();
    }
  }
  return {
    async signer(host, listed) {
      const held: readonly KeyRow[] = (await within((chain) => chain.list())) ?? [];
      const usable = listed === undefined ? held : stillListed(withRetirements(held, listed), listed);
      const chosen = signingKey(usable, host, now());
      return chosen && { keyId: chosen.kid, key: chosen.privateKey };
    },
    used: async (keyId, at) => void (await within((chain) => chain.used(keyId, at))),
  };
}
