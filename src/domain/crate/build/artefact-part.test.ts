import { describe, expect, it } from 'vitest';
import type { Artefact } from '../../artefact/artefact.ts';
import type { Evidence } from '../../artefact/lifecycle.ts';
import { checkCrate } from '../check.ts';
import type { CrateEntity } from '../document.ts';
import type { ArtefactPart } from './artefact-part.ts';
import { buildCrate } from './build-crate.ts';
import type { CratePlan } from './plan.ts';

const at = 'https://alice.example/artefacts/';
const article: Artefact = {
  url: `${at}drift/`,
  metadata: `${at}drift/meta.ttl`,
  title: 'Drift in shallow detectors',
  type: 'preprint',
  types: [],
  citeAs: 'https://doi.org/10.5555/drift.1',
  published: '2026-02-10',
  authors: [{ name: 'Alice', id: 'https://alice.example/card#me' }, { name: 'Bob' }],
  abstract: 'They drift.',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  files: [{ url: `${at}drift/my%20paper.pdf`, mediaType: 'application/pdf', size: 482113 }],
  links: [
    { predicate: 'http://schema.org/review', target: 'https://reviews.example/77' },
    { predicate: 'http://purl.org/spar/cito/usesDataFrom', target: 'https://data.example/1' },
    { predicate: 'https://terms.example/name', target: 'https://data.example/2' },
  ],
  language: 'en',
  keywords: ['drift'],
  visibility: 'public',
};
const tables: Artefact = {
  ...article,
  url: `${at}tables/`,
  title: 'Drift tables',
  type: 'dataset',
  links: [],
  files: [
    { url: `${at}tables/a.csv`, mediaType: 'text/csv', size: 1 },
    { url: `${at}tables/b.csv`, mediaType: 'text/csv', size: 2 },
  ],
};
const evidence: Evidence[] = [
  {
    function: 'certification',
    what: 'review',
    event: 'https://alice.example/events/8c.jsonld',
    at: '2026-02-24T09:15:00Z',
    service: { id: 'https://reviews.example/', name: 'Reviews' },
    result: 'https://reviews.example/77',
  },
  {
    function: 'archiving',
    what: 'archiving',
    event: 'https://alice.example/events/9d.jsonld',
    at: '2026-02-25T09:15:00Z',
    service: { name: 'Archive' },
  },
];

function part(artefact: Artefact, more: Partial<ArtefactPart> = {}): ArtefactPart {
  return { artefact, carry: 'reference', folder: '', evidence: [], seen: '2026-11-22', ...more };
}

function built(artefacts: readonly ArtefactPart[], version: CratePlan['version'] = '1.2') {
  const begun = buildCrate({
    start: 'package',
    version,
    packaging: 'attached',
    root: {
      name: 'Drift',
      description: 'All of it.',
      licence: { id: 'CC-BY-4.0' },
      published: '2026-11-22',
      authors: [{ name: 'Alice', id: 'https://alice.example/card#me' }],
    },
    files: [],
    artefacts,
  });
  const by = (id: string): CrateEntity | undefined =>
    begun.crate['@graph'].find((entity) => entity['@id'] === id);
  const findings = checkCrate(begun.crate, { files: begun.payload.map(({ path }) => path) });
  return { ...begun, by, findings, root: by('./') };
}

describe('A crate begun with works of the pod', () => {
  it.each(['1.1', '1.2'] as const)('conforms to version %s, whether they are named or copied.', (version) => {
    for (const carry of ['reference', 'copy'] as const) {
      const works = [
        part(article, { carry, evidence }),
        part(tables, { carry, folder: 'tables/' }),
        part({ ...tables, url: `${at}empty/`, files: [] }),
      ];
      const { findings } = built(works, version);
      // The files of the tables and their folder have no description, in the pod neither.
      expect(findings.filter(({ rule }) => rule !== 'data.describe')).toEqual([]);
    }
  });

  it('says of a file what the pod says of the work.', () => {
    const { by, root, payload } = built([part(article)]);
    const [file] = article.files;
    expect(by(file?.url ?? '')).toMatchObject({
      '@type': ['File', 'ScholarlyArticle'],
      name: 'Drift in shallow detectors',
      description: 'They drift.',
      encodingFormat: 'application/pdf',
      contentSize: '482113',
      sdDatePublished: '2026-11-22',
      identifier: 'https://doi.org/10.5555/drift.1',
      author: [{ '@id': 'https://alice.example/card#me' }, { '@id': '#bob' }],
      license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      mainEntityOfPage: { '@id': article.url },
      review: { '@id': 'https://reviews.example/77' },
    });
    expect(root?.hasPart).toEqual([{ '@id': file?.url }]);
    expect(payload).toEqual([]);
  });

  it('takes copies along under their own names, and says where the originals are.', () => {
    const { by, payload } = built([part(article, { carry: 'copy' })]);
    const url = `${at}drift/my%20paper.pdf`;
    expect(payload).toEqual([
      { path: 'my paper.pdf', source: { kind: 'pod', url }, size: 482113, mediaType: 'application/pdf' },
    ]);
    expect(by('my%20paper.pdf')).toMatchObject({ contentUrl: url });
  });

  it('names no address of a private work whose files it takes along.', () => {
    const { crate } = built([part({ ...article, visibility: 'private' }, { carry: 'copy' })]);
    expect(JSON.stringify(crate)).not.toContain(at);
  });

  it('makes several files a collection that carries what is known of the work.', () => {
    const named = built([part(tables)]);
    expect(named.root?.hasPart).toEqual([{ '@id': tables.url }]);
    expect(named.by(tables.url)).toMatchObject({
      '@type': 'Dataset',
      name: 'Drift tables',
      hasPart: [{ '@id': `${at}tables/a.csv` }, { '@id': `${at}tables/b.csv` }],
    });
    const copied = built([part(tables, { carry: 'copy', folder: 'tables/' })]);
    expect(copied.root?.hasPart).toEqual([{ '@id': 'tables/' }]);
    expect(copied.by('tables/')).toMatchObject({
      name: 'Drift tables',
      hasPart: [{ '@id': 'tables/a.csv' }, { '@id': 'tables/b.csv' }],
    });
  });

  it('turns events into actions that the root mentions, with who did it.', () => {
    const { by, root } = built([part(article, { evidence })]);
    expect(root?.mentions).toEqual(evidence.map(({ event }) => ({ '@id': event })));
    expect(by('https://alice.example/events/8c.jsonld')).toMatchObject({
      '@type': 'ReviewAction',
      agent: { '@id': 'https://reviews.example/' },
      object: { '@id': `${at}drift/my%20paper.pdf` },
      result: { '@id': 'https://reviews.example/77' },
      endTime: '2026-02-24T09:15:00Z',
    });
    expect(by('https://reviews.example/77')).toMatchObject({
      '@type': 'Review',
      datePublished: '2026-02-24',
    });
  });

  it('declares the words that RO-Crate does not have, and takes no word that means something else.', () => {
    const { crate, by } = built([part(article)]);
    expect(crate['@context']).toEqual([
      'https://w3id.org/ro/crate/1.2/context',
      {
        usesDataFrom: 'http://purl.org/spar/cito/usesDataFrom',
        'related-name': 'https://terms.example/name',
      },
    ]);
    expect(by(article.files[0]?.url ?? '')).toMatchObject({
      usesDataFrom: { '@id': 'https://data.example/1' },
      name: 'Drift in shallow detectors',
    });
  });

  it('names a work that is a crate itself as one, and leaves its parts to it.', () => {
    const url = `${at}moons/`;
    const files = ['ro-crate-metadata.json', 'moons.csv'].map((name) => ({ url: url + name }));
    const { by, root, crate, findings } = built([part({ ...tables, url, files })]);
    expect(root?.hasPart).toEqual([{ '@id': url }]);
    expect(by(url)).toMatchObject({ '@type': 'Dataset', conformsTo: { '@id': 'https://w3id.org/ro/crate' } });
    expect(crate['@graph'].some((entity) => entity['@id'].endsWith('moons.csv'))).toBe(false);
    expect(findings).toEqual([]);
    const copied = built([part({ ...tables, url, files }, { carry: 'copy', folder: 'moons/' })]);
    expect(copied.payload.map(({ path }) => path)).toContain('moons/ro-crate-metadata.json');
  });
});
