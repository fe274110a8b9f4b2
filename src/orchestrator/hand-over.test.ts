import { beforeEach, describe, expect, it } from 'vitest';
import { openSuggestions } from '../cache/suggestions.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakeChannels, createFakeLocks } from '../testing/fake-locks.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { announceReview, deliver, orbits, overlay, seedWorld } from '../testing/fake-world.ts';
import { requestNumbers } from '../testing/strides.ts';

const HALF_AN_HOUR = 1_800_000;
/** Distance of the requests at which a tab freezes. */
const STRIDE = 5;

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

/** Two tabs of one browser; the first one leads. */
async function twoTabs(): Promise<[FakeDevice, FakeDevice, () => Promise<void>]> {
  const shared = { locks: createFakeLocks(), channels: createFakeChannels(), name: `tabs-${world}` };
  const open = async () => {
    const tab = createFakeDevice({ pod, clock, rules: createFakeRules(), ...shared });
    await tab.engine.commands.start(aliceProfile);
    await tab.settle();
    return tab;
  };
  const [first, second] = [await open(), await open()];
  expect([first.status().leader, second.status().leader]).toEqual([true, false]);
  async function settle(): Promise<void> {
    await first.settle();
    await second.settle();
  }
  return [first, second, settle];
}

async function onlySuggestion(device: FakeDevice): Promise<string> {
  const [card] = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
  if (!card) throw new Error('There is no suggestion.');
  return card.suggestion.id;
}

function sent(): unknown[] {
  return pod.members(overlay.inbox).map((url) => JSON.parse(pod.read(url) ?? '').id);
}

function expectDone(): void {
  expect(pod.members(aliceProfile.eventLog ?? '')).toHaveLength(1);
  expect(pod.read(`${orbits}meta.ttl`)?.match(/overlay\.example\/reviews\/1/g)).toHaveLength(1);
  expect(new Set(sent()).size).toBe(1);
  for (const url of pod.members(`${aliceProfile.home}intents/`))
    expect(pod.read(url)).toContain('CompletedActionStatus');
}

describe('When the leading tab is frozen', () => {
  it('a waiting one takes the lead and carries out what is decided there; thawed, the first waits.', async () => {
    const [first, second, settle] = await twoTabs();
    const id = await onlySuggestion(second);
    first.freeze();
    await second.engine.commands.approve(id, 5_000);
    await clock.advance(60_000, settle);
    expect(second.status().leader).toBe(true);
    expectDone();
    await first.thaw();
    await clock.advance(60_000, settle);
    expect([first.status().leader, second.status().leader]).toEqual([false, true]);
    expect(sent()).toHaveLength(1);
  });

  it('and comes back before it was missed, it goes on leading.', async () => {
    const [first, second, settle] = await twoTabs();
    first.freeze();
    await clock.advance(12_000, settle);
    await first.thaw();
    await clock.advance(HALF_AN_HOUR, settle);
    expect([first.status().leader, second.status().leader]).toEqual([true, false]);
  });

  it('the lead goes back to it when the other tab freezes in turn.', async () => {
    const [first, second, settle] = await twoTabs();
    first.freeze();
    await clock.advance(60_000, settle);
    await first.thaw();
    await clock.advance(10_000, settle);
    second.freeze();
    await clock.advance(60_000, settle);
    expect(first.status().leader).toBe(true);
    const id = await onlySuggestion(first);
    await first.engine.commands.approve(id, 0);
    await clock.advance(10_000, settle);
    expectDone();
  });

  for (const [away, seconds] of [
    ['for less than its lease', 110],
    ['for long', 600],
  ] as const) {
    it(`at any single request, ${away}, every effect happens once.`, { timeout: 180_000 }, async () => {
      for (const n of requestNumbers(STRIDE)) {
        newWorld();
        const [first, second, settle] = await twoTabs();
        const id = await onlySuggestion(first);
        let frozenAt = '';
        pod.setFaults((request, index) => {
          if (index === n) {
            frozenAt = `${request.method} ${request.url}`;
            first.freeze();
          }
          return undefined;
        }, `tabs-${world}`);
        await first.engine.commands.approve(id, 5_000);
        await clock.advance(10_000, settle);
        if (frozenAt === '') {
          expect(n).toBeGreaterThan(20);
          return;
        }
        await clock.advance(seconds * 1_000, settle);
        await first.thaw();
        await clock.advance(HALF_AN_HOUR, settle);
        expectDone();
        // Only where it was frozen with the message on its way, nobody can know whether it arrived: the same id again.
        expect(sent().length).toBeLessThanOrEqual(frozenAt === `POST ${overlay.inbox}` ? 2 : 1);
        expect([first.status().leader, second.status().leader]).toEqual([false, true]);
        expect(second.status()).toMatchObject({ unsent: 0, failed: 0 });
      }
    });
  }
});
