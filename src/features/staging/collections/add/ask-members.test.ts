import { expect, it } from 'vitest';
import { askMembers, type MembersWorker } from './ask-members.ts';
import type { ReadMembers } from './read-members.ts';

const at = '2026-11-02T09:00:00Z';
const long = 'survey:one.fits\n'.repeat(20_000);
const answer: ReadMembers = { kind: 'found', found: { members: [], strange: [] } };

function fakeWorker(onAsked: (worker: MembersWorker) => void) {
  const state = { asked: 0, isOver: false };
  const start = (): MembersWorker => {
    const worker: MembersWorker = {
      onmessage: null,
      onerror: null,
      postMessage: () => {
        state.asked += 1;
        onAsked(worker);
      },
      terminate: () => {
        state.isOver = true;
      },
    };
    return worker;
  };
  return { state, start };
}

it('reads a short text at once, and gives a long one to a worker, which ends with its answer', async () => {
  const { state, start } = fakeWorker((worker) =>
    worker.onmessage?.(new MessageEvent('message', { data: answer })),
  );
  const { signal } = new AbortController();
  expect(await askMembers({ text: 'survey:one.fits', at }, signal, start)).toMatchObject({
    found: { members: [{ identifier: 'survey:one.fits' }] },
  });
  expect(state).toEqual({ asked: 0, isOver: false });
  expect(await askMembers({ text: long, at }, signal, start)).toBe(answer);
  expect(state).toEqual({ asked: 1, isOver: true });
});

it('ends the worker of a text that nobody waits for any more', async () => {
  const { state, start } = fakeWorker(() => undefined);
  const control = new AbortController();
  const asked = askMembers({ text: long, at }, control.signal, start);
  control.abort();
  expect(await asked).toBe(undefined);
  expect(state.isOver).toBe(true);
});

it('reads the text all the same where no worker can run', async () => {
  const { start } = fakeWorker((worker) => worker.onerror?.({} as ErrorEvent));
  const { signal } = new AbortController();
  expect(await askMembers({ text: long, at }, signal, start)).toMatchObject({ kind: 'found' });
});
