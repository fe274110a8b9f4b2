import { beforeEach, describe, expect, it } from 'vitest';
import { listEvents } from '../cache/events.ts';
import { listIntents } from '../cache/intents.ts';
import { readLogIndex } from '../cache/log-index.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { artefactLog, logPlaces } from '../domain/event-log/places.ts';
import { readCatalogue } from '../pod/event-log/read-catalogue.ts';
import { readLog } from '../pod/event-log/read-log.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { announceReview, deliver, hideOrbits, orbits, seedWorld } from '../testing/fake-world.ts';

const places = logPlaces(aliceProfile)!;
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
  const device = createFakeDevice({ pod, clock, name: `log-${world}`, rules: createFakeRules() });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

async function approveAll(device: FakeDevice): Promise<void> {
  for (const card of await openSuggestions(await device.replica(), new Date(clock.now()).toISOString()))
    await device.engine.commands.approve(card.suggestion.id, 0);
  await clock.advance(20_000, () => device.settle());
}

async function entries(log: string) {
  const read = await readLog(pod.transport(), log, { own: true });
  return read.ok ? read.value.entries : [];
}

const stored = () => pod.members(aliceProfile.eventLog ?? '').map((url) => pod.read(url) ?? '');

describe('An event that goes into the log', () => {
  it('stands in the documents of the pod and of its artefact, which the catalogue names.', async () => {
    deliver(pod, 'one', announceReview(1));
    await approveAll(await open());
    const [event] = pod.members(aliceProfile.eventLog ?? '');
    for (const log of [places.log, artefactLog(orbits)])
      expect(await entries(log)).toEqual([
        { url: event, created: expect.any(String), checksums: [expect.anything(), expect.anything()] },
      ]);
    expect(await readCatalogue(pod.transport(), places.catalog)).toEqual({
      ok: true,
      value: [{ log: artefactLog(orbits), artefact: orbits }],
    });
  });

  it('is neither lost nor repeated where the documents cannot be written, and they are mended later.', async () => {
    deliver(pod, 'one', announceReview(1));
    const device = await open();
    pod.setFaults(
      ({ method, url }) => (method === 'PUT' && url.includes('eventlog') ? { status: 507 } : undefined),
      `log-${world}`,
    );
    await approveAll(device);
    const replica = await device.replica();
    expect((await listIntents(replica)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(stored()).toHaveLength(1);
    expect(await readLogIndex(replica)).toMatchObject({
      missing: 1,
      problem: { kind: 'server', status: 507 },
    });
    pod.setFaults(undefined, `log-${world}`);
    await device.engine.commands.sync();
    await clock.advance(1_800_000, () => device.settle());
    expect(await readLogIndex(replica)).toEqual({ missing: 0 });
    expect(await entries(places.log)).toHaveLength(1);
    expect(await entries(artefactLog(orbits))).toHaveLength(1);
    expect(stored()).toHaveLength(1);
  });

  it('about a private work that the maintainer records leaves the work out of all public documents.', async () => {
    deliver(pod, 'one', announceReview(1));
    pod.setFaults(hideOrbits, `log-${world}`);
    await approveAll(await open());
    expect(stored()).toHaveLength(1);
    expect(await entries(places.log)).toHaveLength(1);
    // Its own log is as private as the work is.
    expect(await entries(artefactLog(orbits))).toHaveLength(1);
    for (const url of [...pod.members(places.container), places.log])
      expect(pod.read(url), url).not.toContain(orbits);
  });

  it('about a work that was made private by other means loses its place in the catalogue when the log is mended.', async () => {
    deliver(pod, 'one', announceReview(1));
    const device = await open();
    await approveAll(device);
    expect(pod.read(places.catalog)).toContain(orbits);
    pod.setFaults(hideOrbits, `log-${world}`);
    await device.engine.commands.sync();
    await device.settle();
    expect(await device.engine.commands.mendLog()).toMatchObject({ ok: true });
    await device.settle();
    expect(pod.read(places.catalog)).not.toContain(orbits);
  });

  it('leaves out addresses of people until the maintainer wants it verbatim.', async () => {
    const withAddress = (n: number) => ({ ...announceReview(n), summary: 'Ask bob@review.example.' });
    deliver(pod, 'one', withAddress(1));
    const device = await open();
    await approveAll(device);
    expect(stored().join()).not.toContain('bob@');
    expect((await entries(places.log))[0]?.processed).toBe(true);
    expect(await device.engine.commands.putSettings({ logForm: 'verbatim' })).toMatchObject({ ok: true });
    deliver(pod, 'two', withAddress(2));
    await device.engine.commands.sync();
    await device.settle();
    await approveAll(device);
    expect(stored().filter((text) => text.includes('bob@'))).toEqual([JSON.stringify(withAddress(2))]);
    expect(pod.read(`${aliceProfile.home}settings.ttl`)).toContain('orr:verbatim');
  });
});

describe('Mending the log', () => {
  it('enters events that were there before, forgets those that are gone, and then has nothing to do.', {
    timeout: 30_000,
  }, async () => {
    const event = (n: number) => `${aliceProfile.eventLog}${String(n).padStart(4, '0')}.jsonld`;
    const all = Array.from({ length: 120 }, (_, n) => n);
    for (const n of all) pod.seed(event(n), JSON.stringify(announceReview(n)));
    const device = await open();
    const replica = await device.replica();
    expect(await readLogIndex(replica)).toEqual({ missing: 120 });
    expect(pod.read(places.log)).toBeUndefined();
    expect(await device.engine.commands.mendLog()).toMatchObject({ ok: true });
    await device.settle();
    expect(await readLogIndex(replica)).toEqual({ missing: 0 });
    expect(new Set((await entries(places.log)).map(({ url }) => url))).toEqual(new Set(all.map(event)));
    expect(await entries(artefactLog(orbits))).toHaveLength(120);

    const [fragment] = pod.members(places.container).filter((url) => /\d{4}-\d\d-/.test(url));
    pod.remove(fragment!);
    await device.engine.commands.mendLog();
    await device.settle();
    expect(await entries(places.log)).toHaveLength(120);
    const writes = () =>
      pod.requests.filter(({ method, url }) => method === 'PUT' && url.includes('eventlog'));
    const before = writes().length;
    await device.engine.commands.mendLog();
    await device.settle();
    expect(writes()).toHaveLength(before);
  });

  it('takes out an event that somebody has deleted, also where this device still has its copy.', async () => {
    const event = (n: number) => `${aliceProfile.eventLog}${n}.jsonld`;
    for (const n of [1, 2]) pod.seed(event(n), JSON.stringify(announceReview(n)));
    const device = await open();
    expect(await entries(places.log)).toHaveLength(2);
    pod.remove(event(1));
    expect(await device.engine.commands.mendLog()).toMatchObject({ ok: true });
    expect((await entries(places.log)).map(({ url }) => url)).toEqual([event(2)]);
    expect((await listEvents(await device.replica())).map(({ url }) => url)).toEqual([event(2)]);
  });
});
