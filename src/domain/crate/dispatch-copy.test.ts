import { describe, expect, it } from 'vitest';
import { checkCrate } from './check.ts';
import { type CopyOptions, dispatchCopy, withReceiver } from './dispatch-copy.ts';
import type { CrateDocument, CrateEntity } from './document.ts';
import { moonsCrate } from './testing/moons-crate.ts';

const BASE = 'https://alice.example/crates/moons/';
const everywhere: CopyOptions = {
  urlOf: (path) => BASE + path.split('/').map(encodeURIComponent).join('/'),
};
const marie = { address: 'marie@node.example', name: 'Marie' };

const entity = ({ '@graph': graph }: CrateDocument, id: string) => graph.find((each) => each['@id'] === id);

/** The crate with one of its entities changed. */
function changed(id: string, change: Record<string, unknown>): CrateDocument {
  const graph = moonsCrate['@graph'].map((each) => (each['@id'] === id ? { ...each, ...change } : each));
  return { ...moonsCrate, '@graph': graph as CrateEntity[] };
}

/** What receivers could not take. */
function faults(crate: CrateDocument, receiver: 'sciencemesh' | 'dispatcher' = 'sciencemesh'): string[] {
  return checkCrate(crate, { packaging: 'detached', receiver })
    .filter(({ severity }) => severity === 'must')
    .map(({ rule }) => rule);
}

describe('The copy of a crate that is sent', () => {
  it('passes what nodes and Dispatchers demand, where the crate itself does not; the crate stays as it is.', () => {
    const before = JSON.stringify(moonsCrate);
    expect(faults(moonsCrate)).not.toEqual([]);
    const copy = dispatchCopy(moonsCrate, everywhere);
    expect(copy.problems).toEqual([]);
    expect(faults(withReceiver(copy.crate, marie))).toEqual([]);
    const over = dispatchCopy(moonsCrate, { ...everywhere, dispatcher: { node: 'https://node.example/' } });
    expect(faults(withReceiver(over.crate, marie), 'dispatcher')).toEqual([]);
    expect(JSON.stringify(moonsCrate)).toBe(before);
  });

  it('names files as files: the title moves, the address stands where nodes look for it.', () => {
    const { crate, changes } = dispatchCopy(moonsCrate, everywhere);
    const id = `${BASE}data/%C3%A4.csv`;
    expect(entity(crate, id)).toMatchObject({ name: 'ä.csv', alternateName: 'Positions', url: id });
    expect(changes).toContainEqual({
      kind: 'file-name',
      id,
      property: 'name',
      before: 'Positions',
      after: 'ä.csv',
    });
    expect(changes).toContainEqual({
      kind: 'main',
      id: './',
      property: 'mainEntity',
      after: expect.any(String),
    });
  });

  it('gives no two files the same name.', () => {
    const urlOf = (path: string) => `https://data.example/${path.replace(/[^/]+$/, '')}same.csv`;
    const { crate } = dispatchCopy(moonsCrate, { urlOf });
    const names = crate['@graph'].filter((each) => each['@type'] === 'File').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has one text where nodes read one, whatever stood there.', () => {
    const crate = changed('data/ä.csv', {
      name: ['Positions', 'Orte'],
      encodingFormat: ['text/csv', { '@id': 'https://www.nationalarchives.gov.uk/PRONOM/x-fmt/18' }],
      contentSize: 1200,
      description: { '@value': 'Where they were', '@language': 'en' },
      distribution: { '@id': '#d' },
    });
    const { crate: copy, changes } = dispatchCopy(crate, everywhere);
    expect(entity(copy, `${BASE}data/%C3%A4.csv`)).toMatchObject({
      encodingFormat: 'text/csv',
      contentSize: '1200',
      description: 'Where they were',
    });
    expect(entity(copy, `${BASE}data/%C3%A4.csv`)).not.toHaveProperty('distribution');
    expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['text', 'distribution']));
    expect(faults(withReceiver(copy, marie))).toEqual([]);
  });

  it('writes the true size, and leaves checksums out where that is wanted.', () => {
    const id = 'https://data.example/t.csv';
    const crate = changed(id, { sha256: 'abc' });
    const sizes = new Map([[id, 78]]);
    const { crate: copy, changes } = dispatchCopy(crate, { ...everywhere, sizes, withoutChecksums: true });
    expect(entity(copy, id)).toMatchObject({ contentSize: '78' });
    expect(entity(copy, id)).not.toHaveProperty('sha256');
    expect(changes).toContainEqual({ kind: 'size', id, property: 'contentSize', before: '77', after: '78' });
  });

  it('says which files only the maintainer can read, which have no address, and that nothing can be run.', () => {
    const urlOf = (path: string) => (path.endsWith('.ipynb') ? undefined : everywhere.urlOf(path));
    expect(dispatchCopy(moonsCrate, { urlOf }).problems).toEqual(
      expect.arrayContaining([{ kind: 'private', id: 'Notes%20&%20plans/moons%20100%25.ipynb' }]),
    );
    const source = { '@id': '#code', '@type': 'SoftwareSourceCode', name: 'Code' };
    const crate = { ...moonsCrate, '@graph': [...moonsCrate['@graph'], source] };
    expect(dispatchCopy(crate, everywhere).problems).toContainEqual({ kind: 'no-url', id: '#code' });
    const table = changed('Notes%20&%20plans/moons%20100%25.ipynb', { '@id': 'plain.txt' });
    expect(dispatchCopy(table, everywhere).problems).toContainEqual({ kind: 'no-main', id: './' });
  });

  it('has its root where receivers look for it, with its parts in a list.', () => {
    const root = 'https://doi.example/10.1/x';
    const text = JSON.stringify(moonsCrate).replaceAll('"@id":"./"', `"@id":"${root}"`);
    const crate = JSON.parse(text) as CrateDocument;
    const single = {
      ...crate,
      '@graph': crate['@graph'].map((each) =>
        each['@id'] === root ? { ...each, hasPart: { '@id': 'data/' } } : each,
      ),
    };
    const { crate: copy, changes } = dispatchCopy(single, everywhere);
    expect(entity(copy, './')?.hasPart).toEqual([{ '@id': `${BASE}data/` }]);
    expect(entity(copy, 'ro-crate-metadata.json')?.about).toEqual({ '@id': './' });
    expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['root', 'list']));
  });

  it('names its recipient, and no other, however often it is made.', () => {
    const { crate } = dispatchCopy(moonsCrate, everywhere);
    const twice = withReceiver(withReceiver(crate, marie), { address: 'amos@node.example' });
    const receivers = twice['@graph'].filter(({ '@id': id }) => id === '#receiver');
    expect(receivers).toEqual([
      { '@id': '#receiver', '@type': 'Person', name: 'amos@node.example', userid: 'amos@node.example' },
    ]);
    expect(JSON.stringify(twice)).not.toContain('marie');
    expect(twice['@context']).toEqual([
      'https://w3id.org/ro/crate/1.2/context',
      { userid: 'http://schema.org/identifier' },
    ]);
  });
});
