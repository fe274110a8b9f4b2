import { expect, test } from 'vitest';
import { initialStatus } from '../orchestrator/protocol.ts';
import { syncWords } from './sync-words.ts';

const idle = { ...initialStatus, state: 'idle' as const };

test('while syncing it says how far it has come', () => {
  expect(syncWords({ ...idle, state: 'syncing', done: 214, total: 1200 }).state).toMatch(
    /^Syncing 214 of 1.200$/,
  );
  expect(syncWords({ ...idle, state: 'syncing' }).state).toBe('Syncing');
});

test('what is unsent or failed is said, and nothing else', () => {
  expect(syncWords({ ...idle, unsent: 2, failed: 1 }).rest).toEqual(['2 unsent', '1 failed']);
  expect(syncWords(idle).rest).toEqual([]);
});

test('a failure outweighs that everything else is up to date', () => {
  expect(syncWords(idle).tone).toBe('yes');
  expect(syncWords({ ...idle, failed: 1 }).tone).toBe('no');
});

test('a policy that was stopped is reported', () => {
  const problem = { kind: 'invalid', reason: 'more than 500 derived triples' } as const;
  const policyProblems = [{ id: 'wild', name: 'Wild', problem }];
  expect(syncWords({ ...idle, policyProblems }).rest).toEqual(['1 policy stopped']);
});

test('places that may not be written to are said to be read only', () => {
  expect(syncWords({ ...idle, closed: ['log'] }).rest).toEqual(['read only']);
});
