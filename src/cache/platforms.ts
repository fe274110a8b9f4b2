import type { Platform } from '../domain/staging/platform.ts';
import { type MetaKey, readMeta, writeMeta } from './meta.ts';
import type { Replica } from './replica.ts';

const platformsKey: MetaKey<readonly Platform[]> = { name: 'platforms' };

/** The platforms that the maintainer added, as the pod had them last. */
export async function knownPlatforms(replica: Replica): Promise<readonly Platform[]> {
  return (await readMeta(replica, platformsKey)) ?? [];
}

/** Takes over what the pod has. */
export function keepPlatforms(replica: Replica, platforms: readonly Platform[]): Promise<void> {
  return writeMeta(replica, platformsKey, platforms);
}
