import { expect, test } from 'vitest';
import { groupOf, keyOf, waysOf } from './ways.ts';

const hub = { kind: 'jupyterhub', url: 'https://hub.example/' } as const;

test('what stands beside the data comes first, and is not listed twice', () => {
  const ways = waysOf({
    hubs: [hub, { kind: 'binder', url: 'https://binder.example/' }],
    processing: [
      { kind: 'jupyterhub', name: 'Olympus notebooks', url: 'https://hub.example/hub/spawn' },
      { kind: 'carta', name: 'CARTA', url: 'https://carta.example/' },
      { kind: 'toString', name: 'odd', url: 'javascript:alert(1)' },
    ],
    tes: [{ id: 'olympus', label: 'Olympus', base: 'https://tes.example/ga4gh/tes/v1' }],
    tasks: [],
  });
  expect(ways.map((way) => [groupOf(way), keyOf(way)])).toEqual([
    ['beside', 'jupyterhub:https://hub.example/'],
    ['beside', 'portal:carta:CARTA'],
    ['beside', 'portal:toString:odd'],
    ['notebooks', 'notebook'],
    ['notebooks', 'binder:https://binder.example/'],
    ['batch', 'tes:olympus'],
    ['batch', 'dirac'],
    ['batch', 'slurm'],
  ]);
});
