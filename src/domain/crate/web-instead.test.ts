import { expect, it } from 'vitest';
import { checkCrate } from './check.ts';
import { crateIndex } from './crate-index.ts';
import type { CrateDraft, PayloadFile } from './draft.ts';
import { moonsCrate } from './testing/moons-crate.ts';
import { linkInstead } from './web-instead.ts';

const at = '2026-11-22T09:00:00.000Z';
const file = (path: string, source: PayloadFile['source']): PayloadFile => ({ path, source });

const draft: CrateDraft = {
  id: '1',
  start: 'package',
  packaging: 'attached',
  crate: moonsCrate,
  payload: [
    file('data/ä.csv', { kind: 'pod', url: 'https://alice.example/a.csv' }),
    file('data/moons.png', { kind: 'local', key: 'k' }),
    file('Notes & plans/moons 100%.ipynb', { kind: 'web', url: 'https://data.example/m.ipynb' }),
  ],
  created: at,
  changed: at,
};

it('Files that are linked in place of carried leave the payload; their folders and references stay.', () => {
  const linked = linkInstead(draft, ['data/ä.csv', 'data/moons.png']);
  expect(linked.payload.map(({ path }) => path)).toEqual([
    'data/moons.png',
    'Notes & plans/moons 100%.ipynb',
  ]);
  expect(crateIndex(linked.crate).byId.get('data/')?.hasPart).toEqual([
    { '@id': 'https://alice.example/a.csv' },
    { '@id': 'data/moons.png' },
  ]);
  const files = linked.payload.map(({ path }) => path);
  const musts = checkCrate(linked.crate, { files }).filter(({ severity }) => severity === 'must');
  expect(musts).toEqual([]);
});
