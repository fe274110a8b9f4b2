import { expect, test } from 'vitest';
import { crateIndex } from '../../../../domain/crate/crate-index.ts';
import type { CrateDraft } from '../../../../domain/crate/draft.ts';
import { ok } from '../../../../domain/result.ts';
import type { SourceTree } from '../../start/archive/source-tree.ts';
import { addDescribed, readyFiles } from './add-files.ts';

const draft: CrateDraft = {
  id: '1',
  start: 'package',
  packaging: 'attached',
  created: '2026-01-01T00:00:00Z',
  changed: '2026-01-01T00:00:00Z',
  payload: [],
  crate: {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
      { '@id': './', '@type': 'Dataset', name: 'Rain', hasPart: [{ '@id': 'data/' }] },
      { '@id': 'data/', '@type': 'Dataset', name: 'Data', hasPart: [] },
    ],
  },
};
const given = (...paths: string[]): SourceTree => ({
  name: 'given',
  refused: [],
  files: paths.map((path) => ({
    path,
    size: 3,
    modified: '2026-02-03T04:05:06.000Z',
    read: async () => ok(new Blob(['abc'])),
  })),
});

async function added(...paths: string[]): Promise<CrateDraft> {
  let key = 0;
  return addDescribed(draft, (await readyFiles(given(...paths), () => `k${key++}`)).files);
}

test('files are described, travel along, and are named by the folder that they lie in', async () => {
  const { crate, payload } = await added('data/rain.csv', 'more/deep/x.txt');
  const { byId } = crateIndex(crate);
  expect(byId.get('data/rain.csv')).toMatchObject({
    '@type': 'File',
    encodingFormat: 'text/csv',
    contentSize: '3',
  });
  expect(byId.get('data/')?.hasPart).toEqual([{ '@id': 'data/rain.csv' }]);
  expect(byId.get('more/deep/')?.hasPart).toEqual([{ '@id': 'more/deep/x.txt' }]);
  expect(byId.get('./')?.hasPart).toEqual([{ '@id': 'data/' }, { '@id': 'more/' }]);
  expect(payload.map(({ path }) => path)).toEqual(['data/rain.csv', 'more/deep/x.txt']);
});

test('a crate that was a description only has files from then on', async () => {
  const { files } = await readyFiles(given('a.txt'), () => 'k');
  expect(addDescribed({ ...draft, packaging: 'detached' }, files).packaging).toBe('attached');
});

test('adding the same file again changes its bytes, and describes it once', async () => {
  const once = await added('a.txt');
  const twice = addDescribed(once, (await readyFiles(given('a.txt'), () => 'other')).files);
  expect(twice.payload).toHaveLength(1);
  expect(twice.payload[0]?.source).toEqual({ kind: 'local', key: 'other' });
  expect(twice.crate['@graph'].filter((entity) => entity['@id'] === 'a.txt')).toHaveLength(1);
});

test('the metadata document of another crate is left out, and said to be', async () => {
  const { files, refused, local } = await readyFiles(given('ro-crate-metadata.json', 'a.txt'), () => 'k');
  expect(files.map(({ file }) => file.path)).toEqual(['a.txt']);
  expect(refused).toBe(1);
  expect(local.get('k')).toBeInstanceOf(Blob);
});
