import { type MetaKey, readMeta, writeMeta } from './meta.ts';
import type { Replica } from './replica.ts';

/** Inboxes that took a message through the relay, with the time (ISO 8601) when they last did. */
const waysKey: MetaKey<Readonly<Record<string, string>>> = { name: 'relayWays' };

/** After this an inbox is tried directly again, in milliseconds: its operator may have allowed web pages meanwhile. */
const BELIEVED = 30 * 86_400_000;
const MOST = 500;

/** Whether the relay was the way that worked for this inbox. @param now milliseconds since 1970 */
export async function relayWorked(replica: Replica, inbox: string, now: number): Promise<boolean> {
  const at = (await readMeta(replica, waysKey))?.[inbox];
  return at !== undefined && now - Date.parse(at) < BELIEVED;
}

/** Remembers that the relay worked for this inbox. @param now milliseconds since 1970 */
export async function rememberRelay(replica: Replica, inbox: string, now: number): Promise<void> {
  const { [inbox]: _before, ...others } = (await readMeta(replica, waysKey)) ?? {};
  const newest = Object.entries(others)
    .sort(([, a], [, b]) => b.localeCompare(a))
    .slice(0, MOST - 1);
  await writeMeta(replica, waysKey, {
    ...Object.fromEntries(newest),
    [inbox]: new Date(now).toISOString(),
  });
}
