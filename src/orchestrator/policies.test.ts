import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listIntents } from '../cache/intents.ts';
import { listNotifications } from '../cache/notifications.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { validateNotification } from '../domain/notification/validate.ts';
import { compileBooks } from '../domain/policy/books.ts';
import { eventUrl } from '../pod/event-log.ts';
import { shippedTexts } from '../policies/shipped.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import {
  announceReview,
  deliver,
  offerReview,
  orbits,
  overlay,
  replyTo,
  seedWorld,
} from '../testing/fake-world.ts';
import { createRules } from './policies.ts';

// Hours of the fake clock pass in here; a busy machine needs more than the default for that.
vi.setConfig({ testTimeout: 60_000 });

let pod: FakePod;
let clock: FakeClock;
let world = 0;

beforeEach(() => {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  world += 1;
});

async function open(): Promise<FakeDevice> {
  const rules = createRules(compileBooks(shippedTexts, aliceProfile));
  const device = createFakeDevice({ pod, clock, name: `policies-${world}`, rules });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

async function cards(device: FakeDevice) {
  const open = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
  return open.map(({ suggestion }) => suggestion);
}

async function proposed(device: FakeDevice): Promise<string[]> {
  const all = await cards(device);
  return all
    .map(({ policy, effects }) => `${policy.id}: ${effects.map(({ kind }) => kind).join(' ')}`)
    .sort();
}

async function approve(device: FakeDevice, policy: string): Promise<void> {
  const card = (await cards(device)).find((suggestion) => suggestion.policy.id === policy);
  if (!card) throw new Error(`Nothing is proposed by ${policy}.`);
  expect(await device.engine.commands.approve(card.id, 0)).toEqual({ ok: true, value: undefined });
  await clock.advance(1_000, device.settle);
}

const invitation = () =>
  offerReview(7, {
    from: 'https://journal.example/',
    to: aliceProfile.webId,
    about: 'https://journal.example/works/1',
  });

describe('The shipped rule books', () => {
  it('all compile.', () => {
    const { books, problems } = compileBooks(shippedTexts, aliceProfile);
    expect(problems).toEqual([]);
    expect(books.length).toBeGreaterThanOrEqual(6);
    for (const { id, name } of books) expect(name).not.toBe(id);
  });

  it('propose to log what a trusted service announces, and to link it once it is logged.', async () => {
    deliver(pod, 'a', announceReview(1));
    const device = await open();
    expect(await proposed(device)).toEqual(['record-announcements: log']);
    await approve(device, 'record-announcements');
    expect(pod.read(eventUrl(aliceProfile.eventLog ?? '', String(announceReview(1).id)))).toBe(
      JSON.stringify(announceReview(1)),
    );
    expect(await proposed(device)).toEqual(['link-reviews: link']);
    await approve(device, 'link-reviews');
    expect(pod.read(`${orbits}meta.ttl`)).toContain('reviews/1');
    expect(await proposed(device)).toEqual([]);
  });

  it('propose nothing for blocked senders, repeats, and things that are not there.', async () => {
    deliver(pod, 'a', announceReview(1, 'https://spam.example/'));
    deliver(pod, 'b', announceReview(2));
    deliver(pod, 'c', announceReview(2));
    deliver(pod, 'd', { ...announceReview(3), context: { id: `${orbits}../nothing/`, type: ['Page'] } });
    const device = await open();
    expect(await proposed(device)).toEqual(['leave-alone: ignore', 'record-announcements: log']);
    const rows = await listNotifications(await device.replica());
    expect(Object.fromEntries(rows.map(({ url, remarks }) => [url.at(-1), remarks]))).toEqual({
      a: ['blocked'],
      b: [],
      c: ['duplicate'],
      d: ['gone-artefact'],
    });
  });

  it('propose to accept an invitation, with a valid Accept, until its sender takes it back.', async () => {
    deliver(pod, 'a', invitation());
    const device = await open();
    const [card] = await cards(device);
    expect(card?.effects.map(({ kind }) => kind)).toEqual(['send', 'log']);
    const [send] = card?.effects ?? [];
    if (send?.kind !== 'send') throw new Error('Nothing would be sent.');
    expect(validateNotification(send.document).filter(({ severity }) => severity === 'must')).toEqual([]);

    deliver(pod, 'b', replyTo(invitation(), 'Undo', 8, 'https://journal.example/'));
    await device.engine.commands.sync();
    await device.settle();
    expect(await proposed(device)).toEqual([]);
    const rows = await listNotifications(await device.replica());
    expect(rows.find(({ url }) => url.endsWith('/a'))?.remarks).toEqual(['withdrawn']);
  });

  it('let nobody but its sender take an Offer back.', async () => {
    deliver(pod, 'a', invitation());
    deliver(pod, 'b', replyTo(invitation(), 'Undo', 8, 'https://mallory.example/'));
    const device = await open();
    expect(await proposed(device)).toContain('answer-invitations: send log');
  });

  it('treat a message in the name of the maintainer as a claim.', async () => {
    deliver(pod, 'a', announceReview(1, aliceProfile.webId));
    const device = await open();
    const [row] = await listNotifications(await device.replica());
    expect([row?.standing, row?.remarks]).toEqual(['unknown', ['claims-to-be-you']]);
  });

  it('recognise the answers to an Offer made by clicking, also when they came first.', async () => {
    const offer = offerReview(5, { from: aliceProfile.webId, to: overlay.id, about: orbits });
    deliver(pod, 'a', replyTo(offer, 'Accept', 6, overlay.id));
    const device = await open();
    const replica = await device.replica();
    expect((await listNotifications(replica))[0]?.remarks).toEqual(['unknown-offer']);
    expect(await proposed(device)).toEqual([]);

    const order = { document: offer, inbox: overlay.inbox, recipient: overlay.id, artefact: orbits };
    expect(await device.engine.commands.offer(order)).toEqual({ ok: true, value: undefined });
    expect(await device.engine.commands.offer(order)).toEqual({ ok: true, value: undefined });
    await clock.advance(1_000, device.settle);
    expect((await listIntents(replica)).map(({ effect, state }) => `${effect.kind} ${state}`)).toEqual([
      'log done',
      'send done',
    ]);
    expect(pod.members(overlay.inbox)).toHaveLength(1);
    expect(await proposed(device)).toEqual(['record-answers: log']);
    expect((await listNotifications(replica))[0]?.remarks).toEqual([]);
  });

  it('leave a message made by hand out of the log.', async () => {
    deliver(pod, 'a', invitation());
    const device = await open();
    const document = replyTo(invitation(), 'Reject', 9, aliceProfile.webId);
    const origin = { id: aliceProfile.webId, type: 'Service', inbox: aliceProfile.inbox };
    const target = invitation().origin;
    const order = { document: { ...document, origin, target }, inbox: overlay.inbox };
    expect(await device.engine.commands.send(order)).toEqual({ ok: true, value: undefined });
    await clock.advance(1_000, device.settle);
    expect(pod.members(overlay.inbox)).toHaveLength(1);
    expect(pod.members(aliceProfile.eventLog ?? '')).toEqual([]);
    // Answered is answered, by whatever hand.
    expect(await proposed(device)).toEqual([]);
  });

  it('refuse an Offer that the receiver would refuse, and send nothing.', async () => {
    const device = await open();
    const { target: _target, ...offer } = offerReview(5, {
      from: aliceProfile.webId,
      to: overlay.id,
      about: orbits,
    });
    const answer = await device.engine.commands.offer({
      document: offer,
      inbox: overlay.inbox,
      artefact: orbits,
    });
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    await clock.advance(1_000, device.settle);
    expect(pod.members(overlay.inbox)).toEqual([]);
  });

  it('leave out a book that cannot be understood and go on with the others.', () => {
    const { books, problems } = compileBooks(
      { '/a.n3': '{ ?x', '/b.n3': '{ ?x a ?y } => { ?y a ?x } .' },
      aliceProfile,
    );
    expect(problems.map(({ id }) => id)).toEqual(['a']);
    expect(books.map(({ id }) => id)).toEqual(['b']);
  });
});
