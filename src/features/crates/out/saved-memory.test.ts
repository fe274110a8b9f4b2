import { beforeEach, expect, it } from 'vitest';
import { rememberSaved, whereSaved } from './saved-memory.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
} as Storage;
const crate = (at: string, etag?: string) => ({ container: 'https://alice.example/crates/m/', at, etag });

beforeEach(() => kept.clear());

it('A draft that forgot where it was saved is saved there again.', () => {
  expect(whereSaved(storage, 'd', undefined)).toBeUndefined();
  rememberSaved(storage, 'd', crate('2026-01-02', '"2"'));
  expect(whereSaved(storage, 'd', undefined)).toEqual(crate('2026-01-02', '"2"'));
  expect(whereSaved(storage, 'other', undefined)).toBeUndefined();
});

it('A step back in the editor does not bring back what stood in the pod before.', () => {
  rememberSaved(storage, 'd', crate('2026-01-02', '"2"'));
  expect(whereSaved(storage, 'd', crate('2026-01-01', '"1"'))?.etag).toBe('"2"');
  expect(whereSaved(storage, 'd', crate('2026-01-03', '"3"'))?.etag).toBe('"3"');
});

it('Another crate counts more than what was remembered, and nonsense counts nothing.', () => {
  rememberSaved(storage, 'd', crate('2026-01-02'));
  const other = { container: 'https://alice.example/crates/n/', at: '2026-01-01' };
  expect(whereSaved(storage, 'd', other)).toBe(other);
  kept.set('orrery.crate-saved.d', '{');
  expect(whereSaved(storage, 'd', undefined)).toBeUndefined();
  rememberSaved(storage, 'd', undefined);
  expect(kept.size).toBe(0);
});
