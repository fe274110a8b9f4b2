import { describe, expect, it } from 'vitest';
import { attach, fetchable } from './attach.ts';
import { checkCrate } from './check.ts';
import { crateIndex } from './crate-index.ts';
import { detach } from './detach.ts';
import { moonsCrate, withMention } from './testing/moons-crate.ts';

const BASE = 'https://alice.example/crates/moons/';
const files = ['data/ä.csv', 'data/moons.png', 'Notes & plans/moons 100%.ipynb'];
const everywhere = (path: string) => BASE + path.split('/').map(encodeURIComponent).join('/');

/** Entities of a crate by id. */
function entities(crate: typeof moonsCrate) {
  return crateIndex(crate).byId;
}

describe('Detaching a crate', () => {
  it('begins with a crate without fault.', () => {
    expect(checkCrate(moonsCrate, { files })).toEqual([]);
  });

  it('gives every file its address, keeps its path, and leads all references there.', () => {
    const { crate, blocked, moved } = detach(moonsCrate, { urlOf: everywhere, root: BASE });
    expect(blocked).toEqual([]);
    expect(moved.get('data/ä.csv')).toBe(`${BASE}data/%C3%A4.csv`);
    expect(entities(crate).get(`${BASE}data/%C3%A4.csv`)).toMatchObject({
      contentUrl: `${BASE}data/%C3%A4.csv`,
      localPath: 'data/ä.csv',
    });
    expect(entities(crate).get(`${BASE}data/`)?.hasPart).toEqual([
      { '@id': `${BASE}data/%C3%A4.csv` },
      { '@id': `${BASE}data/moons.png` },
    ]);
    expect(entities(crate).get('ro-crate-metadata.json')?.about).toEqual({ '@id': BASE });
    expect(checkCrate(crate, { packaging: 'detached' }).filter(({ rule }) => rule !== 'web.date')).toEqual(
      [],
    );
  });

  it('uses url in place of contentUrl, and no localPath, where the version does not know them.', () => {
    const old = JSON.parse(JSON.stringify(moonsCrate).replaceAll('crate/1.2', 'crate/1.1'));
    const { crate } = detach(old, { urlOf: everywhere, root: BASE });
    expect(entities(crate).get(`${BASE}data/moons.png`)).toMatchObject({ url: `${BASE}data/moons.png` });
    expect(JSON.stringify(crate)).not.toContain('localPath');
    const musts = checkCrate(crate, { packaging: 'detached' }).filter(({ severity }) => severity === 'must');
    expect(musts).toEqual([]);
  });

  it('dissolves folders without an address into their files.', () => {
    const urlOf = (path: string) => (path.endsWith('/') ? undefined : everywhere(path));
    const { crate, dissolved } = detach(moonsCrate, { urlOf });
    expect(dissolved).toEqual(['data/']);
    expect(entities(crate).get('./')?.hasPart).toEqual([
      { '@id': `${BASE}data/%C3%A4.csv` },
      { '@id': `${BASE}data/moons.png` },
      { '@id': everywhere('Notes & plans/moons 100%.ipynb') },
      { '@id': 'https://data.example/t.csv' },
    ]);
  });

  it('ends with folders that lie in each other in a circle.', () => {
    const graph = moonsCrate['@graph'].map((each) =>
      each['@id'] === 'data/' ? { ...each, hasPart: [{ '@id': 'data/' }, { '@id': './x/' }] } : each,
    );
    const circle = {
      ...moonsCrate,
      '@graph': [...graph, { '@id': './x/', '@type': 'Dataset', hasPart: { '@id': 'data/' } }],
    };
    expect(detach(circle, { urlOf: () => undefined }).dissolved).toEqual(['data/', './x/']);
  });

  it('names the files that nobody else can read, and leaves them as they are.', () => {
    const urlOf = (path: string) => (path.endsWith('.png') ? undefined : everywhere(path));
    const { crate, blocked } = detach(moonsCrate, { urlOf });
    expect(blocked).toEqual(['data/moons.png']);
    expect(entities(crate).has('data/moons.png')).toBe(true);
  });

  it('leaves the preview page behind, with the reference to it.', () => {
    const withPage = withMention({
      '@id': 'ro-crate-preview.html',
      '@type': 'CreativeWork',
      about: { '@id': './' },
    });
    expect(JSON.stringify(detach(withPage, { urlOf: everywhere }).crate)).not.toContain('preview');
  });
});

describe('Attaching a crate', () => {
  const { crate: detached } = detach(moonsCrate, { urlOf: everywhere, root: BASE });

  it('offers the paths that the files had, and names for the others, each once.', () => {
    expect(fetchable(detached).map(({ path }) => path)).toEqual([...files, 't.csv']);
    const twice = {
      ...moonsCrate,
      '@graph': ['a', 'b'].map((host) => ({ '@id': `https://${host}.example/t.csv`, '@type': 'File' })),
    };
    expect(fetchable(twice).map(({ path }) => path)).toEqual(['t.csv', 't-2.csv']);
  });

  it('names thousands of files that are called the same in a moment.', () => {
    const graph = Array.from({ length: 20_000 }, (_, number) => ({
      '@id': `https://a.example/${number}/t.csv`,
      '@type': 'File',
    }));
    const start = performance.now();
    expect(new Set(fetchable({ ...moonsCrate, '@graph': graph }).map(({ path }) => path)).size).toBe(20_000);
    // Whatever grows with the square takes half a minute.
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('never takes a path that leads out of the crate.', () => {
    const file = { '@id': 'https://a.example/x', '@type': 'File', localPath: '../../evil', name: '..' };
    expect(fetchable({ ...moonsCrate, '@graph': [file] }).map(({ path }) => path)).toEqual(['x']);
  });

  it('brings the files back, and remembers where they and the crate were.', () => {
    const back = attach(
      detached,
      fetchable(detached).filter(({ id }) => id.startsWith(BASE)),
    );
    expect(entities(back).get('./')).toMatchObject({ identifier: BASE });
    expect(entities(back).get('data/ä.csv')).toMatchObject({ contentUrl: `${BASE}data/%C3%A4.csv` });
    expect(entities(back).get('data/ä.csv')).not.toHaveProperty('localPath');
    expect(entities(back).has('https://data.example/t.csv')).toBe(true);
    const musts = checkCrate(back, { files: files.slice(0, 3) }).filter(
      ({ severity }) => severity === 'must',
    );
    // The folder keeps its address on the web: only files are fetched.
    expect(musts).toEqual([]);
  });
});
