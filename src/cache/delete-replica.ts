import { deleteDB } from 'idb';
import { draftsName } from './drafts-name.ts';
import { keyChainName } from './key-chain-name.ts';
import { type Replica, replicaName } from './replica.ts';

/**
 * Deletes the local copy of a person's pod, and with it the drafts of crates and the signing keys that are in this
 * browser. What was not sent is lost, and so are files that no saved crate has, and the keys; everything else can be
 * read again.
 */
export async function deleteReplica(replica: Replica): Promise<void> {
  replica.close();
  await deleteDB(replicaName(replica.webId));
  await deleteDB(draftsName(replica.webId));
  await deleteDB(keyChainName(replica.webId));
}
