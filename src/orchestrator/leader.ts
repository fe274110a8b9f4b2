import type { Locks } from './environment.ts';

/** What standing in the election works with. */
export interface Candidacy {
  readonly webId: string;
  readonly locks: Locks | undefined;
  /** This tab leads. At once, after the leading tab is gone, after `takeOver`, or never. */
  onElected(): void;
  /** Another tab has taken the lead from this one, which may have been frozen for any length of time. */
  onDeposed(): void;
}

/** A tab's standing in the election. */
export interface Leadership {
  /** Takes the lead from a tab that gives no sign of life. Does nothing in the tab that leads. */
  takeOver(): void;
  /** Steps down, or stops waiting. */
  resign(): void;
}

/**
 * Takes part in the election of the one tab that works for `webId`. The browser gives the lock to the next tab when the
 * leading one closes or crashes, but not when it is frozen, so a waiting tab may also steal it
 * (https://w3c.github.io/web-locks/#dom-lockoptions-steal): then the former holder's request is rejected.
 *
 * Web Locks are there in every browser that has module workers and IndexedDB in workers
 * (https://caniuse.com/mdn-api_lockmanager); where they are missing all the same, the tab leads by itself. That stays
 * sound, only wasteful: every effect is guarded in the pod as well (`If-None-Match`, leases, final ids), because
 * other devices have to be reckoned with anyway.
 */
export function stand(candidacy: Candidacy): Leadership {
  const { webId, locks, onElected, onDeposed } = candidacy;
  let standing = true;
  if (locks === undefined) {
    queueMicrotask(() => {
      if (standing) onElected();
    });
    return {
      takeOver: () => undefined,
      resign() {
        standing = false;
      },
    };
  }
  const name = `orrery-leader:${webId}`;
  const waiting = new AbortController();
  let leading = false;
  let stepDown: () => void = () => undefined;
  const term = new Promise<void>((resolve) => {
    stepDown = resolve;
  });

  async function lead(): Promise<void> {
    if (!standing || leading) return;
    leading = true;
    onElected();
    await term;
  }

  /** Only a lock that was stolen, or waiting that was given up, is rejected (AbortError). */
  function rejected(): void {
    if (!standing || !leading) return;
    standing = false;
    onDeposed();
  }

  locks.request(name, { signal: waiting.signal }, lead).catch(rejected);
  return {
    takeOver() {
      if (!standing || leading) return;
      waiting.abort();
      // A signal cannot be given to a request that steals; it does not wait anyway.
      locks.request(name, { steal: true }, lead).catch(rejected);
    },
    resign() {
      standing = false;
      waiting.abort();
      stepDown();
    },
  };
}
