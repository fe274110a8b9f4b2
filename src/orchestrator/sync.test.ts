import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listNotifications, unreadCount } from '../cache/notifications.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod, type FaultPlan } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { announceReview, deliver, seedWorld } from '../testing/fake-world.ts';

const inbox = aliceProfile.inbox ?? '';
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

function tab(name = 'sync'): FakeDevice {
  return createFakeDevice({ pod, clock, name: `${name}-${world}`, rules: createFakeRules() });
}

async function open(): Promise<FakeDevice> {
  const device = tab();
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

async function rows(device: FakeDevice) {
  return listNotifications(await device.replica());
}

function fault(plan: FaultPlan | undefined): void {
  pod.setFaults(plan, `sync-${world}`);
}

function deliverMany(count: number): void {
  for (let number = 1; number <= count; number += 1) deliver(pod, `n${number}`, announceReview(number));
}

describe('A look at the pod', () => {
  it('asks for two listings when nothing has changed, and for each new member once.', async () => {
    deliverMany(30);
    const device = await open();
    expect(await rows(device)).toHaveLength(30);

    pod.requests.length = 0;
    await clock.advance(25_000, device.settle);
    expect(pod.requests.map(({ url }) => url)).toEqual([aliceProfile.eventLog, inbox]);

    for (const number of [31, 32, 33]) deliver(pod, `n${number}`, announceReview(number));
    pod.requests.length = 0;
    await clock.advance(20_000, device.settle);
    expect(pod.requests).toHaveLength(2 + 3);
    expect(await rows(device)).toHaveLength(33);
  });

  it('reads the newest first.', async () => {
    for (let number = 1; number <= 20; number += 1) {
      deliver(pod, `n${number}`, announceReview(number));
      await clock.advance(60_000, async () => undefined);
    }
    await open();
    const asked = pod.requests.map(({ url }) => url).filter((url) => url.startsWith(`${inbox}n`));
    expect(asked[0]).toBe(`${inbox}n20`);
    expect(asked.at(-1)).toBe(`${inbox}n1`);
  });

  it('never asks again for what it has when it was interrupted.', async () => {
    deliverMany(400);
    const first = tab();
    fault((request) => {
      if (request.url.startsWith(`${inbox}n`) && pod.requests.length > 250) first.kill();
      return undefined;
    });
    await first.engine.commands.start(aliceProfile);
    await first.settle();
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    fault(undefined);
    const stored = await rows(first);
    expect(stored.length).toBeGreaterThan(40);
    expect(stored.length).toBeLessThan(400);

    pod.requests.length = 0;
    const second = await open();
    expect(await rows(second)).toHaveLength(400);
    const asked = pod.requests.filter(({ url }) => url.startsWith(`${inbox}n`));
    expect(asked).toHaveLength(400 - stored.length);
  });

  it('makes a row of everything, with the reason where it cannot be read.', async () => {
    deliver(pod, 'good', announceReview(1));
    deliver(pod, 'text', 'This is not JSON.', 'text/plain');
    deliver(pod, 'empty', '');
    deliver(
      pod,
      'hostile',
      `{"__proto__":{"polluted":true},"type":"Announce","summary":"${'x'.repeat(2_000_000)}"}`,
    );
    const device = await open();
    const found = Object.fromEntries((await rows(device)).map((row) => [row.url.slice(inbox.length), row]));
    expect(Object.keys(found).sort()).toEqual(['empty', 'good', 'hostile', 'text']);
    expect(found.good?.unreadable).toBeUndefined();
    expect(found.text).toMatchObject({
      raw: 'This is not JSON.',
      unreadable: expect.stringContaining('neither JSON'),
    });
    expect(found.empty?.unreadable).toContain('empty');
    expect(found.hostile?.raw.length).toBeLessThanOrEqual(200_000);
    expect(found.hostile?.truncated).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([401, 403, 404, 500])(
    'goes on after a %i on one member, and shows that one with its reason.',
    async (status) => {
      deliverMany(10);
      fault((request) => (request.url === `${inbox}n5` ? { status } : undefined));
      const device = await open();
      const found = await rows(device);
      expect(found).toHaveLength(10);
      expect(found.filter(({ unreadable }) => unreadable !== undefined).map(({ url }) => url)).toEqual([
        `${inbox}n5`,
      ]);
      expect(device.status().state).toBe('idle');

      fault(undefined);
      await device.engine.commands.sync();
      await device.settle();
      expect((await rows(device)).every(({ unreadable }) => unreadable === undefined)).toBe(true);
    },
  );

  it('keeps what vanishes from the pod, marked as gone, until it is back.', async () => {
    deliverMany(3);
    const device = await open();
    const body = pod.read(`${inbox}n2`) ?? '';
    pod.remove(`${inbox}n2`);
    await device.engine.commands.sync();
    await device.settle();
    expect((await rows(device)).filter(({ goneAt }) => goneAt !== undefined).map(({ url }) => url)).toEqual([
      `${inbox}n2`,
    ]);

    pod.seed(`${inbox}n2`, body);
    await device.engine.commands.sync();
    await device.settle();
    expect((await rows(device)).every(({ goneAt }) => goneAt === undefined)).toBe(true);
  });

  it('does not forget what the maintainer has opened when a member changes.', async () => {
    deliverMany(2);
    const device = await open();
    const replica = await device.replica();
    await device.engine.commands.markRead([`${inbox}n1`], true);
    expect(await unreadCount(replica)).toBe(1);
    await clock.advance(5_000, device.settle);
    pod.seed(`${inbox}n1`, JSON.stringify({ ...announceReview(1), summary: 'Changed.' }));
    await device.engine.commands.sync();
    await device.settle();
    const changed = (await rows(device)).find(({ url }) => url === `${inbox}n1`);
    expect(changed?.notification?.summary).toBe('Changed.');
    expect(await unreadCount(replica)).toBe(1);
  });

  it('slows down while nothing happens.', async () => {
    const device = await open();
    pod.requests.length = 0;
    await clock.advance(3_600_000, device.settle);
    const looks = pod.requests.filter(({ url }) => url === inbox).length;
    expect(looks).toBeGreaterThan(8);
    expect(looks).toBeLessThan(20);
  });
});

describe('Trouble with the pod', () => {
  const network = { problem: { kind: 'network', url: inbox, message: 'No answer.' } } as const;
  it.each([
    ['a cut connection', 'cut', 'offline'],
    ['no network', network, 'offline'],
    ['401', { status: 401 }, 'signed-out'],
    ['403', { status: 403 }, 'stuck'],
    ['404', { status: 404 }, 'stuck'],
    ['429', { status: 429, headers: { 'retry-after': '60' } }, 'stuck'],
    ['500', { status: 500 }, 'stuck'],
  ] as const)(
    '%s on the inbox has a name, keeps what was read, and ends by itself or by a new session.',
    async (_name, trouble, state) => {
      deliverMany(2);
      const device = await open();
      fault((request) => (request.url.startsWith(inbox) ? trouble : undefined));
      deliver(pod, 'later', announceReview(9));
      await device.engine.commands.sync();
      await device.settle();
      expect(device.status().state).toBe(state);
      expect(device.status().problem).toBeDefined();
      expect(await rows(device)).toHaveLength(2);
      if (state !== 'signed-out') expect(device.status().retryAt).toBeDefined();

      fault(undefined);
      if (state === 'signed-out') await device.engine.commands.start(aliceProfile);
      await clock.advance(660_000, device.settle);
      expect(device.status()).toMatchObject({ state: 'idle', problem: undefined });
      expect(await rows(device)).toHaveLength(3);
    },
  );

  it('a session that ends in the middle of a long read leaves the rest for later, unmarked.', async () => {
    deliverMany(120);
    fault((request) =>
      request.url.startsWith(`${inbox}n`) && pod.requests.length > 60 ? { status: 401 } : undefined,
    );
    const device = await open();
    expect(device.status().state).toBe('signed-out');
    const found = await rows(device);
    expect(found.length).toBeLessThan(70);
    expect(found.every(({ unreadable }) => unreadable === undefined)).toBe(true);
    fault(undefined);
    await device.engine.commands.start(aliceProfile);
    await device.settle();
    expect(await rows(device)).toHaveLength(120);
  });

  it('a server that asks to slow down is left alone for the time it named.', async () => {
    deliverMany(30);
    fault((_request, index) =>
      index > 15 && index < 40 ? { status: 429, headers: { 'retry-after': '120' } } : undefined,
    );
    const device = await open();
    const asked = pod.requests.length;
    await clock.advance(110_000, device.settle);
    expect(pod.requests.length).toBe(asked);
    fault(undefined);
    await clock.advance(60_000, device.settle);
    expect(await rows(device)).toHaveLength(30);
  });

  it('a register that cannot be read is said, while the inbox goes on.', async () => {
    deliverMany(2);
    fault((request) => (request.url.endsWith('services.ttl') ? { status: 403 } : undefined));
    const device = await open();
    expect(await rows(device)).toHaveLength(2);
    expect(device.status()).toMatchObject({ state: 'idle', problem: { kind: 'forbidden' } });
  });

  it('an empty pod without log and container of ours is read all the same.', async () => {
    deliverMany(1);
    const device = tab();
    const { eventLog: _log, home: _home, artefacts: _artefacts, ...bare } = aliceProfile;
    await device.engine.commands.start(bare);
    await device.settle();
    expect(await rows(device)).toHaveLength(1);
    expect(device.status()).toMatchObject({ state: 'idle', problem: undefined });
    expect(await openSuggestions(await device.replica(), new Date(clock.now()).toISOString())).toEqual([]);
  });
});
