// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkCrate } from '../../../domain/crate/check.ts';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { CheckOptions } from '../../../domain/crate/options.ts';
import { set } from '../../../testing/crates/change.ts';
import { tides } from '../../../testing/crates/clean-crates.ts';
import { type FindingGroup, groupFindings } from './check-protocol.ts';
import type { Checker } from './checker.ts';
import { type CrateFindings, useFindings } from './use-findings.ts';

let root: Root;
let found: CrateFindings;
/** Questions that wait for their answers. */
let asked: { crate: CrateDocument; options: CheckOptions; answer: (groups?: FindingGroup[]) => void }[];
const closed = vi.fn();

const checker: Checker = {
  check: (crate, options) => new Promise((answer) => asked.push({ crate, options, answer })),
  close: closed,
};
const create = () => checker;

function Screen({ crate, options = {} }: { crate: CrateDocument; options?: CheckOptions }) {
  found = useFindings(crate, options, create);
  return null;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  asked = [];
  root = createRoot(document.createElement('div'));
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.clearAllMocks();
});

async function show(crate: CrateDocument, options?: CheckOptions) {
  await act(async () => root.render(<Screen crate={crate} options={options} />));
}

async function rest(ms = 250) {
  await act(async () => vi.advanceTimersByTime(ms));
}

async function answerLast(broken = false) {
  const last = asked.at(-1)!;
  await act(async () =>
    last.answer(broken ? undefined : groupFindings(checkCrate(last.crate, last.options))),
  );
}

const clean = tides('1.2');
const nameless = set(clean, './', { name: undefined });

it('A crate is checked at once when it is opened, and its findings stand by their entities.', async () => {
  await show(nameless);
  await rest(0);
  expect(found.state).toBe('checking');
  await answerLast();
  expect(found.state).toBe('ready');
  expect(found.of).toBe(nameless);
  expect(found.counts).toEqual({ must: 1, should: 0 });
  expect(found.byEntity.get('./')?.map(({ rule }) => rule)).toEqual(['root.name']);
});

it('While it is changed it is not checked; afterwards it is, once.', async () => {
  await show(clean);
  await rest(0);
  await answerLast();
  for (const name of ['S', 'Se', 'Sea']) {
    await show(set(clean, '#bay', { name }));
    await rest(150);
  }
  expect(asked).toHaveLength(1);
  expect(found.state).toBe('checking');
  await rest();
  expect(asked).toHaveLength(2);
});

it('An answer that comes too late is dropped, and the newest state is asked about.', async () => {
  await show(nameless);
  await rest(0);
  await show(clean);
  await rest();
  expect(asked).toHaveLength(1);
  await answerLast();
  expect(found.findings).toEqual([]);
  expect(found.of).toBeUndefined();
  expect(asked).toHaveLength(2);
  await answerLast();
  expect(found).toMatchObject({ state: 'ready', counts: { must: 0, should: 0 } });
  expect(found.of).toBe(clean);
});

it('A check that broke says so, keeps what was known, and can be tried again.', async () => {
  await show(nameless);
  await rest(0);
  await answerLast();
  await show(clean);
  await rest();
  await answerLast(true);
  expect(found.state).toBe('failed');
  expect(found.of).toBe(nameless);
  await act(async () => found.retry());
  await rest();
  await answerLast();
  expect(found).toMatchObject({ state: 'ready', counts: { must: 0, should: 0 } });
});

it('Another receiver is another question.', async () => {
  await show(clean);
  await rest(0);
  await answerLast();
  await show(clean, { receiver: 'sciencemesh' });
  expect(found.state).toBe('checking');
  await rest();
  await answerLast();
  expect(found.counts.must).toBeGreaterThan(0);
});

it('When its screen is left, the checker is closed.', async () => {
  await show(clean);
  await rest(0);
  await act(async () => root.render(null));
  expect(closed).toHaveBeenCalled();
});
