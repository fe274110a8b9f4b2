import type { Replica } from '../cache/replica.ts';
import type { InTurn } from '../pod/event-log/log-event.ts';
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
  /** Has work on one document done after what was begun on it before. */
  readonly inTurn?: InTurn;
  /** Says that parts of the replica have changed. */
  changed?(topics: readonly Topic[]): void;
}
