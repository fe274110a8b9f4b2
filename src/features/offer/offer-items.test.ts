import { describe, expect, it } from 'vitest';
import { activityKey } from '../../domain/notification/identity.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { draftOf, orbits, pci, pod, tides } from './fixtures/orbits.ts';
import { withWork } from './offer-draft.ts';
import { type OfferSurroundings, offerItems } from './offer-items.ts';

const draft = draftOf(orbits, tides);
const [first, second] = draft.works;
const surroundings: OfferSurroundings = {
  artefacts: new Map([orbits, tides].map((artefact) => [artefact.url, artefact])),
  service: pci,
  pod,
  threads: [],
};
const thread = {
  key: 'urn:uuid:1',
  kind: 'offered',
  state: 'offered',
  pattern: 'request-review',
  artefact: orbits.url,
  counterparty: { id: 'https://pci.example/system' },
  messages: [{ key: 'urn:uuid:1' }],
} as unknown as Thread;

function states(of = draft, more: Partial<OfferSurroundings> = {}) {
  return offerItems(of, { ...surroundings, ...more }).map(({ state }) => state);
}

function earlier(more: Partial<Thread>, of = draft) {
  const threads = [{ ...thread, ...more }];
  return offerItems(of, { ...surroundings, threads }).map((item) => item.earlier?.key);
}

describe('The works of one round', () => {
  it('are checked one by one: what is faulty stays behind and the others do not.', () => {
    const items = offerItems(draft, surroundings);
    expect(items.map(({ state }) => state)).toEqual(['ready', 'faulty']);
    expect(Object.keys(items[1]!.findings!.byField)).toEqual(['file', 'mediaType']);
    expect(items.map(({ document }) => document?.id)).toEqual([first!.id, second!.id]);
  });

  it('stay behind when they were left out, or are gone from the pod.', () => {
    expect(states(withWork(draft, first!.id, { leftOut: true }))).toEqual(['left-out', 'faulty']);
    expect(states(draft, { artefacts: new Map() })).toEqual(['missing', 'missing']);
  });

  it('that were handed over are not touched again, whatever becomes of the work.', () => {
    const sent = withWork(draft, second!.id, { handedOver: '2026-03-01T10:00:00Z' });
    expect(states(sent)).toEqual(['ready', 'handed-over']);
    expect(states(sent, { artefacts: new Map() })).toEqual(['missing', 'handed-over']);
  });

  it('cannot be judged while nothing is known of the pod.', () => {
    expect(states(draft, { pod: undefined })).toEqual(['faulty', 'faulty']);
  });
});

describe('An Offer of the same that has not ended', () => {
  it('is named beside its work, under any id of the service.', () => {
    expect(earlier({})).toEqual([thread.key, undefined]);
    expect(earlier({ state: 'tentatively-rejected' })).toEqual([thread.key, undefined]);
  });

  it.each([
    ['has ended', { state: 'answered' }],
    ['was withdrawn', { state: 'undone' }],
    ['asks for something else', { pattern: 'request-endorsement' }],
    ['went to somebody else', { counterparty: { id: 'https://other.example/' } }],
    ['was made to the maintainer', { kind: 'invited' }],
    ['is this very Offer', { messages: [{ key: activityKey(first!.id) }] }],
  ] as [string, Partial<Thread>][])('is none that %s.', (_, more) => {
    expect(earlier(more)).toEqual([undefined, undefined]);
  });

  it('is none that this is a new round of.', () => {
    const messages = [{ key: 'urn:uuid:2' }] as unknown as Thread['messages'];
    expect(earlier({ messages }, { ...draft, inReplyTo: 'urn:uuid:2' })[0]).toBeUndefined();
  });
});
