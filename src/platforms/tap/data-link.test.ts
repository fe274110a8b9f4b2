import { expect, test } from 'vitest';
import { dataLinksIn, reachable } from './data-link.ts';

const columns = [
  'ID',
  'access_url',
  'service_def',
  'error_message',
  'description',
  'semantics',
  'content_type',
  'content_length',
].map((name) => ({ name, datatype: name === 'content_length' ? 'long' : 'char' }));

test('links lead to data, to a service, or say why they do not', () => {
  expect(
    dataLinksIn({
      columns,
      rows: [
        [
          'ivo://x?1',
          'https://data.example/1.fits',
          null,
          null,
          'The image',
          '#this',
          'application/fits',
          2_048,
        ],
        ['ivo://x?1', null, 'cut', null, null, '#cutout', null, null],
        ['ivo://x?2', null, null, 'NotFoundFault: none', null, '#this', null, null],
        ['ivo://x?3', 'javascript:alert(1)', null, null, null, '#this', null, -1],
      ],
    }),
  ).toEqual([
    {
      id: 'ivo://x?1',
      semantics: '#this',
      accessUrl: 'https://data.example/1.fits',
      description: 'The image',
      mediaType: 'application/fits',
      size: 2_048,
    },
    { id: 'ivo://x?1', semantics: '#cutout', service: 'cut' },
    { id: 'ivo://x?2', semantics: '#this', error: 'NotFoundFault: none' },
    { id: 'ivo://x?3', semantics: '#this' },
  ]);
});

test('an address by http of a service that is reached by https is asked by https', () => {
  expect(reachable('http://tap.example/tap/async/1/results/result', 'https://tap.example/tap')).toEqual({
    url: 'https://tap.example/tap/async/1/results/result',
    changed: true,
  });
  expect(reachable('http://other.example/x', 'https://tap.example/tap').changed).toBe(false);
  expect(reachable('http://localhost:1/x', 'http://localhost:1/tap').changed).toBe(false);
});
