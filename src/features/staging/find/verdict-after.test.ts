import { expect, test } from 'vitest';
import { verdictAfter } from './verdict-after.ts';

const query = { adql: 'SELECT obs_id FROM ivoa.obscore', maxRows: 10 };

test('a service that has given observations is known to be ready', () => {
  const ready = { kind: 'ready', obsCore: true };
  expect(verdictAfter({ phase: 'ended', end: { kind: 'complete' }, query })).toEqual(ready);
  expect(verdictAfter({ phase: 'ended', end: { kind: 'overflow', message: '' }, query })).toEqual(ready);
});

test('what broke off, was stopped, or asked for something else tells nothing', () => {
  expect(verdictAfter({ phase: 'reading', query })).toBe(undefined);
  expect(verdictAfter({ phase: 'ended', end: { kind: 'error', message: 'no' }, query })).toBe(undefined);
  expect(verdictAfter({ phase: 'ended', end: { kind: 'cut-off' }, query })).toBe(undefined);
  const other = { ...query, adql: 'SELECT * FROM rr.resource' };
  expect(verdictAfter({ phase: 'ended', end: { kind: 'complete' }, query: other })).toBe(undefined);
});
