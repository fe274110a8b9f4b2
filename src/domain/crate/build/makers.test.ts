import { describe, expect, it } from 'vitest';
import { fileEntity, folderEntity, lastPart } from './file.ts';
import { licenceEntity } from './licence.ts';
import { localId } from './local-id.ts';
import { organisationEntity } from './organisation.ts';
import { personEntity } from './person.ts';
import { readOrganisationId } from './ror-id.ts';
import { languageOfFile } from './software.ts';

describe('A person of a crate', () => {
  it('is known by the ORCID iD, with the WebID beside it, in whatever order they come.', () => {
    const webId = 'https://alice.example/card#me';
    const orcid = 'https://orcid.org/0000-0002-1825-0097';
    const person = { '@id': orcid, '@type': 'Person', name: 'Alice', sameAs: webId };
    expect(personEntity({ name: 'Alice', id: '0000-0002-1825-0097', sameAs: webId })).toEqual(person);
    expect(personEntity({ name: 'Alice', id: webId, sameAs: orcid })).toEqual(person);
  });

  it('without an id that fits is known by the name, within the crate.', () => {
    for (const id of ['', 'alice', '0000-0002-1825-0098'])
      expect(personEntity({ name: 'Zoë O’Neill', id })['@id']).toBe('#zoe-o-neill');
    expect(personEntity({ name: '李四' })['@id']).toBe('#李四');
    expect(personEntity({ name: ' ' })).toMatchObject({ '@id': '#person', name: 'Somebody' });
  });
});

describe('An organisation of a crate', () => {
  it.each([
    ['https://ror.org/01ggx4157', 'ror'],
    ['01GGX4157', 'ror'],
    ['ror.org/01ggx4157/', 'ror'],
    ['https://ror.org/01ggx4158', 'wrong-checksum'],
    ['https://home.cern/', 'web'],
    ['CERN', 'unreadable'],
    ['', 'none'],
  ])('%s is read as %s.', (typed, kind) => {
    expect(readOrganisationId(typed).kind).toBe(kind);
  });

  it('has its ROR id as id, and its home page beside it.', () => {
    expect(organisationEntity({ name: 'CERN', id: '01ggx4157', url: 'https://home.cern/' })).toEqual({
      '@id': 'https://ror.org/01ggx4157',
      '@type': 'Organization',
      name: 'CERN',
      url: 'https://home.cern/',
    });
    expect(organisationEntity({ name: 'My lab' })['@id']).toBe('#my-lab');
  });
});

describe('A licence of a crate', () => {
  it('is complete by its SPDX id or any of its addresses.', () => {
    const byId = licenceEntity({ id: 'CC-BY-4.0' });
    expect(byId).toMatchObject({
      '@id': 'https://creativecommons.org/licenses/by/4.0/',
      name: 'Creative Commons Attribution 4.0 International',
      identifier: 'CC-BY-4.0',
    });
    expect(licenceEntity({ id: 'https://creativecommons.org/licenses/by/4.0/legalcode' })).toEqual(byId);
    expect(licenceEntity({ id: 'ISC' })).toMatchObject({
      '@id': 'https://spdx.org/licenses/ISC',
      name: 'ISC',
    });
  });

  it('of another address keeps it; words are none.', () => {
    const url = 'https://licences.example/x';
    expect(licenceEntity({ id: url })).toMatchObject({ '@id': url, name: url });
    expect(licenceEntity({ id: 'do what you like' })).toBeUndefined();
    expect(licenceEntity({ id: 'constructor' })?.name).toBe('constructor');
  });
});

describe('A file of a crate', () => {
  it('has digits as text for its size, and only what must be is encoded in its path.', () => {
    expect(
      fileEntity({ at: 'a b/100%/ä+&.csv', size: 12, mediaType: 'text/csv', webCopy: 'https://x.example/' }),
    ).toEqual({
      '@id': 'a%20b/100%25/ä+&.csv',
      '@type': 'File',
      name: 'ä+&.csv',
      encodingFormat: 'text/csv',
      contentSize: '12',
      contentUrl: 'https://x.example/',
    });
  });

  it('of version 1.1 has the words of 1.1.', () => {
    const file = fileEntity({ at: 'a.csv', sha256: 'ab', webCopy: 'https://x.example/' }, '1.1');
    expect(file).toMatchObject({ url: 'https://x.example/' });
    expect(file).not.toHaveProperty('sha256');
    expect(file).not.toHaveProperty('contentUrl');
  });

  it('on the web says where to fetch it, and when it was seen.', () => {
    const at = 'https://x.example/my%20notes.ipynb?raw=1';
    expect(fileEntity({ at, seen: '2026-11-22' })).toMatchObject({
      '@id': at,
      url: at,
      name: 'my notes.ipynb',
      sdDatePublished: '2026-11-22',
    });
    expect(lastPart('https://x.example/100%')).toBe('100%');
  });

  it('in a folder: its id ends with a slash.', () => {
    expect(folderEntity({ at: 'data/raw', parts: ['data/raw/a'] })).toEqual({
      '@id': 'data/raw/',
      '@type': 'Dataset',
      name: 'raw',
      hasPart: [{ '@id': 'data/raw/a' }],
    });
  });
});

describe('An id within the crate', () => {
  it('is new where the name is taken.', () => {
    expect(localId('Bob', 'person', new Set(['#bob', '#bob-2']))).toBe('#bob-3');
    expect(localId('!!!', 'person')).toBe('#person');
  });
});

describe('The language of a workflow', () => {
  it.each([
    ['a.ipynb', 'jupyter'],
    ['b/Snakefile', 'snakemake'],
    ['main.nf', 'nextflow'],
    ['x.constructor', 'jupyter'],
    ['x.CWL', 'cwl'],
  ])('of %s is %s.', (name, language) => {
    expect(languageOfFile(name)).toBe(language);
  });
});
