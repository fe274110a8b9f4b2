import { expect, it } from 'vitest';
import { isCrate } from '../artefact/is-crate.ts';
import { artefactFrom } from '../artefact/read-description.ts';
import { describeArtefact } from '../artefact/write-description.ts';
import { artefactOfCrate } from './artefact-of-crate.ts';
import { moonsCrate } from './testing/moons-crate.ts';

const url = 'https://alice.example/crates/moons/';
const now = '2026-11-22T09:00:00.000Z';
const places = { url, inbox: 'https://alice.example/inbox/', eventLogs: [`${url}eventlog.jsonld`] };
const files = [{ url: `${url}ro-crate-metadata.json`, name: 'Metadata', mediaType: 'application/ld+json' }];

it('A crate is a dataset among the artefacts, known as a crate by what it conforms to.', () => {
  const artefact = artefactOfCrate(moonsCrate, places, files, now);
  expect(artefact).toMatchObject({
    title: 'Slow moons',
    type: 'dataset',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    published: '2026-03-01',
    authors: [{ id: 'https://orcid.org/0000-0002-1825-0097', name: 'Alice Moreau' }],
  });
  const read = artefactFrom(url, `${url}meta.ttl`, describeArtefact(artefact));
  expect(read).toMatchObject({
    title: 'Slow moons',
    type: 'dataset',
    conformsTo: artefact.conformsTo,
    files,
  });
  expect(isCrate(read)).toBe(true);
  expect(read.links).toEqual([]);
});

it('What others said of the crate stays when it is saved again.', () => {
  const links = [{ predicate: 'http://schema.org/review', target: 'https://pci.example/9' }];
  const before = { ...artefactOfCrate(moonsCrate, places, files, '2026-01-01T00:00:00.000Z'), links };
  expect(artefactOfCrate(moonsCrate, places, files, now, before)).toMatchObject({
    links,
    created: '2026-01-01T00:00:00.000Z',
    modified: now,
  });
});

it('A root that says odd things makes an artefact all the same.', () => {
  const root = {
    '@id': './',
    '@type': 'Dataset',
    name: ['', ' Two  words '],
    identifier: ['10.5555/X', 7],
    license: 'all mine',
    keywords: 'a, b,,a',
    author: ['Bo', { '@id': '#x' }],
  };
  const artefact = artefactOfCrate({ '@context': '', '@graph': [root] }, places, [], now);
  expect(artefact).toMatchObject({
    title: 'Two words',
    citeAs: 'https://doi.org/10.5555/x',
    licence: undefined,
    keywords: ['a', 'b'],
    authors: [{ name: 'Bo' }],
  });
});
