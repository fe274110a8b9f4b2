import { describe, expect, it } from 'vitest';
import type { Pattern } from '../../domain/notification/model.ts';
import type { Effect, Suggestion } from '../../domain/suggestion/model.ts';
import { headlineOf, headlineText } from './headline.ts';

const log: Effect = { kind: 'log', activityId: 'urn:uuid:1', source: 'https://alice.example/inbox/1' };
const link: Effect = {
  kind: 'link',
  artefact: 'https://alice.example/artefacts/orbits/',
  metadata: 'https://alice.example/artefacts/orbits/meta.ttl',
  predicate: 'http://schema.org/review',
  target: 'https://pci.example/reviews/1',
  linkType: 'review',
};
const send = (type: unknown): Effect => ({
  kind: 'send',
  inbox: 'https://pci.example/inbox/',
  recipientName: 'PCI Astronomy',
  document: { type },
});

function headline(pattern: Pattern, effects: readonly Effect[], more: Partial<Suggestion> = {}): string {
  return headlineText(
    headlineOf({
      id: 'a',
      policy: { id: 'p', name: 'Record answers', version: '0', rule: 0, n3: '' },
      activityId: 'urn:uuid:1',
      source: 'https://alice.example/inbox/1',
      pattern,
      senderName: 'PCI',
      standing: 'trusted',
      workName: 'On orbits',
      effects,
      reasons: [],
      receivedAt: '2026-03-01T10:00:00Z',
      ...more,
    }),
  );
}

describe('The headline of a suggestion', () => {
  it.each<[string, Pattern, readonly Effect[]]>([
    ['Record the review by PCI in your log', 'announce-review', [log]],
    [
      'Add PCI Astronomy to your register of services',
      'announce-review',
      [{ kind: 'register', service: 'https://pci.example/', name: 'PCI Astronomy', isNew: true }],
    ],
    ['Is the review ready?', 'request-review', [{ kind: 'task', words: 'Is the review\nready?' }]],
    ['Answer the invitation of PCI about On orbits', 'request-review', [{ kind: 'task', folder: 'tasks' }]],
    ['Leave the message of PCI alone', 'announce-review', [{ kind: 'ignore', activityId: 'urn:uuid:1' }]],
    [
      'Look at the message of PCI once more',
      'announce-review',
      [{ kind: 'rerun', activityId: 'urn:uuid:1' }],
    ],
    ['Announce your review of On orbits to PCI Astronomy', 'request-review', [send(['Announce']), log]],
    ['Record the answer of PCI in your log', 'tentative-accept', [log]],
    ['Link the review by PCI to the work', 'announce-review', [link]],
    ['Record the review by PCI in your log and link it to the work', 'announce-review', [log, link]],
    [
      'Accept the review that PCI announces?',
      'announce-review',
      [log, { ...log, document: { type: 'Accept' } }],
    ],
    ['Accept the invitation of PCI to review On orbits?', 'request-review', [send('Accept')]],
    ['Decline the request of PCI about On orbits?', 'request-review', [send(['Reject'])]],
    [
      'Ask PCI Astronomy for a review of On orbits',
      'announce-review',
      [send(['Offer', 'coar-notify:ReviewAction'])],
    ],
    ['Answer the invitation of PCI about On orbits', 'request-review', []],
    ['Look at the message of PCI about On orbits', 'other', []],
  ])('says what approving does: %s', (text, pattern, effects) => {
    expect(headline(pattern, effects)).toBe(text);
  });

  it('has words for a nameless sender and a nameless work.', () => {
    expect(headline('request-review', [], { senderName: ' ', workName: undefined })).toBe(
      'Answer the invitation of an unnamed sender about an unnamed work',
    );
  });
});
