import { expect, test } from 'vitest';
import type { DataCollection } from './collection.ts';
import { dataOfWork } from './data-of-work.ts';
import type { Staging } from './staging.ts';

const at = '2026-11-02T10:00:00Z';
const work = {
  url: 'https://alice.example/works/rings/',
  citeAs: 'https://doi.org/10.5555/rings',
  files: [{ url: 'https://archive.example/one.fits' }],
};

function collection(name: string, ...identifiers: string[]): DataCollection {
  const members = identifiers.map((identifier) => ({ identifier, added: at }));
  const id = `https://alice.example/orrery/collections/${name}.ttl#it`;
  return { id, title: name, version: 1, kept: [], members, created: at, modified: at };
}

test('a collection is of a work when a member is one of its files, lies below it, or is the work itself', () => {
  const mine = collection('mine', 'https://archive.example/one.fits', `${work.url}two.csv`, 'a:b');
  const cited = {
    ...collection('cited', 'a:c'),
    members: [{ identifier: 'a:c', accessUrl: work.citeAs, added: at }],
  };
  const other = collection('other', 'https://alice.example/works/ringside/x.csv');
  const { collections } = dataOfWork(work, [mine, cited, other], []);
  expect(collections.map((each) => [each.collection.title, each.held])).toEqual([
    ['mine', 2],
    ['cited', 1],
  ]);
});

test('requests stand with their collections, and those that are events of the work beside them', () => {
  const mine = collection('mine', work.files[0]?.url ?? '');
  const staging = (id: string, of: string, log?: string[]) =>
    ({ id, request: { collection: of }, ...(log && { log }) }) as unknown as Staging;
  const all = [
    staging('1', mine.id, [work.url]),
    staging('2', 'https://alice.example/orrery/collections/else.ttl#it', [work.url]),
    staging('3', 'https://alice.example/orrery/collections/else.ttl#it'),
  ];
  const data = dataOfWork(work, [mine], all);
  expect(data.collections[0]?.stagings.map(({ id }) => id)).toEqual(['1']);
  expect(data.stagings.map(({ id }) => id)).toEqual(['2']);
});
