import { expect, it } from 'vitest';
import { moonsCrate, withMention } from '../../../domain/crate/testing/moons-crate.ts';
import { hasChanges } from './has-changes.ts';

const file = (path: string, url: string) => ({ path, source: { kind: 'pod' as const, url } });
const saved = { crate: moonsCrate, payload: [file('ä.csv', 'https://a.example/c/%C3%A4.csv')] };

it('A draft differs by what it says and by its files, not by how an address is written.', () => {
  expect(hasChanges({ ...saved, payload: [file('ä.csv', 'https://a.example/c/ä.csv')] }, saved)).toBe(false);
  expect(hasChanges({ ...saved, crate: withMention({ '@id': '#x', '@type': 'Thing' }) }, saved)).toBe(true);
  expect(hasChanges({ ...saved, payload: [] }, saved)).toBe(true);
  const replaced = { path: 'ä.csv', source: { kind: 'local' as const, key: 'k' } };
  expect(hasChanges({ ...saved, payload: [replaced] }, saved)).toBe(true);
});
