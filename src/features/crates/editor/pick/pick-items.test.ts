import { expect, test } from 'vitest';
import type { CrateDocument } from '../../../../domain/crate/document.ts';
import { entityRows } from '../entities/entity-rows.ts';
import { pickMistake } from './made-items.ts';
import type { PickFacts } from './pick-facts.ts';
import { pickGroups } from './pick-items.ts';

const crate: CrateDocument = {
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [
    { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
    { '@id': './', '@type': 'Dataset', name: 'Rain' },
    { '@id': '#ada', '@type': 'Person', name: 'Ada Lovelace' },
    { '@id': '#mei', '@type': 'Person', name: 'Mei Lin' },
    { '@id': '#alp', '@type': 'Place', name: 'Adamello' },
    { '@id': 'https://spdx.org/licenses/MIT', '@type': 'CreativeWork', name: 'MIT License' },
  ],
};
const facts: PickFacts = {
  text: '',
  types: ['Person', 'Organization'],
  rows: entityRows(crate),
  without: new Set(['./', '#mei']),
  licences: [
    { id: 'MIT', name: 'MIT License', osiApproved: true },
    { id: 'ISC', name: 'ISC License', osiApproved: true },
  ],
  artefacts: [],
  isLicence: false,
  today: '2026-05-01T00:00:00Z',
  version: '1.2',
};
const labels = (some: Partial<PickFacts>) =>
  Object.fromEntries(
    pickGroups({ ...facts, ...some }).map(({ label, items }) => [label, items.map((each) => each.label)]),
  );
const items = (some: Partial<PickFacts>) => pickGroups({ ...facts, ...some }).flatMap((group) => group.items);

test('entities of the meant types come first, without those that are referred to already', () => {
  expect(labels({})['In this crate']).toEqual(['Ada Lovelace']);
});

test('others of that name are offered after them, and something new of each meant type', () => {
  const found = labels({ text: 'ada' });
  expect(found['In this crate']).toEqual(['Ada Lovelace']);
  expect(found['New in this crate']).toEqual(['New: Person “ada”', 'New: Organisation “ada”']);
  expect(found['Also in this crate']).toEqual(['Adamello']);
});

test('an ORCID iD makes a person with that id; a wrong one is said to be wrong, and makes nobody', () => {
  const [made] = items({ text: '0000-0002-1825-0097' });
  expect(made?.adds[0]).toMatchObject({ '@id': 'https://orcid.org/0000-0002-1825-0097', '@type': 'Person' });
  expect(items({ text: '0000-0002-1825-0098' })).toEqual([]);
  expect(pickMistake({ text: '0000-0002-1825-0098', types: ['Person'] })).toMatch('last digit');
});

test('a ROR id makes an organisation, and no person', () => {
  const found = items({ text: 'https://ror.org/05dxps055' });
  expect(found.some(({ adds }) => adds[0]?.['@type'] === 'Person')).toBe(false);
  const made = found.find(({ adds }) => adds[0]?.['@type'] === 'Organization');
  expect(made?.id).toBe('https://ror.org/05dxps055');
});

test('licences come from the SPDX list, those that the crate has from the crate', () => {
  const found = labels({ text: 'mit', types: ['CreativeWork'], isLicence: true });
  expect(found['In this crate']).toEqual(['MIT License']);
  const [isc] = items({ text: 'isc', types: ['CreativeWork'], isLicence: true });
  expect(isc?.adds[0]).toMatchObject({ '@id': 'https://spdx.org/licenses/ISC', identifier: 'ISC' });
});

test('a web address makes a file on the web where files are meant, or is referred to as it is', () => {
  const found = items({ text: 'https://data.example/x.csv', types: ['File', 'Dataset'] });
  expect(found[0]?.adds[0]).toMatchObject({
    '@id': 'https://data.example/x.csv',
    '@type': 'File',
    name: 'x.csv',
  });
  expect(found.at(-1)).toMatchObject({ id: 'https://data.example/x.csv', adds: [] });
});

test('profiles and languages are offered by name', () => {
  expect(items({ text: 'workflow run', types: ['Profile'] }).map(({ id }) => id)).toContain(
    'https://w3id.org/ro/wfrun/workflow/0.5',
  );
  expect(items({ text: 'cwl', types: ['ComputerLanguage'] })[0]?.adds[0]).toMatchObject({
    name: 'Common Workflow Language',
  });
});

test('an artefact of the pod comes with its authors, under the address of its file', () => {
  const artefact = {
    url: 'https://alice.example/artefacts/orbits/',
    metadata: 'https://alice.example/artefacts/orbits/meta.ttl',
    title: 'On orbits',
    type: 'article' as const,
    types: [],
    authors: [{ name: 'Alice', id: 'https://alice.example/card#me' }],
    files: [{ url: 'https://alice.example/artefacts/orbits/orbits.pdf', mediaType: 'application/pdf' }],
    links: [],
  };
  const [found] = items({ text: 'orbits', types: ['File'], artefacts: [artefact] });
  expect(found?.id).toBe('https://alice.example/artefacts/orbits/orbits.pdf');
  expect(found?.adds.map((each) => each['@id'])).toContain('https://alice.example/card#me');
});

test('names that are taken get another id', () => {
  const made = items({
    text: 'Ada',
    rows: entityRows({ ...crate, '@graph': [...crate['@graph'], { '@id': '#ada', '@type': 'Person' }] }),
  });
  expect(made.find(({ label }) => label.startsWith('New: Person'))?.id).toBe('#ada-2');
});
