import { expect, test } from 'vitest';
import { registeredServices, registryQuery } from './registry.ts';
import type { Column } from './votable.ts';

const columns: Column[] = ['IVOID', 'short_name', 'res_title', 'access_url'].map((name) => ({
  name,
  datatype: 'char',
  arraysize: '*',
}));

test('a registry is asked for services of TAP, and for those with ObsCore', () => {
  expect(registryQuery(false)).toMatch(/ FROM rr\.resource NATURAL JOIN .+standard_id LIKE 'ivo:/);
  expect(registryQuery(false)).not.toContain('res_detail');
  expect(registryQuery(true)).toContain('obscore');
});

test('each address is named once, by title, and only addresses of the web', () => {
  const services = registeredServices({
    columns,
    rows: [
      ['ivo://b/tap', 'B', 'Beta', 'https://b.example/tap/'],
      ['ivo://a/tap', null, 'Alpha', 'https://a.example/tap'],
      ['ivo://b/tap2', 'B2', 'Beta again', 'https://b.example/tap'],
      ['ivo://c/tap', 'C', null, 'http://c.example/tap'],
      ['ivo://d/tap', 'D', 'Delta', 'javascript:alert(1)'],
      ['ivo://e/tap', 'E', 'Epsilon', null],
    ],
  });
  expect(services).toEqual([
    { ivoid: 'ivo://a/tap', title: 'Alpha', url: 'https://a.example/tap' },
    { ivoid: 'ivo://b/tap', title: 'Beta', shortName: 'B', url: 'https://b.example/tap' },
    { ivoid: 'ivo://c/tap', title: 'C', shortName: 'C', url: 'http://c.example/tap' },
  ]);
});
