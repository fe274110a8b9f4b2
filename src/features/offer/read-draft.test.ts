import { describe, expect, it } from 'vitest';
import type { OfferDraft } from './offer-draft.ts';
import { readDraft } from './read-draft.ts';

const work = {
  artefact: 'https://alice.example/artefacts/orbits/',
  id: 'urn:uuid:1',
  landingPage: 'https://alice.example/artefacts/orbits/',
  citeAs: '',
  file: 'https://alice.example/artefacts/orbits/paper.pdf',
  mediaType: 'application/pdf',
};
const draft: OfferDraft = {
  key: 'one',
  pattern: 'request-review',
  service: 'https://pci.example/',
  summary: '',
  way: 'own-inbox',
  copy: false,
  works: [work, { ...work, id: 'urn:uuid:2', leftOut: true, handedOver: '2026-03-01T10:00:00Z' }],
};

describe('The draft of an Offer', () => {
  it('is read as it was stored, with the ids of its Offers.', () => {
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it.each([
    7,
    null,
    {},
    { ...draft, pattern: 'poem' },
    { ...draft, works: [] },
    { ...draft, works: [{ ...work, id: 7 }] },
    { ...draft, works: [null] },
    { ...draft, service: 7 },
    { ...draft, way: 'by post' },
    { ...draft, copy: 'yes' },
  ])('is none when what is stored is %j.', (stored) => {
    expect(readDraft(stored)).toBeUndefined();
  });
});
