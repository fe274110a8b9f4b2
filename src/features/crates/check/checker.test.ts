import { expect, it, vi } from 'vitest';
import { checkCrate } from '../../../domain/crate/check.ts';
import { add, set, without } from '../../../testing/crates/change.ts';
import { tides } from '../../../testing/crates/clean-crates.ts';
import { answerTo } from './answer.ts';
import {
  groupFindings,
  MOST_PER_RULE,
  spliceBetween,
  type ToChecker,
  ungroupFindings,
} from './check-protocol.ts';
import { type CheckerWorker, createChecker } from './checker.ts';

/** A worker whose inside runs here, on copies of what it is told. */
function worker(told: ToChecker[] = []): CheckerWorker {
  const answer = answerTo();
  const self: CheckerWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate: vi.fn(),
    postMessage(message) {
      told.push(message);
      const copy = structuredClone(message);
      queueMicrotask(() => self.onmessage?.({ data: structuredClone(answer(copy)) } as MessageEvent));
    },
  };
  return self;
}

it('States of a crate are checked one after the other, each told as what is new.', async () => {
  const told: ToChecker[] = [];
  const checker = createChecker(() => worker(told));
  const first = set(tides('1.2'), '#bay', { naem: 'Bay' });
  const second = {
    ...first,
    '@graph': first['@graph'].map((each, index) => (index === 1 ? { ...each, name: '' } : each)),
  };
  const third = add(without(second, 'notes.md'), { '@id': '#odd', '@type': 'Thing' });
  for (const crate of [first, second, third, tides('1.2')]) {
    const groups = await checker.check(crate, {});
    const findings = ungroupFindings(groups ?? []);
    const expected = checkCrate(crate);
    expect(findings).toHaveLength(expected.length);
    expect(findings).toEqual(expect.arrayContaining(expected));
  }
  expect(told[1]?.graph).toMatchObject({ start: 1, remove: 1, entities: [{ '@id': './' }] });
});

it('What it is judged by goes along.', async () => {
  const checker = createChecker(worker);
  const groups = await checker.check(tides('1.2'), { files: [], receiver: 'sciencemesh' });
  expect(groups?.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['file.exists', 'rcv.url']));
});

it.each<[string, (worker: CheckerWorker) => void]>([
  ['breaks', (broken) => broken.onerror?.({} as ErrorEvent)],
  ['cannot be understood', (broken) => broken.onmessageerror?.({} as MessageEvent)],
  ['finds no way to check', (broken) => broken.onmessage?.({ data: { id: 1 } } as MessageEvent)],
])('A worker that %s is answered for, and the next question begins anew.', async (_, fail) => {
  const broken: CheckerWorker = { ...worker(), postMessage: () => queueMicrotask(() => fail(broken)) };
  const workers = [broken, worker()];
  const checker = createChecker(() => workers.shift() ?? worker());
  expect(await checker.check(tides('1.2'), {})).toBeUndefined();
  checker.close();
  expect(await checker.check(tides('1.2'), {})).toEqual([]);
});

it('Where there are no workers, the check has failed, and nothing else.', async () => {
  const checker = createChecker(() => {
    throw new ReferenceError('Worker is not defined');
  });
  expect(await checker.check(tides('1.2'), {})).toBeUndefined();
});

it('A crate that is closed while it is checked gets no answer.', async () => {
  const silent: CheckerWorker = { ...worker(), postMessage: () => {} };
  const checker = createChecker(() => silent);
  const answer = checker.check(tides('1.2'), {});
  checker.close();
  expect(await answer).toBeUndefined();
  expect(silent.terminate).toHaveBeenCalledOnce();
});

it('Of very many findings of a rule all are counted, and the first are listed.', () => {
  const finding = { rule: 'x', severity: 'must' as const, path: '/@graph/0', message: 'Wrong.', spec: 's' };
  const groups = groupFindings(Array(MOST_PER_RULE + 7).fill(finding));
  expect(groups).toHaveLength(1);
  expect(groups[0]?.total).toBe(MOST_PER_RULE + 7);
  expect(ungroupFindings(groups)).toHaveLength(MOST_PER_RULE);
});

it('A rule that is broken on both levels keeps them apart.', () => {
  const finding = { rule: 'x', path: '/@graph/0', message: 'Wrong.', spec: 's' };
  const groups = groupFindings([
    { ...finding, severity: 'must' },
    { ...finding, severity: 'should' },
  ]);
  expect(groups.map(({ severity }) => severity)).toEqual(['must', 'should']);
});

it('Two lists that are one differ nowhere.', () => {
  const graph = tides('1.2')['@graph'];
  expect(spliceBetween(graph, graph)).toEqual({ start: graph.length, remove: 0, entities: [] });
  expect(spliceBetween(graph, [])).toEqual({ start: 0, remove: graph.length, entities: [] });
});
