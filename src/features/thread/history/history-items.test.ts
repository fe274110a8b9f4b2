import { describe, expect, it } from 'vitest';
import type { DecisionRow, EventRow, NotificationRow } from '../../../cache/rows.ts';
import type { Dispatch } from '../../../domain/dispatch/model.ts';
import type { Service } from '../../../domain/service/service.ts';
import type { Intent, Suggestion } from '../../../domain/suggestion/model.ts';
import { type HistorySources, historyOf } from './history-items.ts';

const orbits = 'https://alice.example/artefacts/orbits/';
const pci: Service = {
  id: 'https://pci.example/',
  name: 'PCI',
  aliases: ['https://pci.example/#it'],
  kinds: [],
  takes: [],
  trust: 'trusted',
};
const none: HistorySources = {
  rows: [],
  events: [],
  intents: [],
  decisions: [],
  suggestions: [],
  services: [pci],
  dispatches: [],
};

function event(activityId: string, writtenAt: string, artefact: string | undefined = orbits): EventRow {
  return {
    url: `https://alice.example/events/${activityId}`,
    writtenAt,
    version: '',
    activityId,
    raw: '',
    artefact,
  };
}

function message(
  activityId: string,
  receivedAt: string,
  artefact: string | undefined = orbits,
): NotificationRow {
  return {
    url: `https://alice.example/inbox/${activityId}-${receivedAt}`,
    receivedAt,
    version: '',
    raw: '',
    truncated: false,
    activityId,
    findings: [],
    standing: 'known',
    remarks: [],
    artefact,
  };
}

const offer = {
  '@context': ['https://www.w3.org/ns/activitystreams'],
  id: 'urn:uuid:0b6e4f9e-2a0e-4a34-8f0a-5a5a7a1a0001',
  type: ['Offer', 'coar-notify:ReviewAction'],
  actor: { id: 'https://alice.example/card#me', type: 'Person' },
  object: { id: orbits, type: 'Page' },
  origin: { id: 'https://alice.example/', type: 'Service' },
  target: { id: 'https://pci.example/#it', type: 'Service', inbox: 'https://pci.example/inbox/' },
};
const sends = (state: Intent['state'], attempts = 1, artefact: string | undefined = orbits) =>
  ({
    id: 'i',
    cause: 'offer:x',
    state,
    attempts,
    artefact,
    createdAt: '2026-03-03',
    effect: { kind: 'send', inbox: 'x', document: offer },
  }) as unknown as Intent;
const suggestion = {
  id: 's',
  artefact: orbits,
  senderId: 'https://pci.example/#it',
} as unknown as Suggestion;
const decision = {
  suggestionId: 's',
  verdict: 'approved',
  decidedAt: '2026-03-02',
  decidedBy: 'maintainer',
} as DecisionRow;

const about = (more: Partial<HistorySources>) => historyOf({ artefact: orbits }, { ...none, ...more });
const withPci = (more: Partial<HistorySources>) => historyOf({ service: pci }, { ...none, ...more });
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('The history of an artefact', () => {
  it('joins a message with its entry in the log, at the time when it arrived.', () => {
    const items = about({ rows: [message('a', '2026-03-01')], events: [event('a', '2026-03-02')] });
    expect(items).toMatchObject([{ activityId: 'a', at: '2026-03-01', event: { writtenAt: '2026-03-02' } }]);
  });

  it('shows the newest first, whether it is in the log, in the inbox or both.', () => {
    const rows = [message('a', '2026-03-01'), message('c', '2026-03-05')];
    expect(ids(about({ rows, events: [event('b', '2026-03-03')] }))).toEqual(['c', 'b', 'a']);
  });

  it('shows a message that was posted twice once, as it came first.', () => {
    const items = about({ rows: [message('a', '2026-03-04'), message('a', '2026-03-01')] });
    expect(items.map((item) => item.at)).toEqual(['2026-03-01']);
  });

  it('leaves out what concerns other artefacts.', () => {
    const rows = [message('a', '2026-03-01', 'https://alice.example/x/')];
    expect(
      about({
        rows,
        events: [event('b', '1', 'y')],
        decisions: [decision],
        suggestions: [{ ...suggestion, artefact: 'y' }],
      }),
    ).toEqual([]);
  });

  it('tells what was decided and linked, and what was sent, once each.', () => {
    const link = {
      id: 'l',
      state: 'done',
      createdAt: '2026-03-04',
      effect: { kind: 'link', artefact: orbits },
    } as unknown as Intent;
    const items = about({ decisions: [decision], suggestions: [suggestion], intents: [link, sends('done')] });
    expect(items.map(({ kind }) => kind)).toEqual(['link', 'message', 'decision']);
    const logged = about({ events: [event(offer.id, '2026-03-03')], intents: [sends('failed')] });
    expect(logged).toMatchObject([{ kind: 'message', event: {}, sent: { state: 'failed' } }]);
  });

  it('tells of crates that were sent to be run, together with their entry of the log.', () => {
    const dispatch = {
      id: 'D1',
      crate: { url: orbits, name: 'Orbits' },
      createdAt: '2026-03-01',
      shares: [{ state: 'taken', tries: [{ startedAt: '2026-03-02', endedAt: '2026-03-03' }] }],
    } as unknown as Dispatch;
    const other = { ...dispatch, id: 'D2', crate: { url: `${orbits}other/`, name: 'Other' } };
    const events = [event('urn:uuid:d1', '2026-03-04'), event('urn:uuid:d2', '2026-03-05')];
    expect(about({ dispatches: [dispatch, other], events })).toMatchObject([
      { kind: 'message', activityId: 'urn:uuid:d2' },
      { kind: 'dispatch', id: 'D1', at: '2026-03-03', event: { activityId: 'urn:uuid:d1' } },
    ]);
    const madeFrom = { ...other, artefact: orbits };
    expect(about({ dispatches: [madeFrom] })).toMatchObject([{ kind: 'dispatch', id: 'D2' }]);
    expect(withPci({ dispatches: [dispatch] })).toEqual([]);
  });

  it('leaves out decisions that were taken back, and messages that were given up before they left.', () => {
    const items = about({
      decisions: [{ ...decision, withdrawn: true }],
      suggestions: [suggestion],
      intents: [sends('dropped', 0)],
    });
    expect(items).toEqual([]);
  });
});

describe('The history of a service', () => {
  it('has what it sent under any of its ids, what was sent to it, and what was decided about it.', () => {
    const from = (id: string) => ({
      ...message('a', '2026-03-01', undefined),
      notification: { origin: { id, types: [] } } as never,
    });
    expect(withPci({ rows: [from('https://PCI.example')] })).toHaveLength(1);
    expect(withPci({ rows: [from('https://else.example/')] })).toHaveLength(0);
    const items = withPci({
      intents: [sends('done', 1, undefined)],
      decisions: [decision],
      suggestions: [suggestion],
    });
    expect(items.map(({ kind }) => kind)).toEqual(['message', 'decision']);
  });
});
