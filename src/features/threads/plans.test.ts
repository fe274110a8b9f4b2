import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildRequest } from '../../domain/notification/build/request.ts';
import { ok } from '../../domain/result.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import type { Thread } from '../../domain/thread/model.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { nudgePlan, withdrawPlan } from './offer-plans.ts';
import { suggestedVerdict, verdictPlan } from './verdict-plan.ts';

const pod: PodProfile = {
  webId: 'https://alice.example/card#me',
  issuers: [],
  storages: ['https://alice.example/'],
  inbox: 'https://alice.example/inbox/',
  eventLog: 'https://alice.example/events/',
};
const alice = { id: 'https://alice.example/', inbox: 'https://alice.example/inbox/' };
const journal = { id: 'https://journal.example/', inbox: 'https://journal.example/inbox' };
const between = (origin: typeof alice, target: typeof alice) =>
  buildRequest({
    pattern: 'request-review',
    id: 'urn:uuid:3c1b1d52-8f37-4e7a-9b39-0c2f6a1d7e02',
    actor: { id: origin.id, type: 'Person', name: 'Somebody' },
    origin,
    target,
    object: {
      id: 'https://journal.example/88/',
      types: ['Page', 'sorg:AboutPage'],
      item: { id: 'https://journal.example/88.pdf', types: ['Article'], mediaType: 'application/pdf' },
    },
  });
const invitation = between(journal, alice);
const mine = between(alice, journal);
const thread = {
  counterparty: { id: journal.id, name: 'The Journal', inbox: journal.inbox },
  artefact: 'https://alice.example/artefacts/moons/',
  delivery: { stage: 'delivered', remindedAt: ['2026-03-01T00:00:00Z'], reminders: 1 },
} as unknown as Thread;

const row = 'https://alice.example/inbox/1';
const accept = {
  id: 'accepting',
  source: row,
  choice: 'accept',
  effects: [{ kind: 'send', inbox: journal.inbox, document: { id: 'urn:uuid:policy', type: 'Accept' } }],
} as unknown as Suggestion;

const call = vi.fn();
const approve = vi.fn();
beforeEach(() => {
  call.mockReset().mockResolvedValue(ok(undefined));
  approve.mockReset().mockResolvedValue(ok(undefined));
});

describe('A verdict on an invitation', () => {
  const context = { thread, offer: invitation, pod, call };

  it('without words is the answer that a policy suggests: what is shown is its message, and it is approved.', async () => {
    const plan = verdictPlan(context, 'accept', accept, approve);
    const shown = plan.compose('urn:uuid:1', ' ');
    expect(shown).toEqual({ id: 'urn:uuid:policy', type: 'Accept' });
    await plan.send(shown, '');
    expect(approve).toHaveBeenCalledExactlyOnceWith(accept);
    expect(call).not.toHaveBeenCalled();
  });

  it('with words is a message by hand, which the log gets as an acceptance only.', async () => {
    const plan = verdictPlan(context, 'accept', accept, approve);
    const shown = plan.compose('urn:uuid:1', 'In May.');
    expect(shown).toMatchObject({ id: 'urn:uuid:1', type: 'Accept', summary: 'In May.' });
    await plan.send(shown, 'In May.');
    expect(call).toHaveBeenCalledExactlyOnceWith(
      'send',
      expect.objectContaining({ document: shown, inbox: journal.inbox, log: true }),
    );
    const decline = verdictPlan(context, 'reject', undefined, approve);
    await decline.send(decline.compose('urn:uuid:2', ''), '');
    expect(call).toHaveBeenLastCalledWith('send', expect.objectContaining({ log: false }));
  });

  it('goes to the inbox that the register knows, before the one that the message names.', () => {
    const registered = {
      ...thread,
      counterparty: { ...thread.counterparty, service: { inbox: 'https://journal.example/known' } },
    } as unknown as Thread;
    expect(verdictPlan({ ...context, thread: registered }, 'reject', undefined, approve).inbox).toBe(
      'https://journal.example/known',
    );
    expect(verdictPlan(context, 'reject', undefined, approve).inbox).toBe(journal.inbox);
  });

  it('is found among what is suggested about this very message.', () => {
    expect(suggestedVerdict([accept], 'accept', row)).toBe(accept);
    expect(suggestedVerdict([accept], 'accept', 'https://alice.example/inbox/2')).toBeUndefined();
    expect(suggestedVerdict([accept], 'tentative-reject', row)).toBeUndefined();
  });
});

describe('A withdrawal', () => {
  it('enters the log where the request stands in it, and only there.', async () => {
    for (const isLogged of [true, false]) {
      const plan = withdrawPlan({ thread, offer: mine, pod, call }, isLogged);
      await plan.send(plan.compose('urn:uuid:3', ''), '');
      expect(call).toHaveBeenLastCalledWith(
        'send',
        expect.objectContaining({ inbox: journal.inbox, recipientName: 'The Journal', log: isLogged }),
      );
    }
  });
});

describe('A reminder', () => {
  it('is the Offer itself, counted on from those that were sent.', async () => {
    const plan = nudgePlan({ thread, offer: mine, pod, call });
    const shown = plan.compose('urn:uuid:4', 'unused');
    expect(shown).toBe(mine);
    await plan.send(shown, '');
    expect(call).toHaveBeenCalledExactlyOnceWith(
      'send',
      expect.objectContaining({ document: mine, again: 2 }),
    );
  });
});

describe('A message by hand to a service that is switched off', () => {
  const off = {
    ...thread,
    counterparty: { ...thread.counterparty, service: { name: 'The Journal', enabled: false } },
  } as unknown as Thread;
  const plans = (of: Thread) => [
    nudgePlan({ thread: of, offer: mine, pod, call }),
    withdrawPlan({ thread: of, offer: mine, pod, call }, true),
    verdictPlan({ thread: of, offer: invitation, pod, call }, 'reject', undefined, approve),
  ];

  it('is sent all the same, and the dialog says so.', () => {
    for (const plan of plans(off))
      expect(plan.consequences.at(-1)).toMatch(/switched off in your register.*sent all the same/);
    for (const plan of plans(thread)) expect(plan.consequences.join()).not.toContain('switched off');
  });
});
