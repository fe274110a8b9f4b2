import { beforeEach, describe, expect, it } from 'vitest';
import { openSuggestions } from '../cache/suggestions.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { announceReview, deliver, orbits, overlay, seedWorld } from '../testing/fake-world.ts';

let pod: FakePod;
let clock: FakeClock;
let world = 0;

beforeEach(() => {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  world += 1;
});

async function open(messages: number): Promise<FakeDevice> {
  for (let number = 1; number <= messages; number += 1) deliver(pod, `n${number}`, announceReview(number));
  const device = createFakeDevice({ pod, clock, name: `frugal-${world}`, rules: createFakeRules() });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

/** Approves the first suggestions of the list and waits until all is done; gives back what was asked of servers. */
async function approve(device: FakeDevice, count: number): Promise<FakePod['requests']> {
  const cards = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
  pod.requests.length = 0;
  for (const { suggestion } of cards.slice(0, count))
    await device.engine.commands.approve(suggestion.id, 1_000);
  await clock.advance(2_000, device.settle);
  expect(device.status()).toMatchObject({ state: 'idle', unsent: 0, failed: 0 });
  return pod.requests;
}

describe('Carrying out what was approved', () => {
  it('takes some thirty requests for an event, a link and a message, few of them to see what came of it.', async () => {
    const device = await open(2);
    await approve(device, 1);
    const requests = await approve(device, 1);
    expect(requests.length).toBeLessThanOrEqual(33);
    const lastWrite = requests.findLastIndex(({ method }) => ['PUT', 'POST', 'PATCH'].includes(method));
    const event = requests.find(({ method, url }) => method === 'PUT' && url.includes('/events/'));
    const look = new Set(requests.slice(lastWrite + 1).map(({ url }) => url));
    const { artefacts, eventLog, inbox } = aliceProfile;
    expect(look).toEqual(new Set([artefacts, `${orbits}meta.ttl`, eventLog, event?.url, inbox]));
  });

  it('never has one lane write over another, however many messages are approved.', async () => {
    const device = await open(6);
    const requests = await approve(device, 6);
    expect(pod.members(overlay.inbox)).toHaveLength(6);
    const logs = requests.filter(({ url }) => /\/(event)?log\.jsonld$/.test(url));
    expect(logs.filter(({ method }) => method === 'PUT')).toHaveLength(12);
    expect(logs.filter(({ status }) => status === 412)).toEqual([]);
  });
});
