import { expect, test } from 'vitest';
import type { StagingRequest } from '../../../domain/staging/request.ts';
import { consequenceOf } from './consequence.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const request = {
  members: [{ scope: 'tarn', name: 'a.fits' }],
  bytes: 10_500_000,
  destination: { id: 'LAKE_DISK', name: 'LAKE_DISK' },
  lifetime: 14 * 86_400,
  askApproval: false,
} as unknown as StagingRequest;
const said = (change: Partial<StagingRequest>, isDocument = false) =>
  consequenceOf({ ...request, ...change }, isDocument, now).replace(/[\u2068\u2069]/g, '');

test('one sentence says what goes where, and how long it stays', () => {
  expect(said({})).toMatch(/^1 file \(10\.5 MB\) goes to LAKE_DISK and stays until .*2026\.$/);
  const two = [...request.members, { scope: 'tarn', name: 'b.fits' }];
  expect(said({ members: two, bytes: undefined })).toMatch(/^2 files go to LAKE_DISK and stay until/);
  expect(said({ lifetime: 7_200 })).toContain('stays for 2 hours.');
  expect(said({ lifetime: undefined })).toContain('stays there without an end.');
});

test('who is asked, and who is only written to, is said apart', () => {
  expect(said({ askApproval: true })).toMatch(/^Those who run LAKE_DISK are asked/);
  expect(said({}, true)).toMatch(/Nothing is sent\.$/);
});

test('an end beyond all calendars is told by its length', () => {
  expect(said({ lifetime: 1e14 })).toContain('stays for');
});
