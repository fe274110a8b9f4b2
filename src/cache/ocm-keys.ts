import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SendingKey } from '../domain/dispatch/sending-key.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { keyChainName } from './key-chain-name.ts';

/** A key of this browser, as it is kept. */
export interface KeyRow {
  /** Primary key: id under which it is published. */
  readonly kid: string;
  readonly key: SendingKey;
  /** Not extractable: scripts can sign with it, and not read it. */
  readonly privateKey: CryptoKey;
  /** ISO 8601. */
  readonly lastUsedAt?: string;
}

interface KeySchema extends DBSchema {
  keys: { key: string; value: KeyRow };
}

/**
 * The keys with which this browser signs for one person. Not part of the replica, which is made anew from the pod when
 * it is damaged: a key that is gone has to be made, and published, anew. Who removes the copy of her pod from a browser
 * removes them with it, since whoever uses it afterwards could sign in her name.
 */
export interface KeyChain {
  /** Newest first. */
  list(): Promise<KeyRow[]>;
  put(row: KeyRow): Promise<void>;
  /** Remembers that a key was used. @param at ISO 8601 */
  used(kid: string, at: string): Promise<void>;
  remove(kid: string): Promise<void>;
  close(): void;
}

/** Opens the keys of a person in this browser; worker and page may have them open at the same time. */
export async function openKeyChain(webId: string): Promise<Result<KeyChain>> {
  try {
    const db = await openDB<KeySchema>(keyChainName(webId), 1, {
      upgrade: (fresh) => void fresh.createObjectStore('keys', { keyPath: 'kid' }),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return ok(chainOf(db));
  } catch (error) {
    return fail({ kind: 'unexpected', message: String(error), where: 'opening the keys of this browser' });
  }
}

function chainOf(db: IDBPDatabase<KeySchema>): KeyChain {
  return {
    async list() {
      const rows = await db.getAll('keys');
      return rows.sort((a, b) => b.key.createdAt.localeCompare(a.key.createdAt));
    },
    async put(row) {
      await db.put('keys', row);
    },
    async used(kid, at) {
      const row = await db.get('keys', kid);
      if (row) await db.put('keys', { ...row, lastUsedAt: at });
    },
    remove: (kid) => db.delete('keys', kid),
    close: () => db.close(),
  };
}

/** Asks the browser not to clear what it keeps for this site when space is short; whether it agrees. */
export async function keepForGood(): Promise<boolean> {
  const { storage } = navigator;
  if (typeof storage?.persist !== 'function') return false;
  return (await storage.persisted()) || storage.persist();
}
