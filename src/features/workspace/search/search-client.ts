import type { SearchHit, SearchKind } from './search-document.ts';
import type { FromSearch, ToSearch, WordsAsked } from './search-protocol.ts';

/** The part of a `Worker` that the client needs. */
export interface SearchWorker {
  postMessage(message: ToSearch): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromSearch>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The screens' end of the full-text search. */
export interface SearchClient {
  /** The best matches of all words; `undefined` where the index could not be asked. */
  find(words: string, limit: number): Promise<readonly SearchHit[] | undefined>;
  /** For each of the asked words the keys of what has them. */
  keys(kind: SearchKind, asked: readonly WordsAsked[]): Promise<readonly (readonly string[])[] | undefined>;
  /** The local copy has changed. */
  changed(): void;
  close(): void;
}

type Answer = Exclude<FromSearch, { type: 'lost' }>;
type Question =
  | Omit<Extract<ToSearch, { type: 'find' }>, 'id'>
  | Omit<Extract<ToSearch, { type: 'keys' }>, 'id'>;

/**
 * Search over the local copy of one person. The worker with the index is started by the first question, since most
 * visits ask none; one that fails is started anew by the next question.
 */
export function createSearch(webId: string, createWorker: () => SearchWorker = startWorker): SearchClient {
  let worker: SearchWorker | undefined;
  let lastId = 0;
  const waiting = new Map<number, (answer: Answer | undefined) => void>();

  function close(): void {
    worker?.terminate();
    worker = undefined;
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
  }

  function open(): SearchWorker {
    const fresh = createWorker();
    fresh.onmessage = ({ data }) => {
      if (data.type === 'lost') return close();
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    fresh.onerror = close;
    fresh.postMessage({ type: 'open', webId });
    worker = fresh;
    return fresh;
  }

  function ask(question: Question): Promise<Answer | undefined> {
    const id = ++lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      (worker ?? open()).postMessage({ ...question, id });
    });
  }

  return {
    async find(words, limit) {
      const answer = await ask({ type: 'find', words, limit });
      return answer?.type === 'found' ? answer.hits : undefined;
    },
    async keys(kind, asked) {
      const answer = await ask({ type: 'keys', kind, asked });
      return answer?.type === 'keys' ? answer.keys : undefined;
    },
    changed: () => worker?.postMessage({ type: 'changed' }),
    close,
  };
}

function startWorker(): SearchWorker {
  return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' });
}
