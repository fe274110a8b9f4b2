import { openDB } from 'idb';

/**
 * Who used Orrery here last, kept outside the replicas in a tiny database of its own:
 * the first paint opens that person's replica before any session is restored.
 */
async function open() {
  return openDB<{ settings: { key: string; value: string } }>('orrery', 1, {
    upgrade: (db) => void db.createObjectStore('settings'),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** The WebID of the last person who logged in here; `undefined` when there was none, or storage is refused. */
export async function lastWebId(): Promise<string | undefined> {
  try {
    const db = await open();
    const value = await db.get('settings', 'lastWebId');
    db.close();
    return value;
  } catch {
    // A browser that refuses storage only costs the head start.
    return undefined;
  }
}

/** Remembers who logged in; `undefined` forgets. */
export async function rememberWebId(webId: string | undefined): Promise<void> {
  try {
    const db = await open();
    if (webId === undefined) await db.delete('settings', 'lastWebId');
    else await db.put('settings', webId, 'lastWebId');
    db.close();
  } catch {
    // As above: nothing is lost but the head start.
  }
}
