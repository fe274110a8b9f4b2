import { type IDBPDatabase, openDB } from 'idb';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { migrate, REPLICA_VERSION } from './migrations.ts';
import type { ReplicaSchema } from './schema.ts';

/**
 * The local copy of what one person's pod holds, in IndexedDB. Several tabs and their workers may have it open.
 * It can be deleted at any time: everything but unsent decisions and intents comes back from the pod.
 */
export interface Replica {
  readonly webId: string;
  readonly db: IDBPDatabase<ReplicaSchema>;
  close(): void;
}

/** Name of the database of a person. */
export function replicaName(webId: string): string {
  return `orrery:${webId}`;
}

/** How long to wait for other tabs to let go of an older version, in milliseconds. */
const BLOCKED_LIMIT = 5_000;

/**
 * Opens (and creates or migrates) the replica of `webId`.
 * `onLost` is called when the connection had to be given up: another tab upgrades or deletes the database, or the
 * browser closed it. The replica is unusable from then on; open it anew.
 */
export async function openReplica(webId: string, onLost?: () => void): Promise<Result<Replica>> {
  let giveUp: (problem: Problem) => void = () => undefined;
  const blocked = new Promise<Result<Replica>>((resolve) => {
    giveUp = (problem) => resolve(fail(problem));
  });
  let abandoned = false;
  const opening = openDB<ReplicaSchema>(replicaName(webId), REPLICA_VERSION, {
    upgrade: migrate,
    blocked() {
      // The other tabs close at `versionchange`; one that hangs must not hang this one too.
      setTimeout(() => {
        abandoned = true;
        giveUp({ kind: 'timeout', url: replicaName(webId), ms: BLOCKED_LIMIT });
      }, BLOCKED_LIMIT);
    },
    blocking(_current, _blocked, event) {
      // Not closing here would block the upgrade or deletion in the other tab for ever.
      (event.target as IDBDatabase).close();
      onLost?.();
    },
    terminated() {
      onLost?.();
    },
  });
  const opened = opening.then(
    (db): Result<Replica> => {
      if (abandoned) db.close();
      return ok({ webId, db, close: () => db.close() });
    },
    (error: unknown): Result<Replica> =>
      fail({ kind: 'unexpected', message: String(error), where: 'opening the local copy' }),
  );
  return Promise.race([opened, blocked]);
}
