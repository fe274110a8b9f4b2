import type { Dispatch } from '../domain/dispatch/model.ts';
import type { Replica } from './replica.ts';
import type { DispatchRow } from './rows.ts';

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
