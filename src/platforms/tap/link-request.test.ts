import { expect, test } from 'vitest';
import { addressFor, linksOf, serviceKind } from './link-request.ts';
import type { Column, ServiceDescriptor } from './votable.ts';

const columns: Column[] = [
  { name: 'obs_publisher_did', id: 'did', datatype: 'char' },
  { name: 'access_url', datatype: 'char' },
];
const links: ServiceDescriptor = {
  accessUrl: 'https://tap.example/dl?kind=a',
  standardId: 'ivo://ivoa.net/std/DataLink#links-1.1',
  inputs: [
    { name: 'ID', value: '', ref: 'did' },
    { name: 'RESPONSEFORMAT', value: 'votable' },
  ],
};

test('the links of a row are where its address leads, if its format says so', () => {
  const observation = {
    accessUrl: 'https://tap.example/links?7',
    format: 'application/x-votable+xml;content=datalink',
  };
  expect(linksOf({ columns, services: [links] }, ['ivo://x?7', null], observation)).toBe(
    observation.accessUrl,
  );
});

test('otherwise the service beside the table makes them of the row', () => {
  expect(linksOf({ columns, services: [links] }, ['ivo://x?7&8', null], { format: 'image/fits' })).toBe(
    'https://tap.example/dl?kind=a&ID=ivo%3A%2F%2Fx%3F7%268&RESPONSEFORMAT=votable',
  );
  expect(linksOf({ columns, services: [links] }, [null, null], {})).toBeUndefined();
  expect(linksOf({ columns, services: [] }, ['ivo://x?7', null], {})).toBeUndefined();
});

test('a service that is not of the web is not asked', () => {
  expect(addressFor({ ...links, accessUrl: 'javascript:alert(1)' }, columns, ['x'])).toBeUndefined();
});

test('what cuts data out is known by its standard', () => {
  expect(serviceKind({ accessUrl: '', inputs: [], standardId: 'ivo://ivoa.net/std/SODA#sync-1.0' })).toBe(
    'soda',
  );
  expect(serviceKind(links)).toBe('other');
});
