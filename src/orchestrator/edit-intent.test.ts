import { beforeEach, describe, expect, it } from 'vitest';
import { listIntents } from '../cache/intents.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import type { Intent, JsonObject } from '../domain/suggestion/model.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import {
  announceReview,
  deliver,
  offerReview,
  orbits,
  overlay,
  replyTo,
  seedWorld,
} from '../testing/fake-world.ts';

let pod: FakePod;
let clock: FakeClock;
let world = 0;

beforeEach(() => {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  deliver(pod, 'one', announceReview(1));
  world += 1;
});

async function open(name: string): Promise<FakeDevice> {
  const device = createFakeDevice({ pod, clock, name: `${name}-${world}`, rules: createFakeRules() });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

/** A device whose one message the receiver answered with `status`. */
async function refused(status = 422): Promise<FakeDevice> {
  const device = await open('laptop');
  pod.setFaults(({ url }) => (url === overlay.inbox ? { status } : undefined), `laptop-${world}`);
  const [card] = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
  await device.engine.commands.approve(card?.suggestion.id ?? '', 0);
  await clock.advance(7_200_000, () => device.settle());
  pod.setFaults(undefined, `laptop-${world}`);
  return device;
}

async function message(device: FakeDevice): Promise<Intent & { document: JsonObject }> {
  const intents = await listIntents(await device.replica());
  const intent = intents.find(({ effect }) => effect.kind === 'send');
  if (intent?.effect.kind !== 'send') throw new Error('There is no message.');
  return { ...intent, document: intent.effect.document };
}

/** What can be sent under the id of the refused message. */
function thanks(before: JsonObject, summary = 'Thank you'): JsonObject {
  const asked = offerReview(1, { from: overlay.id, to: aliceProfile.webId, about: orbits });
  return { ...replyTo(asked, 'Accept', 1, 'https://alice.pod.example/'), id: before.id, summary };
}

const received = () => pod.members(overlay.inbox).map((url) => JSON.parse(pod.read(url) ?? ''));

describe('A message that was refused', () => {
  it('is changed in the pod and sent under the same id; other devices know of it.', async () => {
    const laptop = await refused();
    const phone = await open('phone');
    const { id, document: before } = await message(laptop);
    expect((await message(phone)).state).toBe('failed');
    const document = thanks(before);
    expect(await laptop.engine.commands.editIntent({ intentId: id, document, before })).toEqual({
      ok: true,
      value: undefined,
    });
    await laptop.settle();
    expect(received()).toEqual([document]);
    expect(pod.read(`${aliceProfile.home}intents/${id}.ttl`)).toContain('Thank you');
    await phone.engine.commands.sync();
    await clock.advance(60_000, () => phone.settle());
    expect(await message(phone)).toMatchObject({ state: 'done', document });
    expect(received()).toHaveLength(1);
  });

  it('is sent as it was changed last, also where another device only tries again.', async () => {
    const laptop = await refused();
    const phone = await open('phone');
    const { id, document: before } = await message(laptop);
    pod.setFaults(({ url }) => (url === overlay.inbox ? { status: 400 } : undefined), `laptop-${world}`);
    const document = thanks(before);
    await laptop.engine.commands.editIntent({ intentId: id, document, before });
    await laptop.settle();
    expect((await message(laptop)).state).toBe('failed');
    await phone.engine.commands.retry(id);
    await phone.settle();
    expect(received()).toEqual([document]);
    expect(await message(phone)).toMatchObject({ state: 'done', document });
  });

  it('that somebody else has changed meanwhile is left alone.', async () => {
    const laptop = await refused();
    const phone = await open('phone');
    const { id, document: before } = await message(laptop);
    const edit = (summary: string) => ({ intentId: id, document: thanks(before, summary), before });
    await laptop.engine.commands.editIntent(edit('first'));
    await laptop.settle();
    expect(await phone.engine.commands.editIntent(edit('second'))).toMatchObject({
      problem: { kind: 'conflict' },
    });
    await phone.settle();
    expect(received().map(({ summary }) => summary)).toEqual(['first']);
  });

  describe('and is an Offer', () => {
    const offer = offerReview(1, { from: aliceProfile.webId, to: overlay.id, about: orbits });
    const document = { ...offer, summary: 'Thank you' };

    /** Offers it, and the receiver refuses it. Gives back the id of the intent. */
    async function offered(device: FakeDevice): Promise<string> {
      pod.setFaults(({ url }) => (url === overlay.inbox ? { status: 422 } : undefined), `laptop-${world}`);
      await device.engine.commands.offer({
        document: offer,
        inbox: overlay.inbox,
        artefact: orbits,
        copy: true,
      });
      await device.settle();
      pod.setFaults(undefined, `laptop-${world}`);
      const intents = await listIntents(await device.replica());
      return intents.find(({ effect }) => effect.kind === 'send' && effect.inbox === overlay.inbox)?.id ?? '';
    }

    it('cannot be changed once it stands in the public log; it is tried again, or given up.', async () => {
      const device = await open('laptop');
      const intentId = await offered(device);
      const edited = await device.engine.commands.editIntent({ intentId, document, before: offer });
      expect(edited).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
      await device.engine.commands.retry(intentId);
      await device.settle();
      expect(received()).toEqual([offer]);
    });

    it('is what the own inbox gets a copy of, where there is no log.', async () => {
      const device = createFakeDevice({ pod, clock, name: `laptop-${world}`, rules: createFakeRules() });
      await device.engine.commands.start({ ...aliceProfile, eventLog: undefined });
      await device.settle();
      const intentId = await offered(device);
      const edited = await device.engine.commands.editIntent({ intentId, document, before: offer });
      expect(edited).toMatchObject({ ok: true });
      await device.settle();
      expect(received()).toEqual([document]);
      const own = pod.members(aliceProfile.inbox ?? '').map((url) => JSON.parse(pod.read(url) ?? ''));
      expect(own.filter(({ id }) => id === offer.id)).toEqual([document]);
    });
  });

  it('is not sent where it would have to be refused again: by COAR Notify, or by what its receiver demands.', async () => {
    const laptop = await refused();
    const { id, document: before } = await message(laptop);
    const { origin: _origin, ...incomplete } = thanks(before);
    expect(
      await laptop.engine.commands.editIntent({ intentId: id, document: incomplete, before }),
    ).toMatchObject({ problem: { kind: 'invalid', findings: expect.anything() } });
    const register = `${aliceProfile.home}services.ttl`;
    const demanding = (pod.read(register) ?? '').replace('foaf:name "Overlay"', '$&; orr:demands "pci"');
    pod.seed(register, demanding, 'text/turtle');
    await laptop.engine.commands.readRegister();
    expect(
      await laptop.engine.commands.editIntent({ intentId: id, document: thanks(before), before }),
    ).toMatchObject({ problem: { kind: 'invalid', reason: expect.stringContaining('PCI') } });
    await laptop.settle();
    expect((await message(laptop)).state).toBe('failed');
    expect(received()).toEqual([]);
  });

  it('cannot get another id.', async () => {
    const laptop = await refused();
    const { id, document: before } = await message(laptop);
    const document = { ...thanks(before), id: 'urn:uuid:other' };
    expect(await laptop.engine.commands.editIntent({ intentId: id, document, before })).toMatchObject({
      problem: { kind: 'invalid' },
    });
    expect((await message(laptop)).state).toBe('failed');
  });

  it('cannot be changed where it may have arrived.', async () => {
    const laptop = await refused(503);
    const { id, state, document: before } = await message(laptop);
    expect(state).toBe('failed');
    const document = thanks(before);
    expect(await laptop.engine.commands.editIntent({ intentId: id, document, before })).toMatchObject({
      problem: { kind: 'conflict' },
    });
    await laptop.settle();
    expect(received()).toEqual([]);
  });
});
