import { beforeEach, describe, expect, it } from 'vitest';
import { listIntents } from '../cache/intents.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { announceReview, deliver, orbits, overlay, seedWorld } from '../testing/fake-world.ts';
import { requestNumbers } from '../testing/strides.ts';
import type { Rules } from './match.ts';

let pod: FakePod;
let clock: FakeClock;
let world = 0;

beforeEach(newWorld);

function newWorld(): void {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  deliver(pod, 'one', announceReview(1));
  world += 1;
}

const noRules: Rules = { ...createFakeRules('2'), derive: () => Promise.resolve([]) };

async function open(name: string, rules: Rules = createFakeRules(), clockOff = 0): Promise<FakeDevice> {
  const device = createFakeDevice({ pod, clock, name: `${name}-${world}`, rules, clockOff });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

function fault(name: string, plan: Parameters<FakePod['setFaults']>[0]): void {
  pod.setFaults(plan, `${name}-${world}`);
}

async function onlySuggestion(device: FakeDevice): Promise<string> {
  const [card] = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
  if (!card) throw new Error('There is no suggestion.');
  return card.suggestion.id;
}

function settleAll(...devices: FakeDevice[]): () => Promise<void> {
  return async () => {
    for (const device of devices) await device.settle();
  };
}

/** What must be true of the world in the end, whatever happened on the way. */
function expectDoneOnce(): void {
  expect(pod.members(aliceProfile.eventLog ?? '')).toHaveLength(1);
  const events = pod.requests.filter(
    ({ method, url, served }) => method === 'PUT' && url.includes('/events/') && served === 201,
  );
  expect(events).toHaveLength(1);
  const received = pod.members(overlay.inbox).map((url) => JSON.parse(pod.read(url) ?? '').id);
  expect(new Set(received)).toEqual(new Set(['urn:thanks:urn:uuid:00000000-0000-4000-8000-000000000001']));
  expect(pod.read(`${orbits}meta.ttl`)?.match(/overlay\.example\/reviews\/1/g)).toHaveLength(1);
  const decisions = pod
    .members(`${aliceProfile.home}decisions/`)
    .map((url) => pod.read(url))
    .join();
  expect(decisions).toContain('AcceptAction');
  const intents = pod.members(`${aliceProfile.home}intents/`).map((url) => pod.read(url) ?? '');
  expect(intents).toHaveLength(3);
  for (const intent of intents) expect(intent).toContain('CompletedActionStatus');
}

async function expectNothingLeft(...devices: FakeDevice[]): Promise<void> {
  for (const device of devices) {
    const replica = await device.replica();
    expect((await listIntents(replica)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(await openSuggestions(replica, new Date(clock.now()).toISOString())).toEqual([]);
    expect(device.status()).toMatchObject({ state: 'idle', unsent: 0, failed: 0 });
  }
}

const HALF_AN_HOUR = 1_800_000;
/** Distance of the requests at which a device dies. */
const STRIDE = 7;

describe('Exactly once', () => {
  it('two devices that approve the same suggestion carry it out once.', async () => {
    const [laptop, phone] = [await open('laptop'), await open('phone')];
    const id = await onlySuggestion(laptop);
    expect(await onlySuggestion(phone)).toBe(id);
    await Promise.all([laptop.engine.commands.approve(id, 5_000), phone.engine.commands.approve(id, 5_000)]);
    await clock.advance(HALF_AN_HOUR, settleAll(laptop, phone));
    expectDoneOnce();
    expect(pod.members(overlay.inbox)).toHaveLength(1);
    await expectNothingLeft(laptop, phone);
  });

  it('a device that never saw the decision learns of it and suggests nothing.', async () => {
    const laptop = await open('laptop');
    await laptop.engine.commands.approve(await onlySuggestion(laptop), 5_000);
    await clock.advance(10_000, settleAll(laptop));
    const phone = await open('phone');
    await expectNothingLeft(laptop, phone);
  });

  for (const when of ['cut', 'answer lost'] as const) {
    it(`a tab killed at any single request goes on where it stopped (${when}).`, {
      timeout: 180_000,
    }, async () => {
      for (const n of requestNumbers(STRIDE)) {
        newWorld();
        const first = await open('laptop');
        const id = await onlySuggestion(first);
        let killed = false;
        fault('laptop', (_request, index) => {
          if (index !== n) return undefined;
          killed = true;
          first.kill();
          return when;
        });
        await first.engine.commands.approve(id, 5_000);
        await clock.advance(10_000, settleAll(first));
        if (!killed) {
          expect(n).toBeGreaterThan(20);
          return;
        }
        fault('laptop', undefined);
        const second = await open('laptop');
        await clock.advance(HALF_AN_HOUR, settleAll(second));
        expectDoneOnce();
        await expectNothingLeft(second);
      }
    });

    it(`a device that dies for good at any single request is stood in for (${when}).`, {
      timeout: 180_000,
    }, async () => {
      for (const n of requestNumbers(STRIDE)) {
        newWorld();
        const [laptop, phone] = [await open('laptop'), await open('phone')];
        const id = await onlySuggestion(laptop);
        let killed = false;
        fault('laptop', (_request, index) => {
          if (index !== n) return undefined;
          killed = true;
          laptop.kill();
          return when;
        });
        await laptop.engine.commands.approve(id, 5_000);
        await phone.engine.commands.approve(id, 60_000);
        await clock.advance(HALF_AN_HOUR, settleAll(laptop, phone));
        if (!killed) {
          expect(n).toBeGreaterThan(20);
          return;
        }
        expectDoneOnce();
        await expectNothingLeft(phone);
      }
    });
  }

  for (const when of ['cut', 'answer lost'] as const) {
    it(`what a device that dies for good had told the pod is carried out by another one, which was never asked (${when}).`, {
      timeout: 180_000,
    }, async () => {
      for (const n of requestNumbers(STRIDE)) {
        newWorld();
        const laptop = await open('laptop');
        let killed = false;
        fault('laptop', (_request, index) => {
          if (index !== n) return undefined;
          killed = true;
          laptop.kill();
          return when;
        });
        await laptop.engine.commands.approve(await onlySuggestion(laptop), 5_000);
        await clock.advance(10_000, settleAll(laptop));
        if (!killed) {
          expect(n).toBeGreaterThan(20);
          return;
        }
        const isKnown = pod.members(`${aliceProfile.home}decisions/`).length > 0;
        // Where it was decided, the policy is gone meanwhile: what the pod has must be enough.
        const phone = await open('phone', isKnown ? noRules : undefined);
        await clock.advance(HALF_AN_HOUR, settleAll(phone));
        if (isKnown) {
          expectDoneOnce();
          await expectNothingLeft(phone);
        } else {
          expect(pod.members(overlay.inbox)).toEqual([]);
          expect(phone.status().unsent).toBe(0);
          expect(await onlySuggestion(phone)).toBeDefined();
        }
      }
    });
  }

  it('what a tab that was closed left in the middle is taken up at once by the next one.', async () => {
    const first = await open('laptop');
    fault('laptop', ({ url }) => {
      if (url !== overlay.inbox) return undefined;
      first.kill();
      return 'cut';
    });
    await first.engine.commands.approve(await onlySuggestion(first), 0);
    await clock.advance(1_000, settleAll(first));
    fault('laptop', undefined);
    const second = await open('laptop');
    expectDoneOnce();
    await expectNothingLeft(second);
  });

  const DAYS = 3 * 86_400_000;
  it.each([
    ['ahead', DAYS],
    ['behind', -DAYS],
  ])(
    'a device whose clock is days %s and that dies in the middle is neither waited for nor overtaken.',
    async (_way, off) => {
      const laptop = await open('laptop', createFakeRules(), off);
      fault('laptop', ({ url }) => {
        if (url !== overlay.inbox) return undefined;
        laptop.kill();
        return 'cut';
      });
      await laptop.engine.commands.approve(await onlySuggestion(laptop), 5_000);
      await clock.advance(10_000, settleAll(laptop));
      const phone = await open('phone', noRules);
      // The lease that the laptop took lasts two minutes, whatever time it wrote down.
      await clock.advance(110_000, settleAll(phone));
      expect(pod.members(overlay.inbox)).toEqual([]);
      await clock.advance(120_000, settleAll(phone));
      expectDoneOnce();
      await expectNothingLeft(phone);
    },
  );

  it('a server that fails once at any single request changes nothing in the end.', {
    timeout: 180_000,
  }, async () => {
    for (const n of requestNumbers(STRIDE)) {
      newWorld();
      const laptop = await open('laptop');
      let failed = false;
      fault('laptop', (_request, index) => {
        if (index !== n) return undefined;
        failed = true;
        return { status: 500 };
      });
      await laptop.engine.commands.approve(await onlySuggestion(laptop), 5_000);
      await clock.advance(HALF_AN_HOUR, settleAll(laptop));
      if (!failed) return;
      expectDoneOnce();
      await expectNothingLeft(laptop);
      if (n > 30) return;
    }
  });
});
