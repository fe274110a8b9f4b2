import { beforeEach, describe, expect, it } from 'vitest';
import { unreadCount } from '../cache/notifications.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { announceReview, deliver, seedWorld } from '../testing/fake-world.ts';

const inbox = aliceProfile.inbox ?? '';
const message = (number: number) => `${inbox}n${number}`;
const READ = /\/orrery\/read\//;

let pod: FakePod;
let clock: FakeClock;
let world = 0;

beforeEach(() => {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  for (const number of [1, 2, 3]) deliver(pod, `n${number}`, announceReview(number));
  world += 1;
});

async function open(name: string): Promise<FakeDevice> {
  const device = createFakeDevice({ pod, clock, name: `read-${name}-${world}`, rules: createFakeRules() });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

const unread = async (device: FakeDevice) => unreadCount(await device.replica());
const writes = () => pod.requests.filter(({ method, url }) => method !== 'GET' && READ.test(url));

async function look(device: FakeDevice): Promise<void> {
  await device.engine.commands.sync();
  await device.settle();
}

describe('What was read', () => {
  it('is written in one request after a few seconds, and never counts as unsent.', async () => {
    const laptop = await open('laptop');
    for (const number of [1, 2, 3]) await laptop.engine.commands.markRead([message(number)], true);
    expect(laptop.status().unsent).toBe(0);
    expect(writes()).toEqual([]);
    await clock.advance(5_000, laptop.settle);
    expect(writes()).toHaveLength(1);
    await clock.advance(60_000, laptop.settle);
    expect(writes()).toHaveLength(1);
  });

  it('is known on another device, and outlives the local copy.', async () => {
    const laptop = await open('laptop');
    const phone = await open('phone');
    await laptop.engine.commands.markRead([message(1), message(2)], true);
    await clock.advance(5_000, laptop.settle);
    await look(phone);
    expect(await unread(phone)).toBe(1);
    expect(await unread(await open('new'))).toBe(1);
  });

  it('comes to the same on two devices that mark at the same time, and the last word counts.', async () => {
    const laptop = await open('laptop');
    const phone = await open('phone');
    await laptop.engine.commands.markRead([message(1)], true);
    await phone.engine.commands.markRead([message(2)], true);
    await clock.advance(5_000, async () => {
      await laptop.settle();
      await phone.settle();
    });
    await look(laptop);
    await look(phone);
    expect([await unread(laptop), await unread(phone)]).toEqual([1, 1]);

    await phone.engine.commands.markRead([message(1)], false);
    await clock.advance(5_000, phone.settle);
    await look(laptop);
    expect([await unread(laptop), await unread(phone)]).toEqual([2, 2]);
  });

  it('is written at once when asked for, by any tab, and after the next look where it could not be.', async () => {
    const laptop = await open('laptop');
    await laptop.engine.commands.markRead([message(1)], true);
    expect(await laptop.engine.commands.saveReadState()).toEqual({ ok: true, value: undefined });
    expect(writes()).toHaveLength(1);

    pod.setFaults(
      (request) => (READ.test(request.url) && request.method !== 'GET' ? { status: 500 } : undefined),
      `read-laptop-${world}`,
    );
    await laptop.engine.commands.markRead([message(2)], true);
    await clock.advance(5_000, laptop.settle);
    expect(laptop.status()).toMatchObject({ unsent: 0, failed: 0 });
    pod.setFaults(undefined, `read-laptop-${world}`);
    await look(laptop);
    expect(await unread(await open('new'))).toBe(1);
  });
});
