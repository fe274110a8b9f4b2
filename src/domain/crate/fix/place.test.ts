import { expect, it } from 'vitest';
import { pointer } from '../pointer.ts';
import { placeOf } from './place.ts';

it.each([
  ['', {}],
  ['/@context', { property: '@context' }],
  ['/@graph', { property: '@graph' }],
  ['/@graph/12', { index: 12 }],
  ['/@graph/0/name', { index: 0, property: 'name' }],
  [pointer('@graph', 3, 'http://schema.org/a~b'), { index: 3, property: 'http://schema.org/a~b' }],
  [pointer('a/b'), { property: 'a/b' }],
])('The path “%s” leads to its place.', (path, place) => {
  expect(placeOf(path)).toEqual(place);
});
