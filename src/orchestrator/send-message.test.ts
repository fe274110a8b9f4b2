import { beforeEach, describe, expect, it } from 'vitest';
import { listIntents } from '../cache/intents.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import { readIntent } from '../pod/intents.ts';
import { valueOrThrow } from '../pod/testing/account-transport.ts';
import type { PodRequest } from '../pod/transport.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod, type Fault } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { offerReview, orbits, overlay, seedWorld } from '../testing/fake-world.ts';

const relay = 'https://relay.example/';
const home = `${aliceProfile.home}`;

let pod: FakePod;
let clock: FakeClock;
let device: FakeDevice;
let name: string;
let world = 0;
/** Requests to the service, and to the relay, in order. */
let asked: string[];

/** The service answers, but lets no page see it. */
function withoutCors(request: PodRequest): Fault | undefined {
  if (request.relay || request.url === overlay.inbox)
    asked.push(`${request.relay ? 'relay' : 'service'} ${request.method}`);
  if (request.relay)
    return { status: 200, headers: { relay: '1', 'target-status': '201', 'target-url': overlay.inbox } };
  if (request.url !== overlay.inbox) return undefined;
  if (request.blind) return { status: 200 };
  return { problem: { kind: 'network', url: request.url, message: 'Failed to fetch' } };
}

async function open(settings?: string): Promise<void> {
  if (settings) pod.seed(`${home}settings.ttl`, settings, 'text/turtle');
  device = createFakeDevice({ pod, clock, name, rules: createFakeRules() });
  pod.setFaults(withoutCors, name);
  await device.engine.commands.start(aliceProfile);
  await device.settle();
}

/** Sends an Offer, and gives back what has become of the sending of it. */
async function offer(number: number): Promise<Intent> {
  const document = offerReview(number, { from: aliceProfile.webId, to: overlay.id, about: orbits });
  const sending = { document, inbox: overlay.inbox, recipient: overlay.id, artefact: orbits };
  expect(await device.engine.commands.offer(sending)).toEqual({ ok: true, value: undefined });
  await clock.advance(60_000, () => device.settle());
  return sendOf(document.id as string);
}

async function sendOf(id: string): Promise<Intent> {
  const intents = await listIntents(await device.replica());
  const found = intents.find(({ effect }) => effect.kind === 'send' && effect.document.id === id);
  if (!found) throw new Error('Nothing is to be sent.');
  return found;
}

const relaySet = `<#it> a <https://w3id.org/orrery/ns#Settings>; <https://w3id.org/orrery/ns#relay> <${relay}>.`;

beforeEach(() => {
  world += 1;
  name = `sending-${world}`;
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  asked = [];
});

describe('A message to a service that takes nothing from web pages', () => {
  it('goes through the relay that is set; the next one goes there at once.', async () => {
    await open(relaySet);
    const first = await offer(1);
    expect(first).toMatchObject({ state: 'done', receipt: { status: 201, via: 'relay' } });
    expect(asked[0]).toBe('service POST');
    expect(asked.filter((each) => each.startsWith('relay'))).toEqual(['relay POST']);
    asked = [];
    expect(await offer(2)).toMatchObject({ state: 'done', receipt: { via: 'relay' } });
    expect(asked).toEqual(['relay POST']);
    const stored = await readIntent(pod.transport('other'), home, first.id);
    expect(valueOrThrow(stored).intent.receipt?.via).toBe('relay');
  });

  it('fails at once without a relay, with the reason, and goes once one is set and it is tried again.', async () => {
    await open();
    const failed = await offer(1);
    expect(failed).toMatchObject({
      state: 'failed',
      attempts: 1,
      problem: { kind: 'undeliverable', because: 'cors' },
    });
    expect(await device.engine.commands.putSettings({ relay })).toMatchObject({ ok: true });
    await device.engine.commands.retry(failed.id);
    await clock.advance(60_000, () => device.settle());
    expect(await device.replica().then((replica) => replica.db.get('intents', failed.id))).toMatchObject({
      state: 'done',
      receipt: { via: 'relay' },
    });
  });

  it('counts as delivered when the maintainer says that somebody delivered it, in the pod too, and once.', async () => {
    await open();
    const failed = await offer(1);
    for (let times = 0; times < 2; times += 1) {
      expect(await device.engine.commands.delivered(failed.id)).toMatchObject({ ok: true });
      await clock.advance(60_000, () => device.settle());
    }
    const done = { state: 'done', receipt: { via: 'export', status: 0, already: false } };
    expect(await device.replica().then((replica) => replica.db.get('intents', failed.id))).toMatchObject(
      done,
    );
    expect(valueOrThrow(await readIntent(pod.transport('other'), home, failed.id)).intent).toMatchObject(
      done,
    );
    expect(asked.filter((each) => each === 'service POST')).toHaveLength(1);
    expect(device.status()).toMatchObject({ failed: 0, unsent: 0 });
  });

  it('is not counted as delivered where it was no message, or has not failed.', async () => {
    await open(relaySet);
    const done = await offer(1);
    await device.engine.commands.delivered(done.id);
    const replica = await device.replica();
    const log = (await listIntents(replica)).find(({ effect }) => effect.kind === 'log');
    await replica.db.put('intents', {
      ...(log as Intent),
      id: 'failed-log',
      state: 'failed',
      cause: 'offer:x',
    });
    await device.engine.commands.delivered('failed-log');
    await device.settle();
    expect(await replica.db.get('intents', done.id)).toMatchObject({ receipt: { via: 'relay' } });
    expect(await replica.db.get('intents', 'failed-log')).toMatchObject({ state: 'failed' });
  });

  it('is left to her where its entry says that she delivers messages herself: nobody is asked.', async () => {
    const entry = pod.read(`${home}services.ttl`) ?? '';
    pod.seed(
      `${home}services.ttl`,
      `${entry}\n<${overlay.id}> <https://w3id.org/orrery/ns#delivery> <https://w3id.org/orrery/ns#export>.`,
      'text/turtle',
    );
    await open(relaySet);
    expect(await offer(1)).toMatchObject({ state: 'failed', problem: { because: 'chosen' } });
    expect(asked).toEqual([]);
  });
});
