import type { Locks } from './environment.ts';

/**
 * Names of those who hold leases: the device, then the tab. Each tab holds a Web Lock of that name for as long as it
 * lives, frozen or not, so that the next tab of the same browser can tell whether somebody may still come back
 * (https://w3c.github.io/web-locks/#dom-lockmanager-query).
 */
const lockName = (holder: string) => `orrery-holder:${holder}`;

/** Makes it known in this browser that `holder` is alive. Gives back how to end that. */
export async function beHolder(locks: Locks | undefined, holder: string): Promise<() => void> {
  if (locks === undefined) return () => undefined;
  return new Promise((held) => {
    const hold = () => new Promise<void>((release) => held(release));
    // Where the browser refuses, others take this tab for gone; the pod's guards stay.
    locks.request(lockName(holder), {}, hold).catch(() => held(() => undefined));
  });
}

/**
 * Whether a holder of this very device is gone for good, closed or crashed. What it left in the middle can be taken up
 * at once. Of other devices, and without Web Locks, nobody can know.
 */
export async function isGone(locks: Locks | undefined, device: string, holder: string): Promise<boolean> {
  if (locks === undefined || !holder.startsWith(`${device}/`)) return false;
  const { held } = await locks.query().catch(() => ({ held: undefined }));
  return held !== undefined && !held.some(({ name }) => name === lockName(holder));
}
