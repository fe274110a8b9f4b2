import { expect, it } from 'vitest';
import { toMetadata } from '../../../domain/crate/to-metadata.ts';
import { add, entity, set } from '../../../testing/crates/change.ts';
import { analysis, tides } from '../../../testing/crates/clean-crates.ts';
import { crateText, replacement, reuse } from './crate-text.ts';

it.each([
  ['of files', tides('1.1')],
  ['of a workflow', analysis('1.2')],
  ['with more than context and graph', { ...tides('1.2'), version: [1, { a: 'b' }] }],
  ['without entities', { '@context': null, '@graph': [] }],
  ['with an entity whose type nobody knows', add(tides('1.2'), { '@id': '#odd', '@type': [] })],
  [
    'with a sign in its context that is never written',
    { '@context': '\u0000', '@graph': tides('1.2')['@graph'] },
  ],
])('The text of a crate %s is the one that is saved.', (_, crate) => {
  expect(crateText(crate)).toBe(toMetadata(crate));
  // The second time from what is known.
  expect(crateText(crate)).toBe(toMetadata(crate));
});

it('A crate that says the same is the known one.', () => {
  const crate = tides('1.2');
  expect(reuse(crate, structuredClone(crate))).toBe(crate);
});

it('Of a crate that changed, all other entities are the known ones.', () => {
  const crate = tides('1.2');
  const read = reuse(crate, set(structuredClone(crate), '#bay', { name: 'Cove' }));
  expect(read).not.toBe(crate);
  expect(read['@graph'].filter((each, index) => each !== crate['@graph'][index])).toEqual([
    { ...entity(crate, '#bay'), name: 'Cove' },
  ]);
});

it('Another order, or another context, is a change.', () => {
  const crate = tides('1.2');
  expect(reuse(crate, { ...crate, '@graph': crate['@graph'].toReversed() })).not.toBe(crate);
  expect(reuse(crate, { ...crate, '@context': 'https://w3id.org/ro/crate/1.3/context' })).not.toBe(crate);
});

it.each([
  ['same', 'same', { from: 4, to: 4, insert: '' }],
  ['one two', 'one and two', { from: 4, to: 4, insert: 'and ' }],
  ['aaa', 'aa', { from: 2, to: 3, insert: '' }],
  ['', 'new', { from: 0, to: 0, insert: 'new' }],
])('From “%s” to “%s” only what differs is replaced.', (before, after, expected) => {
  const { from, to, insert } = replacement(before, after);
  expect({ from, to, insert }).toEqual(expected);
  expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
});
