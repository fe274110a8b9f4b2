import { describe, expect, it } from 'vitest';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Evidence } from '../../domain/artefact/lifecycle.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { countOf, linksByKind, statusOf } from './artefact-status.ts';

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

function shown(more: Partial<Evidence> = {}): Evidence {
  return { function: 'certification', what: 'review', result: review, ...more };
}

describe('The status of an artefact', () => {
  it('is empty where nothing is known.', () => {
    expect(statusOf(artefact(), [], [])).toEqual([]);
  });

  it('is a word with what shows it.', () => {
    const evidence = [shown(), shown({ function: 'archiving', what: 'archiving' })];
    expect(statusOf(artefact(), evidence, [])).toEqual([
      { kind: 'certified', evidence: [evidence[0]] },
      { kind: 'archived', evidence: [evidence[1]] },
    ]);
  });

  it('is no word for what only made it known.', () => {
    expect(statusOf(artefact(), [shown({ function: 'awareness', what: 'announcement' })], [])).toEqual([]);
  });

  const offer: Thread = {
    key: 'urn:uuid:1',
    kind: 'offered',
    pattern: 'request-review',
    since: '2026-03-01T10:00:00Z',
    lastAt: '2026-03-01T10:00:00Z',
    artefact: url,
    state: 'acknowledged',
    messages: [],
    rounds: [],
    waitingFor: 'them',
    overdue: false,
    contradictory: false,
    counterparty: {},
    actions: [],
  };

  it('names the latest Offer of each kind.', () => {
    const endorsement: Thread = { ...offer, pattern: 'request-endorsement', state: 'failed' };
    const older: Thread = { ...offer, state: 'rejected' };
    expect(statusOf(artefact(), [], [offer, endorsement, older])).toEqual([
      { kind: 'offered', offer },
      { kind: 'offered', offer: endorsement },
    ]);
  });

  it('names an answered Offer until its answer was let in, and none that was given up.', () => {
    const answered: Thread = { ...offer, state: 'answered' };
    expect(statusOf(artefact(), [], [answered])).toEqual([{ kind: 'offered', offer: answered }]);
    expect(statusOf(artefact(), [shown()], [answered])).toEqual([{ kind: 'certified', evidence: [shown()] }]);
    expect(statusOf(artefact(), [], [{ ...offer, state: 'undone' }])).toEqual([]);
  });
});

it('A result counts once, however often it was announced; one without an address by its event.', () => {
  const twice = [shown({ event: 'e1' }), shown({ event: 'e2' }), shown({ what: 'endorsement' })];
  expect(countOf(twice, 'review')).toBe(1);
  const bare = [shown({ result: undefined, event: 'e1' }), shown({ result: undefined, event: 'e2' })];
  expect(countOf(bare, 'review')).toBe(2);
});

it('Links are told apart by what they mean.', () => {
  const links = [
    { predicate: 'http://schema.org/review', target: 'r' },
    { predicate: 'http://schema.org/subjectOf', target: 'e' },
    { predicate: 'http://purl.org/vocab/frbr/core#supplement', target: 's' },
  ];
  expect(linksByKind(artefact(links))).toEqual({ reviews: ['r'], endorsements: ['e'], related: [links[2]] });
});
