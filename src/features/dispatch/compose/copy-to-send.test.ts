import { describe, expect, it } from 'vitest';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import { type CopyWishes, copyToSend } from './copy-to-send.ts';

const container = 'https://pod.example/crates/moons/';
const crate: CrateDocument = {
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'Slow moons',
      description: 'A notebook and its table.',
      datePublished: '2026-03-02',
      license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      mainEntity: { '@id': 'run.ipynb' },
      hasPart: [{ '@id': 'run.ipynb' }, { '@id': 'moons.csv' }, { '@id': 'lost.csv' }],
    },
    { '@id': 'run.ipynb', '@type': ['File', 'SoftwareSourceCode'], name: 'run.ipynb' },
    {
      '@id': 'moons.csv',
      '@type': 'File',
      name: 'Moons of Saturn',
      encodingFormat: 'text/csv',
      sha256: 'aa',
    },
    { '@id': 'lost.csv', '@type': 'File', name: 'lost.csv' },
    { '@id': 'https://creativecommons.org/licenses/by/4.0/', '@type': 'CreativeWork', name: 'CC BY 4.0' },
  ],
};
const found = {
  container,
  payload: ['run.ipynb', 'moons.csv'].map((path) => ({
    path,
    source: { kind: 'pod', url: container + path } as const,
    size: 7,
  })),
};
const wishes: CopyWishes = { leftOut: [], sizes: {}, mended: [], withoutChecksums: false };
const copied = (change: Partial<CopyWishes> = {}) => copyToSend(crate, found, { ...wishes, ...change });
const entity = (copy: CrateDocument, name: string) => copy['@graph'].find((each) => each.name === name);

describe('What is sent of a crate in the pod', () => {
  it('has each file by its address in the pod, with the length that the pod tells; the crate stays.', () => {
    const before = JSON.stringify(crate);
    const { crate: copy } = copied();
    expect(entity(copy, 'moons.csv')).toMatchObject({
      '@id': `${container}moons.csv`,
      url: `${container}moons.csv`,
      contentSize: '7',
      alternateName: 'Moons of Saturn',
    });
    expect(JSON.stringify(crate)).toBe(before);
  });

  it('is stopped by a described file that is not there, until it is left out.', () => {
    expect(copied().problems.map(({ id }) => id)).toContain('lost.csv');
    const { problems, crate: copy } = copied({ leftOut: ['lost.csv'] });
    expect(problems).toEqual([]);
    expect(JSON.stringify(copy)).not.toContain('lost.csv');
  });

  it('takes over true lengths, and goes without checksums where that is wanted.', () => {
    const { crate: copy } = copied({ sizes: { [`${container}moons.csv`]: 308 }, withoutChecksums: true });
    expect(entity(copy, 'moons.csv')).toMatchObject({ contentSize: '308' });
    expect(entity(copy, 'moons.csv')).not.toHaveProperty('sha256');
  });

  it('is judged as its receiver reads it: a Dispatcher wants to know the platform.', () => {
    const rules = (change: Partial<CopyWishes>) =>
      copied({ leftOut: ['lost.csv'], ...change }).findings.filter(({ severity }) => severity === 'must');
    expect(rules({})).toEqual([]);
    const { crate: copy } = copied({ leftOut: ['lost.csv'], dispatcherFor: 'https://n.example/' });
    expect(entity(copy, 'run.ipynb')).toMatchObject({ runtimePlatform: 'https://n.example/' });
  });
});
