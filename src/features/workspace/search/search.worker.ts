import { openReplica } from '../../../cache/replica.ts';
import { type IndexedReplica, indexReplica } from './index-replica.ts';
import type { FromSearch, ToSearch } from './search-protocol.ts';

/** The worker's global, as far as it is used: the DOM's types describe a window instead. */
interface WorkerScope {
  postMessage(message: FromSearch): void;
  onmessage: ((event: MessageEvent<ToSearch>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
let indexed: IndexedReplica | undefined;
let isStale = true;
/** Work on the index takes turns; questions wait until it knows what the local copy holds. */
let turn: Promise<void> = Promise.resolve();

function inTurn(work: () => Promise<void>): void {
  turn = turn.then(work).catch(() => scope.postMessage({ type: 'lost' }));
}

async function open(webId: string): Promise<void> {
  const replica = await openReplica(webId, () => scope.postMessage({ type: 'lost' }));
  if (!replica.ok) throw new Error('The local copy cannot be opened.');
  indexed = indexReplica(replica.value, () => new Promise((resolve) => setTimeout(resolve)));
}

async function upToDate(): Promise<IndexedReplica> {
  if (!indexed) throw new Error('No local copy was opened.');
  while (isStale) {
    isStale = false;
    await indexed.refresh();
  }
  return indexed;
}

scope.onmessage = ({ data }) => {
  switch (data.type) {
    case 'open':
      inTurn(() => open(data.webId));
      return;
    case 'changed':
      isStale = true;
      return;
    case 'find':
      inTurn(async () => {
        const hits = (await upToDate()).index().find(data.words, data.limit);
        scope.postMessage({ type: 'found', id: data.id, hits });
      });
      return;
    case 'keys':
      inTurn(async () => {
        const index = (await upToDate()).index();
        const keys = data.asked.map(({ words, exact }) => index.keys(words, data.kind, exact));
        scope.postMessage({ type: 'keys', id: data.id, keys });
      });
      return;
  }
};
