import { expect, test } from 'vitest';
import type { CrateDocument, CrateEntity } from '../../../../domain/crate/document.ts';
import { entityRows, filterRows } from './entity-rows.ts';

const crate: CrateDocument = {
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [
    { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
    { '@id': '#ada', '@type': 'Person', name: 'Ada Lovelace' },
    { '@id': 'a.csv', '@type': 'File', name: 'Rain' },
    { '@id': 'https://example.org/licence', '@type': 'CreativeWork', name: 'Own licence' },
    { '@id': '#lost', '@type': 'Place', name: 'Nowhere' },
    {
      '@id': 'https://orcid.org/0000-0002-1825-0097',
      '@type': 'Person',
      name: 'https://orcid.org/0000-0002-1825-0097',
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'Rain in the Alps',
      author: [{ '@id': '#ada' }, { '@id': 'https://orcid.org/0000-0002-1825-0097' }],
      hasPart: [{ '@id': 'a.csv' }],
      license: { '@id': 'https://example.org/licence' },
    },
  ] satisfies CrateEntity[],
};
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

test('the root comes first, wherever it stands in the document; then files, people and the others', () => {
  expect(ids(entityRows(crate))).toEqual([
    './',
    'ro-crate-metadata.json',
    'a.csv',
    '#ada',
    'https://orcid.org/0000-0002-1825-0097',
    '#lost',
    'https://example.org/licence',
  ]);
});

test('what something names as its licence is a licence, whatever its type says', () => {
  expect(entityRows(crate).find(({ id }) => id === 'https://example.org/licence')?.group).toBe('licences');
});

test('an id in the place of a name is shown short', () => {
  const row = entityRows(crate).find(({ id }) => id.includes('orcid'));
  expect(row?.name).toBe('orcid.org/0000-0002-1825-0097');
});

test('only what nothing refers to counts as not used; the root and the descriptor need nobody', () => {
  const rows = entityRows(crate);
  expect(ids(filterRows(rows, { text: '', only: 'unused' }, () => false))).toEqual(['#lost']);
});

test('all words have to be there: in name, id or type', () => {
  const rows = entityRows(crate);
  expect(ids(filterRows(rows, { text: 'ada person' }, () => false))).toEqual(['#ada']);
  expect(ids(filterRows(rows, { text: 'a.CSV' }, () => false))).toEqual(['a.csv']);
  expect(filterRows(rows, { text: 'ada rain' }, () => false)).toEqual([]);
});

test('the list can be narrowed to what has findings', () => {
  const rows = entityRows(crate);
  expect(ids(filterRows(rows, { text: '', only: 'findings' }, (id) => id === 'a.csv'))).toEqual(['a.csv']);
});

test('a change of one entity leaves what is known of all others', () => {
  const before = new Map(entityRows(crate).map((row) => [row.id, row.types]));
  const changed = {
    ...crate,
    '@graph': crate['@graph'].with(1, { '@id': '#ada', '@type': 'Person', name: 'Ada King' }),
  };
  const after = entityRows(changed);
  expect(after.filter((row) => row.types !== before.get(row.id)).map(({ name }) => name)).toEqual([
    'Ada King',
  ]);
});
