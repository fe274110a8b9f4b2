import { describe, expect, it } from 'vitest';
import type { Notification, Pattern } from '../notification/model.ts';
import type { Intent } from '../suggestion/model.ts';
import { buildThreads } from './build-threads.ts';
import {
  day,
  evidence,
  logged,
  ME,
  message,
  offer,
  PCI,
  pci,
  received,
  sending,
  stranger,
  us,
} from './fixtures/evidence.ts';
import type { Thread, ThreadEvidence } from './model.ts';

const OFFER = 'urn:uuid:7f1c2a52-6a0e-4f7e-9a1b-0d7c4e5f6a01';

const answer = (pattern: Pattern, more: Partial<Notification> = {}) =>
  message(`urn:test:${pattern}`, pattern, { inReplyTo: OFFER, ...more });

function only(more: Partial<ThreadEvidence>): Thread {
  const { list } = buildThreads(evidence(more));
  expect(list).toHaveLength(1);
  return list[0]!;
}

/** The thread of the maintainer's Offer of day 1 with these answers on the days after. */
function offered(answers: readonly Notification[], more: Partial<ThreadEvidence> = {}): Thread {
  return only({
    intents: [sending(OFFER, 1)],
    rows: answers.map((each, place) => received(each, place + 2)),
    ...more,
  });
}

const flagsOf = (thread: Thread) => thread.messages.map(({ flags }) => flags);

describe('An Offer of the maintainer', () => {
  it('is one thread, told by its intent, by the log, or by both, in whatever case its UUID is written.', () => {
    const upper = offer(OFFER.toUpperCase().replace('URN:UUID', 'urn:uuid'));
    for (const more of [
      { intents: [sending(OFFER, 1)] },
      { events: [logged(offer(OFFER), 1)] },
      { intents: [sending(OFFER, 1)], events: [logged(upper, 1)] },
    ])
      expect(only(more)).toMatchObject({
        key: OFFER,
        kind: 'offered',
        state: 'offered',
        pattern: 'request-review',
        counterparty: { name: 'Peer Community', service: { id: PCI.id } },
      });
  });

  it('is one message, although a copy lies in the own inbox.', () => {
    const thread = only({
      intents: [
        sending(OFFER, 1),
        sending(OFFER, 1, { id: 'copy', order: 2, inbox: 'https://alice.example/inbox/' }),
      ],
      events: [logged(offer(OFFER), 1)],
      rows: [received(offer(OFFER), 1, { standing: 'self' })],
    });
    expect(thread.messages).toMatchObject([
      { direction: 'out', copies: 1, flags: [], event: expect.anything() },
    ]);
    expect(thread.delivery).toMatchObject({ stage: 'delivered', deliveredAt: day(1) });
  });

  it.each<[string, Pattern[], string]>([
    ['nothing', [], 'offered'],
    ['a TentativeAccept', ['tentative-accept'], 'tentatively-accepted'],
    ['an Accept', ['tentative-accept', 'accept'], 'acknowledged'],
    ['a TentativeReject', ['accept', 'tentative-reject'], 'tentatively-rejected'],
    ['a Reject', ['tentative-accept', 'reject'], 'rejected'],
    ['a review', ['accept', 'announce-review'], 'answered'],
    ['an endorsement', ['announce-review', 'announce-endorsement'], 'endorsed'],
    ['an Unprocessable', ['unprocessable'], 'unprocessable'],
  ])('is left by %s as %j → %s.', (_, patterns, state) => {
    const thread = offered(patterns.map((pattern) => answer(pattern)));
    expect(thread.state).toBe(state);
    expect(thread.contradictory).toBe(false);
    expect(flagsOf(thread).flat()).toEqual([]);
  });

  it('stays answered when the Accept comes after the review, and says so.', () => {
    const thread = offered([answer('announce-review'), answer('accept')]);
    expect(thread.state).toBe('answered');
    expect(flagsOf(thread)).toEqual([[], [], ['out-of-order']]);
  });

  it('is contradictory when it is accepted and rejected; the latest counts.', () => {
    const thread = offered([answer('accept'), answer('reject')]);
    expect(thread).toMatchObject({ state: 'rejected', contradictory: true });
    expect(flagsOf(thread)).toEqual([[], [], ['contradictory']]);
    const back = offered([answer('reject'), answer('accept')]);
    expect(back).toMatchObject({ state: 'acknowledged', contradictory: true });
    expect(flagsOf(back)[2]).toEqual(['late', 'contradictory']);
  });

  it('takes answers of one second in the order in which they make sense.', () => {
    const rows = [answer('announce-review'), answer('accept')].map((each) => received(each, 2));
    expect(flagsOf(offered([], { rows })).flat()).toEqual([]);
  });

  it('may bear several reviews in one thread, in answer to the Offer or to the Accept of it.', () => {
    const thread = offered([
      answer('accept'),
      answer('announce-review'),
      answer('announce-review', { id: 'urn:test:second', inReplyTo: 'urn:test:accept' }),
    ]);
    expect(thread.messages).toHaveLength(4);
    expect(thread.state).toBe('answered');
    expect(flagsOf(thread).flat()).toEqual([]);
  });

  it('is partly answered by a review when an endorsement was asked for, and can still be declined for now.', () => {
    const document = { type: ['Offer', 'coar-notify:EndorsementAction'] };
    const intents = [sending(OFFER, 1, { document })];
    expect(offered([answer('announce-review')], { intents })).toMatchObject({
      state: 'partly-answered',
      waitingFor: 'them',
    });
    const declined = offered([answer('announce-review'), answer('tentative-reject')], { intents });
    expect(declined).toMatchObject({ state: 'tentatively-rejected', contradictory: false });
    expect(declined.actions).toContain('resubmit');
  });

  it('is not moved by anybody else, nor by who is blocked, and says so of the message.', () => {
    const intruder = offered([answer('reject', { origin: stranger })]);
    expect(intruder.state).toBe('offered');
    expect(flagsOf(intruder)).toEqual([[], ['not-from-target']]);
    const rows = [received(answer('reject'), 2, { standing: 'blocked' })];
    expect(offered([], { rows })).toMatchObject({ state: 'offered', messages: [{}, { flags: ['blocked'] }] });
  });

  it('is answered under an alias, by its actor, or from the inbox that it was sent to.', () => {
    for (const more of [
      { origin: undefined, actor: { id: 'https://pci.example/bot', types: [] } },
      { origin: { ...stranger, inbox: pci.inbox } },
    ])
      expect(offered([answer('accept', more)]).state).toBe('acknowledged');
  });

  it('is not answered by who claims the id of the party that was asked as one of their own.', () => {
    const thief = { ...PCI, id: 'https://stranger.example/', aliases: [PCI.id], inbox: undefined };
    const claimed = offered([answer('reject', { origin: stranger })], { services: [thief, PCI] });
    expect(claimed.state).toBe('offered');
    expect(flagsOf(claimed)).toEqual([[], ['not-from-target']]);
  });

  it('is withdrawn by the maintainer alone; what comes later is late.', () => {
    const undo = {
      id: 'urn:test:undo',
      type: 'Undo',
      inReplyTo: OFFER,
      object: { id: OFFER, type: 'Offer' },
    };
    const thread = offered([], {
      intents: [sending(OFFER, 1), sending('urn:test:undo', 3, { cause: 'send:u', document: undo })],
      rows: [received(answer('accept'), 2), received(answer('announce-review'), 5)],
    });
    expect(thread.state).toBe('undone');
    expect(flagsOf(thread)).toEqual([[], [], [], ['late']]);
    const forged = offered([answer('undo-offer', { origin: us })]);
    expect(forged.state).toBe('offered');
    expect(flagsOf(forged)).toEqual([[], ['not-mine']]);
  });

  it('counts one message once, however often it came, and shows another one under its id.', () => {
    const again = { url: 'https://alice.example/inbox/again' };
    const twice = offered([], {
      rows: [received(answer('accept'), 2), received(answer('accept'), 3, again)],
    });
    expect(twice.messages).toMatchObject([{}, { copies: 2, flags: ['repeated'] }]);
    const other = { ...answer('reject'), id: 'urn:test:accept' };
    const conflicting = offered([], { rows: [received(answer('accept'), 2), received(other, 3, again)] });
    expect(conflicting).toMatchObject({ state: 'acknowledged', contradictory: true });
    expect(flagsOf(conflicting)[2]).toEqual(['conflicting']);
  });

  it('is not replaced by what others send under its id.', () => {
    const forged = offer(OFFER, { target: stranger });
    const thread = offered([], { rows: [received(forged, 2, { standing: 'unknown' })] });
    expect(thread).toMatchObject({ kind: 'offered', counterparty: { id: PCI.id } });
    expect(thread.messages).toMatchObject([
      { direction: 'out' },
      { direction: 'in', flags: ['conflicting'] },
    ]);
  });
});

describe('Another round', () => {
  const SECOND = 'urn:test:second';
  const declined = received(answer('tentative-reject'), 2);
  const resubmitted = sending(SECOND, 3, { document: { inReplyTo: 'urn:test:tentative-reject' } });

  it('begins with the Offer that answers the TentativeReject, in the same thread.', () => {
    const thread = offered([], { rows: [declined], intents: [sending(OFFER, 1), resubmitted] });
    expect(thread).toMatchObject({ key: OFFER, state: 'offered', waitingFor: 'them' });
    expect(thread.rounds.map(({ state }) => state)).toEqual(['tentatively-rejected', 'offered']);
    expect(thread.actions).not.toContain('resubmit');
  });

  it('is answered by itself; what still comes for the one before is late.', () => {
    const accept = message('urn:test:accept-2', 'accept', { inReplyTo: SECOND });
    const thread = offered([], {
      rows: [declined, received(answer('accept'), 4), received(accept, 5)],
      intents: [sending(OFFER, 1), resubmitted],
    });
    expect(thread.state).toBe('acknowledged');
    expect(thread.contradictory).toBe(false);
    expect(flagsOf(thread)).toEqual([[], [], [], ['contradictory', 'late'], []]);
  });

  it('that was given up before it left leaves the one before.', () => {
    const intents = [sending(OFFER, 1), { ...resubmitted, state: 'dropped' as const, receipt: undefined }];
    const thread = offered([], { rows: [declined], intents });
    expect(thread.state).toBe('tentatively-rejected');
    expect(thread.actions[0]).toBe('resubmit');
  });

  it('is not begun by anybody else.', () => {
    const theirs = offer('urn:test:theirs', {
      inReplyTo: OFFER,
      origin: stranger,
      actor: undefined,
    });
    const { list } = buildThreads(
      evidence({ intents: [sending(OFFER, 1)], rows: [received(theirs, 2, { standing: 'unknown' })] }),
    );
    expect(list.map(({ kind }) => kind)).toEqual(['invited', 'offered']);
  });
});

describe('How an Offer travels', () => {
  const problem = { kind: 'forbidden', url: 'https://pci.example/inbox/' } as const;

  it.each<[string, Parameters<typeof sending>[2], string, string]>([
    ['waits for its moment', { state: 'ready', attempts: 0, receipt: undefined }, 'queued', 'offered'],
    ['is being sent', { state: 'running', receipt: undefined }, 'sending', 'offered'],
    ['is tried again', { state: 'ready', problem, receipt: undefined }, 'waiting', 'offered'],
    ['has failed', { state: 'failed', problem, receipt: undefined }, 'failed', 'failed'],
    ['was given up', { state: 'dropped', receipt: undefined }, 'dropped', 'undone'],
    ['was delivered', {}, 'delivered', 'offered'],
    [
      'was delivered as a file',
      { receipt: { at: day(2), status: 0, via: 'export', already: false } },
      'exported',
      'offered',
    ],
    ['lies in the own inbox', { inbox: 'https://alice.example/inbox/' }, 'placed', 'offered'],
  ])('is told: it %s.', (_, more, stage, state) => {
    const thread = only({ intents: [sending(OFFER, 1, more)] });
    expect([thread.delivery?.stage, thread.state]).toEqual([stage, state]);
  });

  it('is failed when the entry in the log failed, although the sending still waits.', () => {
    const log = sending(OFFER, 1, { id: 'log', order: 0, state: 'failed', problem });
    const effect = { kind: 'log', activityId: OFFER, document: { id: OFFER } } as const;
    const thread = only({
      intents: [sending(OFFER, 1, { state: 'ready', receipt: undefined }), { ...log, effect }],
    });
    expect(thread).toMatchObject({ state: 'failed', delivery: { hindered: { id: 'log' }, problem } });
    expect(thread.actions).toEqual(['retry', 'drop']);
  });

  it('can be changed where it was clearly refused.', () => {
    const refused = sending(OFFER, 1, { state: 'failed', attempts: 1, refusals: 1, receipt: undefined });
    expect(only({ intents: [refused] }).actions).toEqual(['edit', 'retry', 'drop']);
    // The public log would tell of something that nobody was sent.
    expect(only({ intents: [refused], events: [logged(offer(OFFER), 1)] }).actions).toEqual([
      'retry',
      'drop',
    ]);
  });

  it('does not count what others wrote and she passed on.', () => {
    const document = {
      id: 'urn:test:theirs',
      type: 'Announce',
      actor: { id: PCI.id },
      origin: { id: PCI.id },
    };
    expect(buildThreads(evidence({ intents: [sending('urn:test:theirs', 1, { document })] })).list).toEqual(
      [],
    );
  });

  it('is answered all the same where it seemed to have failed.', () => {
    const intents = [sending(OFFER, 1, { state: 'failed', receipt: undefined })];
    expect(offered([answer('accept')], { intents }).state).toBe('acknowledged');
  });
});

describe('Waiting', () => {
  it('is overdue after the time that is given, for the answer or for what it promises.', () => {
    const overdueBefore = day(20);
    expect(offered([], { overdueBefore })).toMatchObject({ overdue: true, waitingSince: day(1) });
    expect(offered([], { overdueBefore }).actions).toEqual(['nudge', 'withdraw']);
    expect(offered([answer('accept')], { overdueBefore })).toMatchObject({ overdue: true, since: day(2) });
    expect(offered([answer('announce-review')], { overdueBefore }).overdue).toBe(false);
    expect(offered([], { overdueBefore: day(1) })).toMatchObject({ overdue: false, actions: ['withdraw'] });
  });

  it('begins anew with a reminder.', () => {
    const reminder = sending(OFFER, 22, { id: 'reminder', cause: `send:${OFFER}#1` });
    const thread = only({ intents: [sending(OFFER, 1), reminder], overdueBefore: day(20) });
    expect(thread).toMatchObject({ overdue: false, waitingSince: day(22) });
    expect(thread.delivery).toMatchObject({ remindedAt: [day(22)], deliveredAt: day(1) });
  });

  it('is not ended by a reminder that did not arrive; one that was given up has used its number.', () => {
    const given = (state: Intent['state']) => {
      const reminder = sending(OFFER, 22, { id: 'reminder', cause: `send:${OFFER}#1`, state });
      return only({ intents: [sending(OFFER, 1), reminder], overdueBefore: day(25) });
    };
    const failed = given('failed');
    expect(failed).toMatchObject({ overdue: true, delivery: { remindedAt: [], reminders: 1 } });
    expect(failed.actions).toContain('retry');
    expect(failed.actions).not.toContain('nudge');
    const dropped = given('dropped');
    expect(dropped).toMatchObject({ overdue: true, delivery: { remindedAt: [], reminders: 1 } });
    expect(dropped.actions).toContain('nudge');
  });

  it('is for nobody while the Offer is on its way.', () => {
    const queued = sending(OFFER, 1, { state: 'ready', attempts: 0, receipt: undefined });
    expect(only({ intents: [queued], overdueBefore: day(20) })).toMatchObject({
      waitingFor: 'nobody',
      overdue: false,
      actions: [],
    });
  });
});

describe('An invitation', () => {
  const invitation = message(OFFER, 'request-review', { actor: { id: PCI.id, types: [], name: 'PCI' } });
  const reply = (id: string, type: unknown, on: number, more: object = {}) =>
    sending(id, on, {
      cause: `send:${id}`,
      document: { type, inReplyTo: OFFER, object: { id: OFFER }, ...more },
    });

  it('waits for the maintainer, who can answer it in four ways.', () => {
    const thread = only({ rows: [received(invitation, 1)] });
    expect(thread).toMatchObject({ kind: 'invited', state: 'offered', waitingFor: 'us' });
    expect(thread.actions).toEqual([
      'accept',
      'accept-provisionally',
      'decline-for-now',
      'decline',
      'record',
      'block',
    ]);
  });

  it('is accepted and answered by her, not by who claims to be her.', () => {
    const rows = [received(invitation, 1)];
    const accept = reply('urn:test:a', 'Accept', 2);
    const announce = reply('urn:test:b', ['Announce', 'coar-notify:ReviewAction'], 3, {
      inReplyTo: 'urn:test:a',
    });
    expect(only({ rows, intents: [accept] })).toMatchObject({ state: 'acknowledged', waitingFor: 'us' });
    expect(only({ rows, intents: [accept, announce] })).toMatchObject({
      state: 'answered',
      waitingFor: 'nobody',
    });
    const forged = received(answer('accept', { origin: us, target: pci }), 2, { standing: 'unknown' });
    const thread = only({ rows: [...rows, forged] });
    expect(thread.state).toBe('offered');
    expect(flagsOf(thread)[1]).toEqual(['not-from-target']);
  });

  it('is not answered by what has not arrived.', () => {
    const failed = { ...reply('urn:test:a', 'Accept', 2), state: 'failed' as const, receipt: undefined };
    const thread = only({ rows: [received(invitation, 1)], intents: [failed] });
    expect(thread.state).toBe('offered');
    expect(flagsOf(thread)[1]).toEqual(['undelivered']);
    expect(thread.actions.slice(0, 3)).toEqual(['retry', 'drop', 'accept']);
  });

  it('is taken back by who sent it only.', () => {
    const undo = (origin: Notification['origin']) => received(answer('undo-offer', { origin }), 2);
    expect(only({ rows: [received(invitation, 1), undo(pci)] }).state).toBe('undone');
    expect(only({ rows: [received(invitation, 1), undo(stranger)] })).toMatchObject({
      state: 'offered',
      messages: [{}, { flags: ['not-mine'] }],
    });
  });

  it('may be repeated after she declined it for now.', () => {
    const second = message('urn:test:again', 'request-review', { inReplyTo: 'urn:test:a' });
    const thread = only({
      rows: [received(invitation, 1), received(second, 3)],
      intents: [reply('urn:test:a', 'TentativeReject', 2)],
    });
    expect(thread).toMatchObject({ key: OFFER, state: 'offered', waitingFor: 'us' });
    expect(thread.rounds).toHaveLength(2);
  });
});

describe('An announcement that answers nothing known', () => {
  const announcement = message('urn:test:news', 'announce-review', { inReplyTo: undefined });

  it('is a thread of its own, which waits for the maintainer.', () => {
    expect(only({ rows: [received(announcement, 1)] })).toMatchObject({
      kind: 'announced',
      state: 'announced',
      waitingFor: 'us',
      overdue: false,
      actions: ['accept-announcement', 'dismiss', 'block'],
      messages: [{ flags: [] }],
    });
  });

  it('says so where it claims to answer something.', () => {
    const lost = message('urn:test:lost', 'announce-review', { inReplyTo: 'urn:test:nothing' });
    expect(only({ rows: [received(lost, 1)] })).toMatchObject({
      key: 'urn:test:lost',
      kind: 'announced',
      messages: [{ flags: ['unknown-offer'] }],
    });
  });

  it('is accepted by her Accept into her own inbox, or by her log.', () => {
    const rows = [received(announcement, 1)];
    const document = { type: 'Accept', inReplyTo: 'urn:test:news', object: { id: 'urn:test:news' } };
    const accept = sending('urn:test:a', 2, { document, inbox: 'https://alice.example/inbox/' });
    expect(only({ rows, intents: [accept] })).toMatchObject({ state: 'acknowledged', since: day(2) });
    expect(only({ rows, events: [logged(announcement, 3)] })).toMatchObject({
      state: 'acknowledged',
      since: day(3),
      waitingFor: 'nobody',
    });
  });

  it('is at its end once her Accept stands in her log; till then it lies in her inbox.', () => {
    const target = { id: ME, type: 'Person', inbox: 'https://alice.example/inbox/' };
    const document = { type: 'Accept', inReplyTo: 'urn:test:news', object: { id: 'urn:test:news' }, target };
    const accept = sending('urn:test:a', 2, { document, inbox: 'https://alice.example/inbox/' });
    const rows = [received(announcement, 1)];
    expect(only({ rows, intents: [accept] }).delivery?.stage).toBe('placed');
    const event = logged(message('urn:test:a', 'accept', { origin: us, target: us }), 3);
    expect(only({ rows, intents: [accept], events: [event] }).delivery?.stage).toBe('sent');
  });

  it('is told by her, when it is hers.', () => {
    const document = { type: ['Announce', 'coar-notify:ReviewAction'] };
    expect(only({ intents: [sending('urn:test:mine', 1, { document })] })).toMatchObject({
      kind: 'told',
      state: 'announced',
      waitingFor: 'nobody',
    });
  });
});

describe('What belongs to nothing', () => {
  it('is kept together by what it claims to answer.', () => {
    const thread = offered([answer('accept'), answer('reject')], { intents: [] });
    expect(thread).toMatchObject({ key: OFFER, kind: 'stray', root: undefined, waitingFor: 'nobody' });
    expect(flagsOf(thread)).toEqual([['unknown-offer'], ['unknown-offer']]);
  });

  it('becomes the thread of the Offer under the same key, once that is known.', () => {
    const { byKey, byMessage } = buildThreads(
      evidence({ intents: [sending(OFFER, 1)], rows: [received(answer('accept'), 2)] }),
    );
    expect(byKey.get(OFFER)).toBe(byMessage.get('urn:test:accept'));
    expect(byKey.get(OFFER)?.kind).toBe('offered');
  });

  it('is what says that it is hers and is not proved to be.', () => {
    const rows = [received(offer('urn:test:claim'), 1, { standing: 'unknown' })];
    expect(only({ rows })).toMatchObject({ kind: 'stray', actions: ['block'] });
  });

  it('is left out where it is neither Offer nor announcement.', () => {
    expect(buildThreads(evidence({ rows: [received(message('urn:x', 'other'), 1)] })).list).toEqual([]);
  });

  it('has a beginning even where messages answer each other in a circle.', () => {
    const rows = [
      received(message('urn:a', 'accept', { inReplyTo: 'urn:b' }), 1),
      received(message('urn:b', 'reject', { inReplyTo: 'urn:a' }), 2),
      received(message('urn:c', 'announce-review', { inReplyTo: 'urn:b' }), 3),
    ];
    expect(only({ rows })).toMatchObject({ key: 'urn:a', kind: 'stray' });
    expect(only({ rows: [...rows].reverse() })).toEqual(only({ rows }));
  });
});
