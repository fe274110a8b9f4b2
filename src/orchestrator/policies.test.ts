import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listIntents } from '../cache/intents.ts';
import { listNotifications } from '../cache/notifications.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { artefactLog } from '../domain/event-log/places.ts';
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

  it('let words go with the answer to an invitation, also into its copy for the log.', async () => {
    pod.seed('https://journal.example/inbox/', '', 'text/turtle');
    deliver(pod, 'a', invitation());
    const device = await open();
    const [card] = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
    const decline = card?.alternatives?.find(({ choice }) => choice === 'decline');
    await device.engine.commands.approve(decline?.id ?? '', 0, 'No time before May.');
    await clock.advance(1_000, device.settle);
    const [answer] = pod
      .members('https://journal.example/inbox/')
      .map((url) => JSON.parse(pod.read(url) ?? ''));
    expect(answer).toMatchObject({
      type: 'Reject',
      summary: 'No time before May.',
      inReplyTo: invitation().id,
    });
    expect(validateNotification(answer).filter(({ severity }) => severity === 'must')).toEqual([]);
    // What was said stands in the pod, with what came of it.
    const intents = await listIntents(await device.replica());
    expect(JSON.stringify(intents)).toContain('No time before May.');
    expect(
      pod
        .members(`${aliceProfile.home}intents/`)
        .map((url) => pod.read(url))
        .join(),
    ).toContain('No time before May.');
  });

  it('lead from an invitation to its answer, the review, and its announcement.', async () => {
    const offered = offerReview(7, {
      from: 'https://journal.example/',
      to: aliceProfile.webId,
      about: 'https://journal.example/works/1/',
    });
    const object = { ...Object(offered.object), 'ietf:cite-as': 'https://doi.org/10.5555/not-hers' };
    const asked: Record<string, unknown> = { ...offered, object };
    const journal = 'https://journal.example/inbox/';
    pod.seed(journal, '', 'text/turtle');
    deliver(pod, 'a', asked);
    const device = await open();
    const now = new Date(clock.now()).toISOString();
    const [card, ...more] = await openSuggestions(await device.replica(), now);
    expect(more).toEqual([]);
    expect(card?.alternatives?.map(({ choice }) => choice)).toEqual(['decline', 'tentative']);
    await approve(device, 'answer-invitations');
    expect(pod.members(journal)).toHaveLength(1);
    expect(await proposed(device)).toEqual(['deliver-reviews: task']);

    const review = `${aliceProfile.artefacts}my-review/`;
    pod.seed(
      `${review}meta.ttl`,
      `<${review}> a <http://schema.org/Review>; <http://purl.org/dc/terms/title> "Mine";
        <http://schema.org/itemReviewed> <https://journal.example/works/1/>.`,
      'text/turtle',
    );
    await device.engine.commands.sync();
    await device.settle();
    expect(await proposed(device)).toEqual(['deliver-reviews: send log']);
    await approve(device, 'deliver-reviews');
    const [, announced] = pod.members(journal).map((url) => JSON.parse(pod.read(url) ?? ''));
    expect(announced).toMatchObject({
      type: ['Announce', 'coar-notify:ReviewAction'],
      inReplyTo: asked.id,
      object: { id: review },
      context: { id: 'https://journal.example/works/1/' },
    });
    const event = eventUrl(aliceProfile.eventLog ?? '', announced.id);
    expect(pod.read(event)).toBeDefined();
    expect(pod.read(artefactLog(review))).toContain(event);
    expect(await proposed(device)).toEqual([]);
  });

  it('send one of several answers only, and never another one after it.', async () => {
    pod.seed('https://journal.example/inbox/', '', 'text/turtle');
    deliver(pod, 'a', invitation());
    const device = await open();
    const now = new Date(clock.now()).toISOString();
    const [card] = await openSuggestions(await device.replica(), now);
    const decline = card?.alternatives?.find(({ choice }) => choice === 'decline');
    expect(await device.engine.commands.approve(decline?.id ?? '', 0)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await proposed(device)).toEqual([]);
    await clock.advance(1_000, device.settle);
    const sent = pod.members('https://journal.example/inbox/').map((url) => JSON.parse(pod.read(url) ?? ''));
    expect(sent).toMatchObject([{ type: 'Reject', inReplyTo: invitation().id }]);
    expect(await proposed(device)).toEqual([]);
  });

  it('suggest to leave alone what is gone, and not what merely may not be read.', async () => {
    const place = `${aliceProfile.artefacts}secret/`;
    pod.setFaults((request) => (request.url === place ? { status: 403 } : undefined), `policies-${world}`);
    deliver(pod, 'a', { ...announceReview(1), context: { id: place } });
    deliver(pod, 'b', { ...announceReview(2), context: { id: `${aliceProfile.artefacts}gone/` } });
    const device = await open();
    expect(await proposed(device)).toEqual(['leave-alone: ignore']);
    const rows = await listNotifications(await device.replica());
    expect(Object.fromEntries(rows.map(({ url, remarks }) => [url.at(-1), remarks]))).toEqual({
      a: ['unknown-artefact'],
      b: ['gone-artefact'],
    });

    // What is left alone can still be recorded by hand, once.
    const url = rows.find((row) => row.url.endsWith('/b'))?.url ?? '';
    for (let times = 0; times < 2; times += 1)
      expect(await device.engine.commands.record(url)).toEqual({ ok: true, value: undefined });
    await clock.advance(1_000, device.settle);
    const event = eventUrl(aliceProfile.eventLog ?? '', String(announceReview(2).id));
    expect(JSON.parse(pod.read(event) ?? '').context.id).toContain('/gone/');
    expect(await listIntents(await device.replica())).toHaveLength(1);
    expect(await device.engine.commands.record(`${url}-not-there`)).toMatchObject({ ok: false });
  });

  it('remark what comes after the end.', async () => {
    const offer = offerReview(5, { from: aliceProfile.webId, to: overlay.id, about: orbits });
    const device = await open();
    const order = { document: offer, inbox: overlay.inbox, recipient: overlay.id, artefact: orbits };
    await device.engine.commands.offer(order);
    await clock.advance(1_000, device.settle);
    for (const [name, answer] of [
      ['a', replyTo(offer, 'Reject', 6, overlay.id)],
      ['b', replyTo(offer, 'Accept', 7, overlay.id)],
    ] as const) {
      await clock.advance(60_000, device.settle);
      deliver(pod, name, answer);
      await device.engine.commands.sync();
      await device.settle();
    }
    const rows = await listNotifications(await device.replica());
    expect(
      Object.fromEntries(rows.map(({ url, remarks, claim }) => [url.at(-1), [remarks, claim?.grounds[0]]])),
    ).toEqual({
      a: [[], 'answers-published'],
      b: [['late'], 'answers-published'],
    });
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
