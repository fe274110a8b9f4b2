import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listIntents } from '../cache/intents.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { eventUrl } from '../pod/event-log.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakeChannels, createFakeLocks } from '../testing/fake-locks.ts';
import { createFakePod, type FakePod, type FaultPlan } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { announceReview, deliver, overlay, seedWorld } from '../testing/fake-world.ts';

// Hours of the fake clock pass in here; a busy machine needs more than the default for that.
vi.setConfig({ testTimeout: 60_000 });

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

type Tabs = Pick<Parameters<typeof createFakeDevice>[0], 'locks' | 'channels'>;

async function open(name = 'laptop', tabs: Tabs = {}): Promise<FakeDevice> {
  const device = createFakeDevice({
    pod,
    clock,
    name: `${name}-d${world}`,
    rules: createFakeRules(),
    ...tabs,
  });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

async function cards(device: FakeDevice) {
  return openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
}

async function onlyCard(device: FakeDevice): Promise<string> {
  const [card] = await cards(device);
  if (!card) throw new Error('There is no suggestion.');
  return card.suggestion.id;
}

async function states(device: FakeDevice): Promise<string[]> {
  return (await listIntents(await device.replica())).map(({ effect, state }) => `${effect.kind} ${state}`);
}

function fault(plan: FaultPlan | undefined, name = 'laptop'): void {
  pod.setFaults(plan, `${name}-d${world}`);
}

function writes(): string[] {
  return pod.requests
    .filter(({ method }) => !['GET', 'HEAD'].includes(method))
    .map(({ method, url }) => `${method} ${url}`);
}

const done = { ok: true, value: undefined };

describe('A decision', () => {
  it('replaces one of a device whose clock is days ahead.', async () => {
    const laptop = await open();
    const id = await onlyCard(laptop);
    const ahead = { now: () => clock.now() + 3 * 86_400_000, schedule: clock.schedule };
    const phone = createFakeDevice({
      pod,
      clock: { ...clock, ...ahead },
      name: `ahead-d${world}`,
      rules: createFakeRules(),
    });
    await phone.engine.commands.start(aliceProfile);
    await phone.settle();
    await phone.engine.commands.later(id, '2026-03-20T10:00:00.000Z');
    await clock.advance(10_000, phone.settle);
    await laptop.engine.commands.sync();
    await laptop.settle();
    expect(await cards(laptop)).toEqual([]);
    await laptop.engine.commands.reject(id, 0, 'No.');
    await clock.advance(10_000, laptop.settle);
    await laptop.engine.commands.sync();
    await laptop.settle();
    const row = await (await laptop.replica()).db.get('decisions', id);
    expect(row).toMatchObject({ verdict: 'rejected', saved: 'saved' });
  });

  it.each(['approve', 'reject', 'later'] as const)(
    'to %s that is undone in time writes nothing.',
    async (verdict) => {
      const device = await open();
      const { commands } = device.engine;
      const id = await onlyCard(device);
      if (verdict === 'later') await commands.later(id, '2026-03-02T10:00:00.000Z');
      else await commands[verdict](id, 5_000);
      await clock.advance(3_000, device.settle);
      expect(await cards(device)).toEqual([]);
      expect(device.status().unsent).toBe(1);
      expect(await commands.undo(id)).toEqual(done);
      await clock.advance(3_600_000, device.settle);
      expect(writes()).toEqual([]);
      expect(await cards(device)).toHaveLength(1);
      expect(device.status().unsent).toBe(0);
    },
  );

  it('to approve may be given twice, and counts once.', async () => {
    const device = await open();
    const id = await onlyCard(device);
    await Promise.all([device.engine.commands.approve(id, 5_000), device.engine.commands.approve(id, 5_000)]);
    await clock.advance(60_000, device.settle);
    expect(await device.engine.commands.approve(id, 5_000)).toEqual(done);
    await clock.advance(60_000, device.settle);
    expect(pod.members(overlay.inbox)).toHaveLength(1);
  });

  it('to approve cannot be taken back once it is done, and says so.', async () => {
    const device = await open();
    const id = await onlyCard(device);
    await device.engine.commands.approve(id, 0);
    await clock.advance(60_000, device.settle);
    expect(await device.engine.commands.undo(id)).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    expect(await device.engine.commands.reject(id, 0)).toMatchObject({
      ok: false,
      problem: { kind: 'conflict' },
    });
  });

  it('to reject holds on every device, also after the notification is matched anew.', async () => {
    const laptop = await open();
    await laptop.engine.commands.reject(await onlyCard(laptop), 5_000, 'Not about this work.');
    await clock.advance(10_000, laptop.settle);
    const [month] = pod.members(`${aliceProfile.home}decisions/`);
    expect(pod.read(month ?? '')).toContain('Not about this work.');
    const phone = await open('phone');
    expect(await cards(phone)).toEqual([]);
    deliver(pod, 'again', announceReview(1));
    await phone.engine.commands.sync();
    await phone.settle();
    expect(await cards(phone)).toEqual([]);
    await clock.advance(60_000, phone.settle);
    expect(pod.members(overlay.inbox)).toEqual([]);
  });

  it('to reject can be taken back after the pod has it, on every device.', async () => {
    const laptop = await open();
    const id = await onlyCard(laptop);
    await laptop.engine.commands.reject(id, 0);
    await clock.advance(10_000, laptop.settle);
    expect(await laptop.engine.commands.undo(id)).toEqual(done);
    await clock.advance(10_000, laptop.settle);
    expect(await cards(laptop)).toHaveLength(1);
    expect(await cards(await open('phone'))).toHaveLength(1);
  });

  it('to put off brings the card back when the time has come, and says so to the screen.', async () => {
    const device = await open();
    await device.engine.commands.later(await onlyCard(device), '2026-03-01T11:00:00.000Z');
    await clock.advance(60_000, device.settle);
    expect(await cards(device)).toEqual([]);
    device.changes.length = 0;
    await clock.advance(3_600_000, device.settle);
    expect(await cards(device)).toHaveLength(1);
    expect(device.changes).toContain('suggestions');
  });

  it('that another device overtook is not carried out: the later one counts.', async () => {
    const [laptop, phone] = [await open('laptop'), await open('phone')];
    const id = await onlyCard(laptop);
    fault(() => 'cut');
    await laptop.engine.commands.approve(id, 0);
    await clock.advance(10_000, laptop.settle);
    await phone.engine.commands.reject(id, 0);
    await clock.advance(10_000, phone.settle);
    fault(undefined);
    await clock.advance(3_600_000, laptop.settle);
    expect(pod.members(overlay.inbox)).toEqual([]);
    expect(pod.members(aliceProfile.eventLog ?? '')).toEqual([]);
    expect(laptop.status()).toMatchObject({ unsent: 0, failed: 0 });
    expect(await cards(laptop)).toEqual([]);
  });

  it('on something that is not there is refused in words.', async () => {
    const device = await open();
    expect(await device.engine.commands.approve('no such thing', 0)).toMatchObject({
      ok: false,
      problem: { kind: 'invalid' },
    });
  });

  it('before the start is refused.', async () => {
    const device = createFakeDevice({ pod, clock, name: `unstarted-${world}`, rules: createFakeRules() });
    expect(await device.engine.commands.approve('x', 0)).toMatchObject({ ok: false });
  });
});

describe('An effect that goes wrong', () => {
  it.each([400, 403, 404, 405, 413])(
    'for good (%i) brings the card back with the cause, and holds up nothing else.',
    async (status) => {
      const device = await open();
      const id = await onlyCard(device);
      fault((request) => (request.url === overlay.inbox ? { status } : undefined));
      await device.engine.commands.approve(id, 0);
      await clock.advance(60_000, device.settle);
      expect(await states(device)).toEqual(['log done', 'link done', 'send failed']);
      const [card] = await cards(device);
      expect(card?.failed.map(({ problem }) => problem?.kind)).toHaveLength(1);
      expect(device.status()).toMatchObject({ state: 'idle', failed: 1, unsent: 0 });

      fault(undefined);
      await device.engine.commands.retry(card?.failed[0]?.id ?? '');
      await clock.advance(60_000, device.settle);
      expect(await states(device)).toEqual(['log done', 'link done', 'send done']);
      expect(await cards(device)).toEqual([]);
      expect(pod.members(overlay.inbox)).toHaveLength(1);
    },
  );

  it('can be given up: then it is over, on every device.', async () => {
    const device = await open();
    fault((request) => (request.url === overlay.inbox ? { status: 403 } : undefined));
    await device.engine.commands.approve(await onlyCard(device), 0);
    await clock.advance(60_000, device.settle);
    const [card] = await cards(device);
    await device.engine.commands.drop(card?.failed[0]?.id ?? '');
    await clock.advance(60_000, device.settle);
    expect(await states(device)).toEqual(['log done', 'link done', 'send dropped']);
    expect(device.status()).toMatchObject({ failed: 0, unsent: 0 });
    const phone = await open('phone');
    expect(await cards(phone)).toEqual([]);
    expect(phone.status().failed).toBe(0);
  });

  it.each([
    ['500', { status: 500 }],
    ['429', { status: 429, headers: { 'retry-after': '30' } }],
    ['a cut connection', 'cut'],
    ['a lost answer', 'answer lost'],
  ] as const)('for a while (%s) is tried again with the same id until it works.', async (_name, trouble) => {
    const device = await open();
    let failures = 0;
    fault((request) => (request.url === overlay.inbox && ++failures <= 2 ? trouble : undefined));
    await device.engine.commands.approve(await onlyCard(device), 0);
    await clock.advance(600_000, device.settle);
    expect(await states(device)).toEqual(['log done', 'link done', 'send done']);
    const ids = pod.members(overlay.inbox).map((url) => JSON.parse(pod.read(url) ?? '').id);
    expect(new Set(ids).size).toBe(1);
  });

  it('at a foreign inbox that never answers is given to the maintainer in the end.', async () => {
    const device = await open();
    fault((request) => (request.url === overlay.inbox ? 'cut' : undefined));
    await device.engine.commands.approve(await onlyCard(device), 0);
    await clock.advance(7_200_000, device.settle);
    expect(await states(device)).toEqual(['log done', 'link done', 'send failed']);
  });

  it('because of an ended session waits for the next one, and says so.', async () => {
    const device = await open();
    fault(() => ({ status: 401 }));
    await device.engine.commands.approve(await onlyCard(device), 0);
    await clock.advance(120_000, device.settle);
    expect(device.status()).toMatchObject({ state: 'signed-out', unsent: 1, failed: 0 });
    fault(undefined);
    await device.engine.commands.start(aliceProfile);
    await clock.advance(600_000, device.settle);
    expect(await states(device)).toEqual(['log done', 'link done', 'send done']);
    expect(device.status()).toMatchObject({ state: 'idle', unsent: 0 });
  });

  it('because of days without a network is done when it is back, and never given up.', async () => {
    const device = await open();
    fault(() => 'cut');
    await device.engine.commands.approve(await onlyCard(device), 0);
    await clock.advance(2 * 86_400_000, device.settle);
    expect(device.status()).toMatchObject({ state: 'offline', unsent: 1, failed: 0 });
    fault(undefined);
    device.engine.nudge();
    await clock.advance(60_000, device.settle);
    expect(await states(device)).toEqual(['log done', 'link done', 'send done']);
  });
});

describe('The event', () => {
  it('is what was received, byte for byte, also when the replica holds it cut.', async () => {
    const text = `${JSON.stringify({ ...announceReview(2), summary: 'é'.repeat(210_000) }, null, 3)}\n`;
    deliver(pod, 'long', text);
    const device = await open();
    for (const { suggestion } of await cards(device)) await device.engine.commands.approve(suggestion.id, 0);
    await clock.advance(60_000, device.settle);
    expect(pod.read(eventUrl(aliceProfile.eventLog ?? '', String(announceReview(2).id)))).toBe(text);
  });
});

describe('Two tabs', () => {
  it('share the work: one leads, the other decides, and takes over when the first one closes.', async () => {
    const tabs = { locks: createFakeLocks(), channels: createFakeChannels() };
    const first = await open('laptop', tabs);
    const second = await open('laptop', tabs);
    expect([first.status().leader, second.status().leader]).toEqual([true, false]);
    expect(second.status().state).toBe('waiting');
    const both = async () => {
      await first.settle();
      await second.settle();
    };
    const id = await onlyCard(second);
    await second.engine.commands.approve(id, 5_000);
    first.changes.length = 0;
    await clock.advance(10_000, both);
    expect(pod.members(overlay.inbox)).toHaveLength(1);
    expect(second.changes).toContain('intents');

    await first.engine.commands.stop();
    await both();
    expect(second.status().leader).toBe(true);
    deliver(pod, 'two', announceReview(2));
    await clock.advance(60_000, both);
    expect(await cards(second)).toHaveLength(1);
  });

  it('without locks both work, and everything still happens once.', async () => {
    const tabs = { locks: createFakeLocks(), channels: createFakeChannels() };
    const first = await open('laptop', { channels: tabs.channels });
    const second = await open('laptop', { channels: tabs.channels });
    const both = async () => {
      await first.settle();
      await second.settle();
    };
    const id = await onlyCard(first);
    await Promise.all([first.engine.commands.approve(id, 1_000), second.engine.commands.approve(id, 1_000)]);
    await clock.advance(1_800_000, both);
    expect(pod.members(aliceProfile.eventLog ?? '')).toHaveLength(1);
    expect(new Set(pod.members(overlay.inbox).map((url) => JSON.parse(pod.read(url) ?? '').id)).size).toBe(1);
  });
});
