import type { Replica } from '../cache/replica.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { Transport } from '../pod/transport.ts';
import type { Topic } from './protocol.ts';

/** What carrying out an effect works with. */
export interface Hands {
  readonly replica: Replica;
  readonly pod: PodProfile;
  readonly transport: Transport;
  /** Milliseconds since 1970. */
  now(): number;
  /** Says that parts of the replica have changed. */
  changed?(topics: readonly Topic[]): void;
}
