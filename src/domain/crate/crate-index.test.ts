import { describe, expect, it } from 'vitest';
import { crateIndex } from './crate-index.ts';
import type { CrateDocument } from './document.ts';
import { setValues } from './edit/values.ts';

const to = (id: string) => ({ '@id': id });

const crate: CrateDocument = {
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [
    { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: to('./') },
    { '@id': './', '@type': 'Dataset', hasPart: [to('a.csv'), to('d/')] },
    { '@id': 'a.csv', '@type': ['File', 'SoftwareSourceCode'], author: { '@list': [to('#ada')] } },
    { '@id': 'd/', '@type': 'Dataset' },
    { '@id': '#ada', '@type': 'Person', knows: to('#ada') },
    { '@id': '#alone', '@type': 'Dataset', about: to('#alone') },
    { '@id': 'https://profiles.example/p', '@type': ['Dataset', 'Profile'] },
    { '@id': 'a.csv', '@type': 'File', name: 'second' },
  ],
};

describe('The index of a crate', () => {
  it('knows what each entity is to the crate.', () => {
    const index = crateIndex(crate);
    const kinds = [...index.byId.keys()].map((id) => index.kindOf(id));
    const expected = ['descriptor', 'root', 'file', 'folder', 'contextual', 'contextual', 'contextual'];
    expect(kinds).toEqual(expected);
    expect(index.byId.get('a.csv')).toBe(crate['@graph'][2]);
  });

  it('knows references in both directions, and what nothing names.', () => {
    const index = crateIndex(crate);
    expect(index.referencesTo('#ada')).toEqual([
      { from: 'a.csv', property: 'author', to: '#ada' },
      { from: '#ada', property: 'knows', to: '#ada' },
    ]);
    expect(index.referencesFrom('./').map((each) => each.to)).toEqual(['a.csv', 'd/']);
    expect(index.unused).toEqual(['#alone', 'https://profiles.example/p']);
  });

  it('is made once for each state, and finds the root of a crate without a descriptor.', () => {
    expect(crateIndex(crate)).toBe(crateIndex(crate));
    expect(crateIndex(setValues(crate, './', 'name', ['x']))).not.toBe(crateIndex(crate));
    const { '@graph': graph } = crate;
    expect(crateIndex({ ...crate, '@graph': graph.slice(1) }).root).toBe(graph[1]);
  });
});
