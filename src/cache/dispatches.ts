import type { Dispatch } from '../domain/dispatch/model.ts';
import type { ShareEvent } from '../domain/dispatch/share-state.ts';
import type { Replica } from './replica.ts';

/** A dispatch in the replica: as the pod has it, with what only this device knows. */
export interface DispatchRow extends Dispatch {
  /** What has happened to shares that the pod could not be told yet, oldest first. */
  readonly unwritten?: readonly UnwrittenEvent[];
  /** Attempts of other devices that are under way, by provider id: since when this device has seen them so. */
  readonly watched?: Readonly<Record<string, WatchedTry>>;
}

/** Something that has happened, of which the pod does not know. */
export interface UnwrittenEvent {
  readonly providerId: string;
  readonly event: ShareEvent;
}

/** An attempt that another tab has under way. */
export interface WatchedTry {
  readonly by: string;
  /** ISO 8601, by the other device's clock. */
  readonly startedAt: string;
  /** ISO 8601, by this device's clock: since when it has been seen. */
  readonly since: string;
}

/** All dispatches, newest first. */
export async function listDispatches(replica: Replica): Promise<DispatchRow[]> {
  const rows = await replica.db.getAll('dispatches');
  return rows.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** One dispatch. */
export function getDispatch(replica: Replica, id: string): Promise<DispatchRow | undefined> {
  return replica.db.get('dispatches', id);
}

/**
 * Changes one dispatch in one transaction. `change` answers the new row, or `undefined` to leave it as it is; it must
 * not wait for anything. Gives back what stands afterwards.
 */
export async function changeDispatchRow(
  replica: Replica,
  id: string,
  change: (current: DispatchRow | undefined) => DispatchRow | undefined,
): Promise<DispatchRow | undefined> {
  const transaction = replica.db.transaction('dispatches', 'readwrite');
  const current = await transaction.store.get(id);
  const next = change(current);
  if (next !== undefined) void transaction.store.put(next);
  await transaction.done;
  return next ?? current;
}

/** Takes over what the pod has of a dispatch; what only this device knows stays. */
export function keepDispatch(replica: Replica, dispatch: Dispatch): Promise<DispatchRow | undefined> {
  return changeDispatchRow(replica, dispatch.id, (current) => ({
    ...dispatch,
    ...(current?.unwritten && { unwritten: current.unwritten }),
    ...(current?.watched && { watched: current.watched }),
  }));
}

/** Forgets dispatches that the pod has no more. */
export async function forgetDispatches(replica: Replica, ids: readonly string[]): Promise<void> {
  const transaction = replica.db.transaction('dispatches', 'readwrite');
  for (const id of ids) void transaction.store.delete(id);
  await transaction.done;
}
