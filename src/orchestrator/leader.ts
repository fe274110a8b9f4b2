import type { Locks } from './environment.ts';

/** A tab's standing in the election. */
export interface Leadership {
  /** Steps down, or stops waiting. */
  resign(): void;
}

/**
 * Takes part in the election of the one tab that works for `webId`. `onElected` is called when this tab leads, which
 * may be at once, after the leading tab closes or crashes (the browser frees its lock), or never.
 *
 * Web Locks are there in every browser that has module workers and IndexedDB in workers
 * (https://caniuse.com/mdn-api_lockmanager); where they are missing all the same, the tab leads by itself. That stays
 * sound, only wasteful: every effect is guarded in the pod as well (`If-None-Match`, leases, final ids), because
 * other devices have to be reckoned with anyway.
 */
export function stand(webId: string, locks: Locks | undefined, onElected: () => void): Leadership {
  if (locks === undefined) {
    let standing = true;
    queueMicrotask(() => {
      if (standing) onElected();
    });
    return {
      resign() {
        standing = false;
      },
    };
  }
  const waiting = new AbortController();
  let stepDown: () => void = () => undefined;
  const term = new Promise<void>((resolve) => {
    stepDown = resolve;
  });
  locks
    .request(`orrery-leader:${webId}`, { signal: waiting.signal }, async () => {
      if (waiting.signal.aborted) return;
      onElected();
      await term;
    })
    .catch(() => {
      // Only resigning while still waiting ends up here (AbortError).
    });
  return {
    resign() {
      waiting.abort();
      stepDown();
    },
  };
}
