import { expect, test } from 'vitest';
import { collectionDid, collectionName } from './collection-name.ts';
import { didFault } from './did.ts';

test('the same members give the same name, in any order and said twice; others another one', () => {
  const name = collectionName('2026-11-02', ['a:2', 'a:1']);
  expect(collectionName('2026-11-02', ['a:1', 'a:2', 'a:1'])).toBe(name);
  expect(collectionName('2026-11-02', ['a:1', 'a:3'])).not.toBe(name);
  expect(collectionName('2026-11-03', ['a:1', 'a:2'])).not.toBe(name);
});

test('members whose names run into each other are kept apart', () => {
  expect(collectionName('2026-11-02', ['a:1', '2'])).not.toBe(collectionName('2026-11-02', ['a:12']));
});

test('a server takes the name, and does not read it as a request to split it up', () => {
  const did = collectionDid('user.ines', '2026-11-02', ['a:1']);
  expect(didFault(did)).toBeUndefined();
  expect(did.name).not.toContain('.r2d2_request.');
});
