import { expect, test } from 'vitest';
import type { CrateDocument } from '../document.ts';
import { setVersion } from './convert.ts';
import { nameDescriptor } from './descriptor-name.ts';

const old: CrateDocument = {
  '@context': 'https://w3id.org/ro/crate/1.0/context',
  '@graph': [
    {
      '@id': 'ro-crate-metadata.jsonld',
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.0' },
    },
    { '@id': './', '@type': 'Dataset', name: 'Tides', subjectOf: { '@id': 'ro-crate-metadata.jsonld' } },
  ],
};

test('the descriptor of a crate of 1.0 is called as its document will be, and references follow', () => {
  const [descriptor, root] = nameDescriptor(old)['@graph'];
  expect(descriptor?.['@id']).toBe('ro-crate-metadata.json');
  expect(descriptor?.conformsTo).toEqual({ '@id': 'https://w3id.org/ro/crate/1.0' });
  expect(root?.subjectOf).toEqual({ '@id': 'ro-crate-metadata.json' });
});

test('a crate that needs no other name stays the same object', () => {
  const named = nameDescriptor(old);
  expect(nameDescriptor(named)).toBe(named);
  const none = { ...old, '@graph': old['@graph'].slice(1) };
  expect(nameDescriptor(none)).toBe(none);
});

test('another version takes the name along', () => {
  expect(setVersion(old, '1.2')['@graph'][0]).toMatchObject({
    '@id': 'ro-crate-metadata.json',
    conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
  });
});
