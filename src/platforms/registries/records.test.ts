import { expect, test } from 'vitest';
import { orcidRecordUrl, readOrcidRecord } from './orcid.ts';
import { readRorRecord, rorRecordUrl } from './ror.ts';

test('a public ORCID record gives the names that the person has made public', () => {
  const record = {
    name: { 'given-names': { value: 'Ada' }, 'family-name': { value: 'Lovelace' }, 'credit-name': null },
  };
  expect(readOrcidRecord(record)).toEqual({ name: 'Ada Lovelace', givenName: 'Ada', familyName: 'Lovelace' });
  expect(readOrcidRecord({ name: null })).toEqual({});
  expect(readOrcidRecord('<html>')).toEqual({});
});

test('the name that a person wants to be credited with comes before the parts', () => {
  const name = { 'given-names': { value: 'A' }, 'credit-name': { value: 'Ada King' } };
  expect(readOrcidRecord({ name })).toMatchObject({ name: 'Ada King' });
});

test('an organisation is called as the register shows it', () => {
  const record = {
    names: [
      { value: 'EO', types: ['acronym'] },
      { value: 'Example Observatory', types: ['ror_display', 'label'] },
    ],
    links: [
      { type: 'wikipedia', value: 'https://wiki.example/eo' },
      { type: 'website', value: 'https://eo.example/' },
    ],
  };
  expect(readRorRecord(record)).toEqual({
    name: 'Example Observatory',
    alternateName: 'EO',
    url: 'https://eo.example/',
  });
  expect(readRorRecord({ names: 7 })).toEqual({});
});

test('records are read where the registers serve them', () => {
  expect(orcidRecordUrl('https://orcid.org/0000-0002-1825-0097')).toBe(
    'https://pub.orcid.org/v3.0/0000-0002-1825-0097/person',
  );
  expect(rorRecordUrl('https://ror.org/01ggx4157')).toBe('https://api.ror.org/v2/organizations/01ggx4157');
});
