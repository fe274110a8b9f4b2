import { describe, expect, it } from 'vitest';
import { countingIds, draftOf, orbits, tides } from './fixtures/orbits.ts';
import { isHandedOver, withWork, withWorks } from './offer-draft.ts';

const both = draftOf(orbits, tides);
const [first, second] = both.works;
const sent = '2026-03-01T10:00:00Z';

describe('Taking works in and out of a draft', () => {
  it('keeps what was typed about those that stay, with the ids of their Offers.', () => {
    const typed = withWork(draftOf(orbits), first!.id, { citeAs: 'https://doi.org/10.5555/2' });
    const more = withWorks(typed, [tides, orbits], countingIds());
    expect(more.works.map(({ artefact }) => artefact)).toEqual([tides.url, orbits.url]);
    expect(more.works[1]).toEqual(typed.works[0]);
    expect(more.key).toBe(typed.key);
  });

  it('never loses one that was handed over.', () => {
    const half = withWork(both, second!.id, { handedOver: sent });
    expect(withWorks(half, [], countingIds()).works).toEqual([half.works[1]]);
    expect(withWorks(half, [orbits, tides], countingIds()).works).toEqual(half.works);
  });
});

describe('A draft is done', () => {
  it.each([
    ['while nothing was handed over: not.', {}, {}, false],
    ['while something waits: not.', { handedOver: sent }, {}, false],
    ['when the rest was left out: yes.', { handedOver: sent }, { leftOut: true }, true],
    ['when everything was left out: not, for nothing was sent.', { leftOut: true }, { leftOut: true }, false],
  ])('%s', (_, one, other, done) => {
    const draft = withWork(withWork(both, first!.id, one), second!.id, other);
    expect(isHandedOver(draft)).toBe(done);
  });
});
