import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../cache/rows.ts';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Notification } from '../../domain/notification/model.ts';
import { linksByKind, statusOf } from './artefact-status.ts';
import type { OfferProgress } from './offer-progress.ts';

const url = 'https://alice.example/artefacts/orbits/';
const review = 'https://pci.example/reviews/9';

function artefact(links: Artefact['links'] = []): Artefact {
  return {
    url,
    metadata: `${url}meta.ttl`,
    title: 'On orbits',
    type: 'preprint',
    types: [],
    authors: [],
    files: [],
    links,
  };
}

function announced(more: Partial<Notification>, about = url): EventRow {
  return {
    url: `https://alice.example/events/${more.object?.id}`,
    writtenAt: '2026-03-01T10:00:00Z',
    version: '',
    activityId: 'urn:test:1',
    raw: '',
    artefact: about,
    notification: {
      pattern: 'announce-review',
      generation: '1.0',
      activities: [],
      types: [],
      cc: [],
      threadKeys: [],
      normalisations: [],
      ...more,
    },
  };
}

describe('The status of an artefact', () => {
  it('is empty where nothing is known.', () => {
    expect(statusOf(artefact(), [], [])).toEqual([]);
  });

  it('counts a review once, whether linked, logged or both, by any of its names.', () => {
    const work = { id: 'https://pci.example/x', citeAs: review, types: [], items: [] };
    const links = [{ predicate: 'http://schema.org/review', target: review }];
    expect(statusOf(artefact(links), [announced({ object: work })], [])).toEqual([
      { kind: 'reviewed', count: 1 },
    ]);
    const second = announced({ object: { id: 'https://pci.example/10', types: [], items: [] } });
    expect(statusOf(artefact(links), [second], [])).toEqual([{ kind: 'reviewed', count: 2 }]);
  });

  it('does not count what was said of another artefact.', () => {
    const work = { id: review, types: [], items: [] };
    expect(statusOf(artefact(), [announced({ object: work }, 'https://alice.example/other/')], [])).toEqual(
      [],
    );
  });

  const offer: OfferProgress = {
    offerId: 'urn:uuid:1',
    pattern: 'request-review',
    madeAt: '2026-03-01T10:00:00Z',
    artefact: url,
    stage: 'accepted',
    answers: [],
  };

  it('names the latest Offer of each kind.', () => {
    const endorsement: OfferProgress = { ...offer, pattern: 'request-endorsement', stage: 'failed' };
    const older: OfferProgress = { ...offer, stage: 'declined' };
    expect(statusOf(artefact(), [], [offer, endorsement, older])).toEqual([
      { kind: 'offered', offer },
      { kind: 'offered', offer: endorsement },
    ]);
  });

  it('names an answered Offer until its answer was let in, and none that was given up.', () => {
    const answered: OfferProgress = { ...offer, stage: 'answered' };
    expect(statusOf(artefact(), [], [answered])).toEqual([{ kind: 'offered', offer: answered }]);
    const links = [{ predicate: 'http://schema.org/review', target: review }];
    expect(statusOf(artefact(links), [], [answered])).toEqual([{ kind: 'reviewed', count: 1 }]);
    expect(statusOf(artefact(), [], [{ ...offer, stage: 'dropped' }])).toEqual([]);
  });
});

it('Links are told apart by what they mean.', () => {
  const links = [
    { predicate: 'http://schema.org/review', target: 'r' },
    { predicate: 'http://schema.org/subjectOf', target: 'e' },
    { predicate: 'http://purl.org/vocab/frbr/core#supplement', target: 's' },
  ];
  expect(linksByKind(artefact(links))).toEqual({ reviews: ['r'], endorsements: ['e'], related: [links[2]] });
});
