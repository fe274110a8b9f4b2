import { deleteDB } from 'idb';
import { type Replica, replicaName } from './replica.ts';

/** Deletes the local copy of a person's pod. What was not sent is lost; everything else can be read again. */
export async function deleteReplica(replica: Replica): Promise<void> {
  replica.close();
  await deleteDB(replicaName(replica.webId));
}
