import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listEvents } from '../cache/events.ts';
import { listNotifications } from '../cache/notifications.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { announceReview, deliver, orbits, overlay, seedWorld } from '../testing/fake-world.ts';

// Hours of the fake clock pass in here; a busy machine needs more than the default for that.
vi.setConfig({ testTimeout: 60_000 });

let pod: FakePod;
let clock: FakeClock;
let device = 0;

beforeEach(() => {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  device += 1;
});

function laptop() {
  return createFakeDevice({ pod, clock, name: `engine-${device}`, rules: createFakeRules() });
}

describe('The orchestrator', () => {
  it('goes the whole way from the inbox to the receipt.', async () => {
    deliver(pod, 'one', announceReview(1));
    const tab = laptop();
    await tab.engine.commands.start(aliceProfile);
    await tab.settle();
    const replica = await tab.replica();
    const rows = await listNotifications(replica);
    expect(rows.map((row) => [row.standing, row.artefact, row.remarks])).toEqual([['trusted', orbits, []]]);
    const [card] = await openSuggestions(replica, new Date(clock.now()).toISOString());
    expect(card?.suggestion.effects).toHaveLength(3);

    await tab.engine.commands.approve(card?.suggestion.id ?? '', 5_000);
    await tab.settle();
    expect(tab.status().unsent).toBe(1);
    await clock.advance(6_000, tab.settle);
    expect(pod.members(aliceProfile.eventLog ?? '')).toHaveLength(1);
    expect(pod.members(overlay.inbox)).toHaveLength(1);
    expect(pod.read(`${orbits}meta.ttl`)).toContain('overlay.example/reviews/1');
    expect(tab.status()).toMatchObject({ state: 'idle', unsent: 0, failed: 0, leader: true });
    expect(await listEvents(replica)).toHaveLength(1);
    expect(await openSuggestions(replica, new Date(clock.now()).toISOString())).toEqual([]);
  });
});
