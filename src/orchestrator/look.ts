import type { Replica } from '../cache/replica.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { Transport } from '../pod/transport.ts';
import type { Topic } from './protocol.ts';

/** What reading small documents from the pod works with. */
export interface PodLook {
  readonly replica: Replica;
  readonly pod: PodProfile;
  readonly transport: Transport;
  /** Milliseconds since 1970. */
  now(): number;
  /** Says that parts of the replica have changed. */
  changed(topics: readonly Topic[]): void;
}

/** What one look at the pod works with. */
export interface Look extends PodLook {
  /** A thorough look also asks for what listings cannot tell of, and again for what could not be read before. */
  readonly thorough: boolean;
  /** Whether a look that is not thorough reads the artefacts all the same: this device has just changed them. */
  readonly artefactsChanged: boolean;
  /** Whether to stop: another pod was chosen, or the leadership is gone. */
  stopped(): boolean;
  /** Says how many of how many members have been read. */
  progress(done: number, total: number): void;
}
