import { describe, expect, it } from 'vitest';
import type { Notification } from '../../domain/notification/model.ts';
import { eventSentenceOf, eventSentenceText } from './event-sentence.ts';

const alice = 'https://alice.example/card#me';
const orbits = 'https://alice.example/artefacts/orbits/';
const around = { services: [], titles: new Map([[orbits, 'On orbits']]) };

function message(more: Partial<Notification>): Notification {
  return {
    pattern: 'request-review',
    generation: '1.0',
    activities: ['Offer'],
    types: [],
    cc: [],
    threadKeys: [],
    normalisations: [],
    target: { id: 'https://pci.example/', types: ['Service'], name: 'PCI' },
    object: { id: orbits, types: [], items: [] },
    ...more,
  };
}

function said(notification: Notification | undefined, webId = alice): string {
  return eventSentenceText(eventSentenceOf({ notification, artefact: orbits }, around, webId));
}

describe('The sentence of an entry in the event log', () => {
  it('says "you" for what the maintainer sent.', () => {
    expect(said(message({ actor: { id: alice, types: ['Person'] } }))).toBe(
      'You ask PCI for a review of On orbits',
    );
  });

  it('names the sender for what others sent, also while it is not known who the maintainer is.', () => {
    const theirs = message({ actor: { id: 'https://bob.example/', types: [], name: 'Bob' } });
    expect(said(theirs)).toContain('Bob');
    expect(said(theirs, undefined)).toContain('Bob');
  });

  it('tells what the maintainer has done outside COAR Notify as she entered it, but not what others say.', () => {
    const view = { pattern: 'other', activities: ['View'], summary: 'The data were\nopened.' } as const;
    expect(said(message({ ...view, actor: { id: alice, types: [] } }))).toBe('The data were opened.');
    expect(
      said(message({ ...view, actor: { id: 'https://bob.example/', types: [], name: 'Bob' } })),
    ).toContain('Bob');
  });

  it('is there for what cannot be read.', () => {
    expect(said(undefined)).not.toBe('');
  });
});
