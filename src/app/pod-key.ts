import type { MetaKey } from '../cache/meta.ts';
import type { PodProfile } from '../pod/pod-profile.ts';

/** The pod as last discovered, kept in the replica for the next first paint. */
export const podKey: MetaKey<PodProfile> = { name: 'pod' };
