import { expect, it } from 'vitest';
import type { CrateDraft, PayloadFile } from '../../../domain/crate/draft.ts';
import { moonsCrate } from '../../../domain/crate/testing/moons-crate.ts';
import type { Transport } from '../../../pod/transport.ts';
import { createFakePod } from '../../../testing/fake-pod.ts';
import { closedAmong, openAmong, saveFacts } from './use-save-facts.ts';

const root = 'https://alice.example/';
const container = `${root}crates/moons/`;
const file = (path: string, url: string): PayloadFile => ({ path, source: { kind: 'pod', url } });
const at = '2026-11-22T09:00:00.000Z';

it('Private files of the pod that a crate would make public are named; those in its own folder are not.', async () => {
  const pod = createFakePod(() => 0);
  for (const path of ['diary.txt', 'open.csv', 'crates/moons/a.csv', 'crates/moons/ro-crate-metadata.json'])
    pod.seed(root + path, '{"@graph": []}');
  const plain = pod.transport();
  const transport: Transport = (request, signal) =>
    request.anonymous && request.url === `${root}diary.txt`
      ? Promise.resolve({
          ok: true,
          value: { status: 401, url: request.url, headers: {}, body: new Uint8Array() },
        })
      : plain(request, signal);
  const draft: CrateDraft = {
    id: 'd1',
    start: 'package',
    packaging: 'attached',
    crate: moonsCrate,
    payload: [
      file('notes.txt', `${root}diary.txt`),
      file('open.csv', `${root}open.csv`),
      file('a.csv', `${container}a.csv`),
    ],
    created: at,
    changed: at,
  };
  expect((await saveFacts(transport, draft, undefined, [])).exposed).toEqual(['notes.txt']);
  expect((await saveFacts(transport, draft, container, [])).exposed).toEqual(['notes.txt']);
});

it('Where nobody answers, nothing is taken for open, nor for closed.', async () => {
  const cut: Transport = async ({ url }) => ({
    ok: false,
    problem: { kind: 'network', url, message: 'cut' },
  });
  expect(await openAmong(cut, [root])).toEqual([]);
  expect(await closedAmong(cut, [root])).toEqual([]);
});
