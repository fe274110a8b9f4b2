import { expect, it } from 'vitest';
import { aStaging, request } from '../../../testing/staging-world.ts';
import { comparisonsOf } from './granted.ts';

const job = { id: 'rule-1', did: request.did, adopted: false };
const verdicts = (...change: Parameters<typeof aStaging>) =>
  Object.fromEntries(comparisonsOf(aStaging(...change)).map(({ what, verdict }) => [what, verdict]));
const status = { phase: 'queued', seenAt: '2026-03-01T10:00:00.000Z' } as const;

it('Before the service has it nothing is granted.', () => {
  expect(new Set(Object.values(verdicts()))).toEqual(new Set(['unsaid']));
});

it('What was granted is read off what was seen: a shorter stay, other names, fewer files.', () => {
  const seen = [
    {
      ...status,
      files: { done: 0, moving: 1, stuck: 0, total: 1 },
      bytes: 4_000_000,
      expires: '2026-03-08T10:00:00.000Z',
    },
  ];
  expect(
    verdicts({ state: 'handed-in', job: { ...job, did: { ...request.did, name: 'other' } }, seen }),
  ).toEqual({
    place: 'as-asked',
    stay: 'less',
    files: 'less',
    size: 'as-asked',
    name: 'other',
  });
});

it('The size is that of the data, however many copies there are of them.', () => {
  const seen = [{ ...status, files: { done: 4, moving: 0, stuck: 0, total: 4 }, bytes: 4_000_000 }];
  expect(verdicts({ request: { ...request, copies: 2 }, state: 'handed-in', job, seen })).toMatchObject({
    files: 'as-asked',
    size: 'as-asked',
  });
});

it('An end within an hour of what was asked is as asked; no end where one was wanted is not said.', () => {
  const until = (expires?: string) =>
    verdicts({ state: 'handed-in', job, seen: [{ ...status, ...(expires && { expires }) }] }).stay;
  expect(until('2026-03-15T10:20:00.000Z')).toBe('as-asked');
  expect(until('2026-04-15T10:20:00.000Z')).toBe('more');
  expect(until()).toBe('unsaid');
});

it('An extension takes the place of the lifetime, and what was called off is to end sooner.', () => {
  const seen = [{ ...status, expires: '2026-03-11T10:00:00.000Z' }];
  const base = { state: 'handed-in', job, seen } as const;
  expect(verdicts(base).stay).toBe('less');
  expect(verdicts({ ...base, askedUntil: '2026-03-11T10:05:00.000Z' }).stay).toBe('as-asked');
  expect(verdicts({ ...base, cancelledAt: '2026-03-02T10:00:00.000Z' }).stay).toBe('unsaid');
});

it('A request for approval says whether it was given.', () => {
  const asking = { ...request, askApproval: true };
  const of = (phase: 'awaiting-approval' | 'queued' | 'gone', farewell?: 'denied' | 'cancelled') =>
    comparisonsOf(
      aStaging({ request: asking, state: 'handed-in', job, seen: [{ ...status, phase }], farewell }),
    ).at(-1);
  expect(of('awaiting-approval')).toMatchObject({ granted: 'waits', verdict: 'unsaid' });
  expect(of('queued')).toMatchObject({ granted: 'given', verdict: 'as-asked' });
  expect(of('gone', 'cancelled')).toMatchObject({ granted: 'waits' });
  expect(of('awaiting-approval', 'denied')).toMatchObject({ granted: 'denied', verdict: 'less' });
});
