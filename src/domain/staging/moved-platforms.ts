import type { Platform } from './platform.ts';

/** Settings that say whither the token of a platform goes, and on which way. */
const WHITHER = ['base', 'url', 'auth', 'siteCapabilities', 'dataManagement', 'viaRelay'] as const;

/**
 * Ids of platforms whose tokens would go elsewhere by now: those with another address, and those that are gone. Whoever
 * may write to the pod could otherwise lead a token away that was given for the old address.
 */
export function movedPlatforms(before: readonly Platform[], after: readonly Platform[]): readonly string[] {
  return before
    .filter((old) => {
      const now = after.find(({ id }) => id === old.id);
      return now === undefined || whither(now) !== whither(old);
    })
    .map(({ id }) => id);
}

function whither(platform: Platform): string {
  const found = platform as unknown as Readonly<Record<string, unknown>>;
  return JSON.stringify([platform.kind, ...WHITHER.map((name) => found[name] ?? null)]);
}
