import { describe, expect, it } from 'vitest';
import { readOfferSearch, worksIn, worksParameter } from './offer-search.ts';

const works = ['https://alice.example/a,b/', 'https://alice.example/c/'];

describe('The address of the composer', () => {
  it('survives a round trip.', () => {
    const search = {
      artefacts: worksParameter(works),
      service: 'https://pci.example/',
      pattern: 'request-endorsement',
      replyTo: 'urn:uuid:1',
      draft: 'one',
      choose: true,
    } as const;
    expect(readOfferSearch(search)).toEqual(search);
    expect(worksIn(readOfferSearch(search).artefacts)).toEqual(works);
  });

  it('names each work once, and takes a list as well.', () => {
    expect(worksIn([...works, works[0]])).toEqual(works);
    expect(worksIn('https://alice.example/c/,,nothing')).toEqual(['https://alice.example/c/,,nothing']);
  });

  it('drops what it does not know, so that no link ends on an error.', () => {
    expect(
      readOfferSearch({
        artefacts: 'javascript:alert(1)',
        pattern: 'poem',
        service: 7,
        choose: 'yes',
        more: 1,
      }),
    ).toEqual({});
  });
});
