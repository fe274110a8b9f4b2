import { expect, it } from 'vitest';
import { compareCrates } from './compare.ts';
import { moonsCrate, withMention } from './testing/moons-crate.ts';

it('Two versions of a crate differ by their entities, not by the order of entities and properties.', () => {
  const turned = [...moonsCrate['@graph']].reverse().map((entity) => {
    return Object.fromEntries(Object.entries(entity).reverse()) as typeof entity;
  });
  expect(compareCrates(moonsCrate, { ...moonsCrate, '@graph': turned })).toEqual({
    onlyMine: [],
    onlyTheirs: [],
    changed: [],
    hasOtherContext: false,
  });
  const event = { '@id': '#talk', '@type': 'Event', name: 'Talk' };
  const other = compareCrates(moonsCrate, { ...withMention(event), '@context': 'x' });
  expect(other.onlyTheirs).toEqual([event]);
  expect(other.changed.map(({ mine }) => mine['@id'])).toEqual(['./']);
  expect(other.hasOtherContext).toBe(true);
  expect(compareCrates(withMention(event), moonsCrate).onlyMine).toEqual([event]);
});
