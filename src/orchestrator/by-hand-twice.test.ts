import { beforeEach, describe, expect, it } from 'vitest';
import { listIntents } from '../cache/intents.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { buildReply, buildUndo } from '../domain/notification/build/reply.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { announceReview, deliver, offerReview, orbits, overlay, seedWorld } from '../testing/fake-world.ts';

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
  const device = createFakeDevice({ pod, clock, name: `hand-${world}`, rules: createFakeRules() });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

const actor = { id: aliceProfile.webId, type: 'Person', name: 'Alice' } as const;
const invitation = offerReview(1, {
  from: overlay.id,
  to: aliceProfile.webId,
  about: 'https://o.example/w/',
});
const mine = offerReview(2, { from: aliceProfile.webId, to: overlay.id, about: orbits });

type Verdict = Parameters<typeof buildReply>[0]['pattern'];

function answer(device: FakeDevice, pattern: Verdict, serial: number) {
  const id = `urn:uuid:00000000-0000-4000-b000-${String(serial).padStart(12, '0')}`;
  return device.engine.commands.send({
    document: buildReply({ pattern, id, actor, offer: invitation }),
    inbox: overlay.inbox,
  });
}

const received = () => pod.members(overlay.inbox).map((url) => JSON.parse(pod.read(url) ?? '').type);
const refused = { ok: false, problem: { kind: 'conflict' } };

describe('A verdict on an Offer, by hand', () => {
  it('is refused while another one is on its way, and where it says the same again.', async () => {
    const device = await open();
    pod.setFaults(({ url }) => (url === overlay.inbox ? { status: 503 } : undefined), `hand-${world}`);
    expect(await answer(device, 'tentative-accept', 1)).toMatchObject({ ok: true });
    expect(await answer(device, 'reject', 2)).toMatchObject(refused);
    await device.settle();
    expect(await answer(device, 'reject', 2)).toMatchObject(refused);
    pod.setFaults(undefined, `hand-${world}`);
    await clock.advance(3_600_000, () => device.settle());
    expect(received()).toEqual(['TentativeAccept']);

    expect(await answer(device, 'tentative-accept', 3)).toMatchObject(refused);
    expect(await answer(device, 'accept', 4)).toMatchObject({ ok: true });
    await device.settle();
    expect(received()).toEqual(['TentativeAccept', 'Accept']);
  });

  it('keeps the same verdict of a suggestion from being approved as well.', async () => {
    const announced = announceReview(1);
    deliver(pod, 'one', announced);
    const device = await open();
    // The suggestion of the test’s rules accepts what was announced.
    const [card] = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
    const offer = { ...offerReview(3, { from: overlay.id, to: aliceProfile.webId, about: orbits }) };
    const accept = buildReply({
      pattern: 'accept',
      id: 'urn:uuid:00000000-0000-4000-b000-000000000009',
      actor,
      offer: { ...offer, id: announced.id },
    });
    await device.engine.commands.send({ document: accept, inbox: overlay.inbox });
    expect(await device.engine.commands.approve(card?.suggestion.id ?? '', 0)).toMatchObject(refused);
  });
});

describe('A message by hand', () => {
  it('is recorded in the public log first, where that is asked for.', async () => {
    const device = await open();
    const undo = buildUndo({ id: 'urn:uuid:00000000-0000-4000-b000-000000000005', actor, offer: mine });
    await device.engine.commands.send({ document: undo, inbox: overlay.inbox, log: true });
    await device.settle();
    expect(received()).toEqual(['Undo']);
    const logged = pod.members(aliceProfile.eventLog ?? '').map((url) => JSON.parse(pod.read(url) ?? '').id);
    expect(logged).toContain(undo.id);
  });

  it('that is an Offer leaves on one way only: sent at once, or put into the own inbox.', async () => {
    const device = await open();
    const { commands } = device.engine;
    const direct = () => commands.offer({ document: mine, inbox: overlay.inbox, artefact: orbits });
    const throughInbox = () => commands.place({ document: mine, approves: [] });
    for (const hand of [throughInbox, direct, throughInbox]) {
      expect(await hand()).toMatchObject({ ok: true });
      await device.settle();
    }
    expect(received()).toEqual([]);
    expect((await listIntents(await device.replica())).map(({ cause }) => cause)).toEqual([
      `place:${mine.id}`,
    ]);

    const other = offerReview(4, { from: aliceProfile.webId, to: overlay.id, about: orbits });
    await commands.offer({ document: other, inbox: overlay.inbox, artefact: orbits });
    await device.settle();
    expect(await commands.place({ document: other, approves: [] })).toMatchObject({ ok: true });
    await device.settle();
    expect(received()).toHaveLength(1);
    expect(pod.members(aliceProfile.inbox ?? '')).toHaveLength(1);
  });

  it('is sent again under its id when asked so, once for each time.', async () => {
    const device = await open();
    const message = { document: mine, inbox: overlay.inbox };
    for (const again of [undefined, 1, 1, 2]) {
      await device.engine.commands.send({ ...message, again });
      await device.settle();
    }
    const sent = pod.members(overlay.inbox).map((url) => JSON.parse(pod.read(url) ?? '').id);
    expect(sent).toEqual([mine.id, mine.id, mine.id]);
    const states = (await listIntents(await device.replica())).map(({ state }) => state);
    expect(states).toEqual(['done', 'done', 'done']);
  });

  it('goes to the own inbox also where no receiver would take it, and to nobody else.', async () => {
    const device = await open();
    const accept = buildReply({
      pattern: 'accept',
      id: 'urn:uuid:00000000-0000-4000-b000-000000000006',
      actor,
      offer: announceReview(4),
    });
    const toOthers = await device.engine.commands.send({ document: accept, inbox: overlay.inbox });
    expect(toOthers).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    const own = await device.engine.commands.send({ document: accept, inbox: aliceProfile.inbox ?? '' });
    expect(own).toMatchObject({ ok: true });
    await device.settle();
    expect(pod.members(aliceProfile.inbox ?? '').map((url) => pod.read(url))).toHaveLength(1);
  });
});
