import type { Page, Request } from '@playwright/test';

/** Looks for a secret that a page has to keep in its memory, wherever else it might be. */
export interface SecretTraces {
  /** Where it was found so far: in addresses, in what was sent elsewhere, in the console, in what the browser stores. */
  found(): Promise<readonly string[]>;
}

/** Begins to look. @param service the only origin that the secret may be sent to, and there in headers only */
export function traceSecret(page: Page, secret: string, service: string): SecretTraces {
  const traces: string[] = [];
  const requests: Request[] = [];
  page.context().on('request', (request) => {
    requests.push(request);
    if (request.url().includes(secret)) traces.push(`an address of ${new URL(request.url()).origin}`);
    if (request.postData()?.includes(secret)) traces.push(`the body of ${request.method()} ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.text().includes(secret)) traces.push('the console');
  });
  return {
    async found() {
      const elsewhere = requests.filter((request) => new URL(request.url()).origin !== service);
      for (const request of elsewhere)
        if (
          Object.values(await request.allHeaders().catch(() => request.headers()))
            .join()
            .includes(secret)
        )
          traces.push(`a header to ${request.url()}`);
      if (page.url().includes(secret)) traces.push('the address of the page');
      const stored = await everythingStored(page);
      return [...traces, ...stored.filter(({ text }) => text.includes(secret)).map(({ where }) => where)];
    },
  };
}

/** Everything that the browser stores of the origin of a page, as text: storages, databases, names in caches. */
export function everythingStored(page: Page): Promise<readonly { where: string; text: string }[]> {
  return page.evaluate(readStores);
}

/** Runs in the page. */
async function readStores(): Promise<{ where: string; text: string }[]> {
  const stored = Object.entries({ localStorage, sessionStorage }).map(([where, storage]) => ({
    where,
    text: JSON.stringify(storage),
  }));
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = await answer(database.transaction(store).objectStore(store).getAll());
      stored.push({ where: `IndexedDB ${name} ${store}`, text: JSON.stringify(rows) });
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const urls = (await cache.keys()).map(({ url }) => url);
    stored.push({ where: `cache ${name}`, text: urls.join(' ') });
  }
  return stored;
}
