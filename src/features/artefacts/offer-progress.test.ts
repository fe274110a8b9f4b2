import { describe, expect, it } from 'vitest';
import type { EventRow, NotificationRow } from '../../cache/rows.ts';
import type { Notification, Pattern } from '../../domain/notification/model.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Intent } from '../../domain/suggestion/model.ts';
import { type OfferEvidence, offersMade } from './offer-progress.ts';

const alice = 'https://alice.example/card#me';
const orbits = 'https://alice.example/artefacts/orbits/';
const offerId = 'urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a01';
const pci: Service = {
  id: 'https://pci.example/',
  name: 'PCI',
  aliases: ['https://pci.example/bot'],
  kinds: ['certification'],
  takes: ['request-review'],
  trust: 'trusted',
};

function message(pattern: Pattern, more: Partial<Notification> = {}): Notification {
  return {
    id: `urn:test:${pattern}`,
    pattern,
    generation: '1.0',
    activities: [],
    types: [],
    cc: [],
    threadKeys: [],
    normalisations: [],
    origin: { id: 'https://pci.example', types: ['Service'] },
    ...more,
  };
}

function received(pattern: Pattern, day: string, more: Partial<Notification> = {}): NotificationRow {
  const notification = message(pattern, { inReplyTo: offerId, ...more });
  return {
    url: `https://alice.example/inbox/${pattern}`,
    receivedAt: `2026-03-${day}T10:00:00Z`,
    version: '',
    raw: '',
    truncated: false,
    activityId: notification.id ?? '',
    notification,
    findings: [],
    standing: 'trusted',
    remarks: [],
  };
}

function sending(more: Partial<Intent> = {}): Intent {
  return {
    id: 'i2',
    cause: `offer:${offerId}`,
    order: 1,
    effect: {
      kind: 'send',
      inbox: 'https://pci.example/inbox/',
      recipient: pci.id,
      recipientName: 'Peer Community',
      document: { id: offerId, type: ['Offer', 'coar-notify:ReviewAction'] },
    },
    artefact: orbits,
    state: 'done',
    notBefore: '2026-03-01T10:00:00Z',
    createdAt: '2026-03-01T10:00:00Z',
    attempts: 1,
    ...more,
  };
}

function loggedOffer(more: Partial<EventRow> = {}): EventRow {
  return {
    url: 'https://alice.example/events/1.jsonld',
    writtenAt: '2026-03-01T10:00:05Z',
    version: '',
    activityId: offerId,
    raw: '',
    artefact: orbits,
    notification: message('request-review', {
      id: offerId,
      actor: { id: alice, types: ['Person'] },
      origin: { id: 'https://alice.example/', types: ['Service'] },
      target: { id: pci.id, types: ['Service'] },
    }),
    ...more,
  };
}

function first(evidence: Partial<OfferEvidence>) {
  return offersMade(alice, { intents: [], events: [], notifications: [], services: [pci], ...evidence })[0];
}

describe('How far an Offer has come', () => {
  it('is known from the intent before anything was sent, with the name of the register.', () => {
    const offer = first({ intents: [sending({ state: 'ready', attempts: 0 })] });
    expect(offer).toMatchObject({
      stage: 'queued',
      pattern: 'request-review',
      recipientName: 'PCI',
      artefact: orbits,
    });
  });

  it.each([
    [{ state: 'running' }, 'sending'],
    [{ state: 'done' }, 'delivered'],
    [{ state: 'dropped' }, 'dropped'],
    [{ state: 'failed', problem: { kind: 'forbidden', url: 'https://pci.example/inbox/' } }, 'failed'],
    [{ state: 'ready', problem: { kind: 'timeout', url: 'https://pci.example/inbox/', ms: 1 } }, 'waiting'],
  ] as const)('follows the sending: %j is %s.', (more, stage) => {
    const intent = sending(more);
    const offer = first({ intents: [intent] });
    expect(offer?.stage).toBe(stage);
    expect(offer?.problem).toEqual('problem' in more ? more.problem : undefined);
  });

  it('is failed when the entry in the log failed, although the sending still waits.', () => {
    const problem = { kind: 'forbidden', url: 'https://alice.example/events/' } as const;
    const log = sending({
      id: 'i1',
      order: 0,
      effect: { kind: 'log', activityId: offerId },
      state: 'failed',
      problem,
    });
    const offer = first({ intents: [sending({ state: 'ready' }), log] });
    expect(offer).toMatchObject({ stage: 'failed', problem, hindered: { id: 'i1' } });
  });

  it('is known from the event log alone, on a device that did not send it.', () => {
    expect(first({ events: [loggedOffer()] })).toMatchObject({ stage: 'sent', recipientName: 'PCI' });
  });

  it('is one Offer, whether seen in the log or as an intent, in whatever case its UUID is written.', () => {
    const events = [loggedOffer({ activityId: offerId.toUpperCase().replace('URN:UUID', 'urn:uuid') })];
    const evidence = { intents: [sending()], events, notifications: [], services: [] };
    expect(offersMade(alice, evidence)).toHaveLength(1);
  });

  it('leaves out what others offered to her.', () => {
    const theirs = loggedOffer();
    const notification = { ...theirs.notification!, actor: { id: 'https://bob.example/', types: [] } };
    expect(first({ events: [{ ...theirs, notification }] })).toBeUndefined();
  });

  it('follows the latest reply of the service.', () => {
    const notifications = [received('accept', '05'), received('tentative-accept', '03')];
    expect(first({ intents: [sending()], notifications })?.stage).toBe('accepted');
  });

  it('stays answered once a result was announced, also in answer to the Accept.', () => {
    const accept = received('accept', '03');
    const announce = received('announce-review', '04', { inReplyTo: accept.activityId });
    const late = received('reject', '09');
    const offer = first({ intents: [sending()], notifications: [late, announce, accept] });
    expect(offer?.stage).toBe('answered');
    expect(offer?.answers).toEqual([accept, announce, late]);
  });

  it('counts a reply under an alias of the service.', () => {
    const reply = received('accept', '03', { origin: undefined, actor: { id: pci.aliases[0], types: [] } });
    expect(first({ intents: [sending()], notifications: [reply] })?.stage).toBe('accepted');
  });

  it('is not moved by a reply of somebody else.', () => {
    const intruder = received('accept', '03', { origin: { id: 'https://other.example/', types: [] } });
    expect(first({ intents: [sending()], notifications: [intruder] })?.stage).toBe('delivered');
  });

  it('is withdrawn by the maintainer, in her own log.', () => {
    const offer = loggedOffer();
    const undo = message('undo-offer', { inReplyTo: offerId, origin: offer.notification?.origin });
    const events = [offer, loggedOffer({ url: 'u2', activityId: 'urn:test:undo', notification: undo })];
    expect(first({ intents: [sending()], events })?.stage).toBe('withdrawn');
  });
});
