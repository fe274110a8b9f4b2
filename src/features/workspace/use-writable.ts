import { useHindrance } from './closed-places.ts';
import { useWorkspace } from './workspace.ts';

/** Whether what Orrery keeps for itself can be changed: register, policies, settings. */
export interface Writable {
  /** False without a session or a place to write to, and while that place is read only. */
  readonly canWrite: boolean;
  /** False where Orrery has no container of its own in the pod yet. */
  readonly hasPlace: boolean;
  /** Set where only this stands in the way: that the place may be read and not written to. */
  readonly hindered?: string;
}

/** As {@link Writable}, as it stands now. */
export function useWritable(): Writable {
  const { pod, session } = useWorkspace();
  const closed = useHindrance('records');
  const hasPlace = pod?.home !== undefined;
  const isIn = hasPlace && session.phase === 'signed-in';
  return { canWrite: isIn && closed === undefined, hasPlace, hindered: isIn ? closed : undefined };
}
