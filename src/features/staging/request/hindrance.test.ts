import { expect, test } from 'vitest';
import { type Hindrance, hindranceOf } from './hindrance.ts';

type Work = Parameters<typeof hindranceOf>[0];

const ready = {
  gaps: [],
  request: {},
  service: { config: {}, isOpen: true },
  verdict: 'free',
  preview: { state: 'known', findings: [] },
} as unknown as Work;
const why = (change: object, canWrite = true): Hindrance | undefined =>
  hindranceOf({ ...ready, ...change } as Work, canWrite);

test('what is allowed, complete and heard can be sent', () => {
  expect(why({})).toBeUndefined();
  expect(why({ preview: { state: 'waived', findings: [] } })).toBeUndefined();
  expect(why({ preview: { state: 'failed', findings: [], problem: { kind: 'timeout' } } })).toBeUndefined();
});

test.each([
  [{ verdict: 'forbidden' }, 'forbidden'],
  [{ verdict: 'needs-approval' }, 'approval'],
  [{ gaps: ['days'], request: undefined }, 'days'],
  [{ gaps: ['scope'], request: undefined }, 'scope'],
  [{ gaps: ['scope'], service: { config: {}, isOpen: true, isAsking: true } }, 'asking'],
  [{ service: { config: {}, isOpen: false } }, 'sign-in'],
  [{ service: { isOpen: false } }, 'reading'],
  [{ preview: { state: 'asking', findings: [] } }, 'asking'],
  [{ preview: { state: 'failed', findings: [], problem: { kind: 'signed-out' } } }, 'sign-in'],
] as const)('%j stops it: %s', (change, hindrance) => {
  expect(why(change)).toBe(hindrance);
});

test('what is forbidden stays so when the service was not waited for, and nothing goes without a pod', () => {
  expect(why({ verdict: 'forbidden', preview: { state: 'waived', findings: [] } })).toBe('forbidden');
  expect(why({}, false)).toBe('write');
});
