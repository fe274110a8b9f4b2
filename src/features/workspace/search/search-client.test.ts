import { describe, expect, it } from 'vitest';
import { createSearch, type SearchWorker } from './search-client.ts';
import type { FromSearch, ToSearch } from './search-protocol.ts';

function workers() {
  const made: (SearchWorker & {
    readonly heard: ToSearch[];
    say: (message: FromSearch) => void;
    ended: boolean;
  })[] = [];
  const make = () => {
    const worker: (typeof made)[number] = {
      heard: [],
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (message) => worker.heard.push(message),
      terminate: () => {
        worker.ended = true;
      },
      say: (message) => worker.onmessage?.({ data: message } as MessageEvent<FromSearch>),
    };
    made.push(worker);
    return worker;
  };
  return { made, make };
}

describe('The search client', () => {
  it('starts its worker with the first question, and gives each answer to its question.', async () => {
    const { made, make } = workers();
    const search = createSearch('https://alice.example/#me', make);
    search.changed();
    expect(made).toHaveLength(0);
    const first = search.find('a', 5);
    const second = search.keys('message', [{ words: 'b', exact: true }]);
    expect(made).toHaveLength(1);
    expect(made[0]?.heard.map(({ type }) => type)).toEqual(['open', 'find', 'keys']);
    made[0]?.say({ type: 'keys', id: 2, keys: [['k']] });
    made[0]?.say({ type: 'found', id: 1, hits: [] });
    expect([await first, await second]).toEqual([[], [['k']]]);
  });

  it('tells that nothing could be asked when the index is lost, and begins anew with the next question.', async () => {
    const { made, make } = workers();
    const search = createSearch('https://alice.example/#me', make);
    const lost = search.find('a', 5);
    made[0]?.say({ type: 'lost' });
    expect(await lost).toBeUndefined();
    expect(made[0]?.ended).toBe(true);
    void search.find('b', 5);
    expect(made).toHaveLength(2);
  });
});
