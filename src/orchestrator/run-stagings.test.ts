import { beforeEach, describe, expect, it } from 'vitest';
import { formatDid } from '../domain/staging/did.ts';
import { aliceProfile } from '../testing/fake-device.ts';
import { createFakeChannels, createFakeLocks } from '../testing/fake-locks.ts';
import {
  aStaging,
  createStagingWorld,
  request,
  type StagingWorld,
  service,
  stagingDocument,
  stagingId,
  token,
} from '../testing/staging-world.ts';

let here: StagingWorld;

beforeEach(() => {
  here = createStagingWorld();
});

/** One dataset with all members, closed, and one rule. */
function expectOnce(): void {
  expect([...here.rucio.datasets.keys()]).toEqual([formatDid(request.did)]);
  expect(here.rucio.datasets.get(formatDid(request.did))).toMatchObject({
    open: false,
    members: { size: 2 },
  });
  expect(here.rucio.rules).toHaveLength(1);
}

const looks = () => here.asked.filter((what) => what === 'status').length;

describe('A staging', () => {
  it('is written down, handed in once, watched, and ends when the data have arrived.', async () => {
    const device = await here.open('laptop');
    await here.stage(device);
    expectOnce();
    expect(await here.staging(device)).toMatchObject({ state: 'handed-in', seen: [{ phase: 'queued' }] });
    here.fares({ phase: 'transferring', files: { done: 1, moving: 1, stuck: 0, total: 2 } });
    await here.clock.advance(10_000, device.settle);
    here.fares({ phase: 'complete', files: { done: 2, moving: 0, stuck: 0, total: 2 } });
    await here.clock.advance(10_000, device.settle);
    const row = await here.staging(device);
    expect(row.state).toBe('ended');
    expect(row.seen.map(({ phase }) => phase)).toEqual(['queued', 'transferring', 'complete']);
    expect(here.pod.read(stagingDocument)).toContain('orr:state "ended"');
    const before = looks();
    await here.clock.advance(3_600_000, device.settle);
    expect(looks()).toBe(before);
  });

  it('is looked at again when the time of its copies is over, until they are gone.', async () => {
    const device = await here.open('laptop');
    here.fares({ phase: 'complete', expires: '2026-03-01T12:00:00.000Z' });
    await here.stage(device);
    const before = looks();
    await here.clock.advance(7_200_000, device.settle);
    expect(looks()).toBe(before);
    expect(await here.staging(device)).toMatchObject({ state: 'ended' });
    await here.clock.advance(120_000, device.settle);
    expect(looks()).toBe(before + 1);
    here.fares({ phase: 'gone' });
    await here.clock.advance(3_600_000, device.settle);
    expect(await here.staging(device)).toMatchObject({ state: 'ended', farewell: 'expired' });
    expect(looks()).toBe(before + 2);
    await here.clock.advance(7_200_000, device.settle);
    expect(looks()).toBe(before + 2);
  });

  it('is one, however often it is asked for.', async () => {
    const device = await here.open('laptop');
    await here.stage(device);
    await here.stage(device);
    await device.engine.commands.sync();
    await device.settle();
    expectOnce();
    expect(await device.engine.commands.stage(aStaging({ state: 'ended' }), service)).toMatchObject({
      ok: false,
    });
    const other = aStaging({ request: { ...request, lifetime: 3_600 } });
    expect(await device.engine.commands.stage(other, service)).toMatchObject({
      problem: { kind: 'conflict', url: stagingDocument },
    });
    // The seconds until a last day went by.
    const later = aStaging({ request: { ...request, lifetime: 1_209_500 } });
    expect(await device.engine.commands.stage(later, service)).toMatchObject({ ok: true });
    expect((await here.staging(device)).request).toEqual(request);
  });

  it('is looked at more and more rarely while nothing changes, and the pod is not written to.', async () => {
    const device = await here.open('laptop');
    await here.stage(device);
    const puts = () =>
      here.pod.requests.filter(({ method, url }) => method === 'PUT' && url === stagingDocument).length;
    const before = puts();
    await here.clock.advance(600_000, device.settle);
    expect(looks()).toBeGreaterThan(10);
    expect(looks()).toBeLessThan(20);
    expect(puts()).toBe(before);
  });

  it('is rarely looked at while the page is not visible, and at once when it is again.', async () => {
    const device = await here.open('laptop');
    await here.stage(device);
    device.engine.sight(false);
    await here.clock.advance(1_000, device.settle);
    const before = looks();
    await here.clock.advance(660_000, device.settle);
    expect(looks() - before).toBeLessThan(4);
    const later = looks();
    device.engine.sight(true);
    await device.settle();
    expect(looks()).toBe(later + 1);
  });

  it('tells the pod of mere progress now and then, and of each step at once.', async () => {
    const device = await here.open('laptop');
    await here.stage(device);
    const written = () => here.pod.read(stagingDocument) ?? '';
    const at = (done: number) =>
      here.fares({ phase: 'transferring', files: { done, moving: 1, stuck: 0, total: 1_000 } });
    at(1);
    await here.clock.advance(10_000, device.settle);
    expect(written()).toContain('transferring');
    const before = written();
    at(2);
    await here.clock.advance(10_000, device.settle);
    expect((await here.staging(device)).seen.at(-1)?.files?.done).toBe(2);
    expect(written()).toBe(before);
    at(300);
    await here.clock.advance(20_000, device.settle);
    expect(written()).toMatch(/\\"done\\":2.*\\"done\\":300/);
  });

  it('waits for somebody who is signed in, and goes on then, on this device or another one.', async () => {
    const laptop = await here.open('laptop', { signsIn: false });
    await here.stage(laptop);
    await here.clock.advance(600_000, laptop.settle);
    expect(here.rucio.rules).toEqual([]);
    expect(await here.staging(laptop)).toMatchObject({ state: 'asked', seen: [] });
    const desk = await here.open('desk');
    await desk.engine.commands.sync();
    await desk.settle();
    expectOnce();
    expect((await here.staging(desk)).request).toEqual(request);
    await laptop.engine.commands.holdToken(token);
    await laptop.engine.commands.sync();
    await laptop.settle();
    expectOnce();
    expect((await here.staging(laptop)).job).toEqual((await here.staging(desk)).job);
  });

  it('that was written down under other rules is held to those of now before it is handed in.', async () => {
    const device = await here.open('laptop', { signsIn: false });
    await here.stage(device);
    const source = 'Rules of the site';
    await device.engine.commands.knowProviders([service], { source, approvalAboveBytes: 1_000 });
    await device.engine.commands.holdToken(token);
    await device.settle();
    expect(here.rucio.calls).toEqual([]);
    const kept = await here.staging(device);
    expect(kept).toMatchObject({
      state: 'refused',
      problem: { kind: 'against-rules', finding: { rule: 'approval-size', source } },
    });
    const desk = await here.open('desk');
    await desk.engine.commands.sync();
    await desk.settle();
    expect((await here.staging(desk)).problem).toEqual(kept.problem);
    await device.engine.commands.knowProviders([service], { source, maxFiles: 2 });
    await device.engine.commands.changeStaging({ id: stagingId, as: 'retry' });
    await device.settle();
    expectOnce();
  });

  it('is not handed in to a service that is not offered any more, until it is again.', async () => {
    const device = await here.open('laptop', { signsIn: false });
    await here.stage(device);
    await device.engine.commands.knowProviders([]);
    await device.engine.commands.holdToken(token);
    await device.settle();
    expect(here.rucio.calls).toEqual([]);
    await device.engine.commands.knowProviders([service]);
    await device.settle();
    expectOnce();
  });

  it('is not asked about with a token that was taken back, or that the service refuses.', async () => {
    const device = await here.open('laptop');
    await here.stage(device);
    here.fares({ kind: 'signed-out', url: service.base });
    await here.clock.advance(10_000, device.settle);
    const before = looks();
    await here.clock.advance(600_000, device.settle);
    expect(looks()).toBe(before);
    expect(await here.staging(device)).toMatchObject({ hindrance: { problem: { kind: 'signed-out' } } });
    here.fares({ phase: 'complete' });
    await device.engine.commands.holdToken(token);
    await device.settle();
    expect(await here.staging(device)).toMatchObject({ state: 'ended' });
    await device.engine.commands.dropToken('site');
    await device.engine.commands.changeStaging({ id: stagingId, as: 'look' });
    await device.settle();
    expect(looks()).toBe(before + 1);
  });

  it('never takes the token along to a service that stands at another address by now.', async () => {
    const device = await here.open('laptop');
    await device.engine.commands.knowProviders([{ ...service, base: 'https://elsewhere.example' }]);
    await here.stage(device);
    await here.clock.advance(60_000, device.settle);
    expect(here.rucio.calls).toEqual([]);
  });

  it('keeps no token: neither in the pod nor in the replica.', async () => {
    const device = await here.open('laptop');
    await here.stage(device);
    await here.clock.advance(60_000, device.settle);
    const replica = await device.replica();
    const all = await Promise.all([...replica.db.objectStoreNames].map((store) => replica.db.getAll(store)));
    expect(JSON.stringify(all)).not.toContain(token.token);
    expect(JSON.stringify(here.pod.requests)).not.toContain(token.token);
    expect(here.pod.read(stagingDocument)).not.toContain(token.token);
  });
});

describe('A staging that the service does not take', () => {
  it('says why, and is handed in again only when the maintainer wants it.', async () => {
    here.refusal = {
      kind: 'service-refused',
      url: service.base,
      status: 409,
      reason: 'InsufficientAccountLimit',
      message: 'No room.',
    };
    const device = await here.open('laptop');
    await here.stage(device);
    await here.clock.advance(600_000, device.settle);
    expect(await here.staging(device)).toMatchObject({ state: 'refused', problem: here.refusal });
    here.refusal = undefined;
    await device.engine.commands.changeStaging({ id: stagingId, as: 'retry' });
    await device.settle();
    expectOnce();
    expect((await here.staging(device)).problem).toBeUndefined();
  });

  it('is handed in again at once, also where the pod has not heard of the refusal yet.', async () => {
    for (const fault of ['cut', 'answer lost'] as const) {
      here = createStagingWorld();
      here.refusal = {
        kind: 'service-refused',
        url: service.base,
        status: 500,
        reason: 'DatabaseException',
        message: '',
      };
      const device = await here.open('laptop');
      here.pod.setFaults(
        ({ method, url }) =>
          method === 'PUT' && url === stagingDocument && here.attempts.length === 1 ? fault : undefined,
        device.name,
      );
      await here.stage(device);
      expect(await here.staging(device)).toMatchObject({ state: 'refused' });
      here.refusal = undefined;
      here.pod.setFaults(undefined, device.name);
      await device.engine.commands.changeStaging({ id: stagingId, as: 'retry' });
      await here.clock.advance(30_000, device.settle);
      expectOnce();
      expect(await here.staging(device)).toMatchObject({ state: 'handed-in' });
    }
  });

  it('is tried again by itself where the service could not be reached.', async () => {
    here.refusal = { kind: 'network', url: service.base, message: '' };
    const device = await here.open('laptop');
    await here.stage(device);
    expect(await here.staging(device)).toMatchObject({ state: 'asked', hindrance: { times: 1 } });
    here.refusal = undefined;
    await here.clock.advance(60_000, device.settle);
    expectOnce();
  });

  it('is not sent again by itself where nobody knows whether it was taken.', async () => {
    here.refusal = { kind: 'outcome-unknown', url: service.base };
    const device = await here.open('laptop');
    await here.stage(device);
    here.refusal = undefined;
    await here.clock.advance(600_000, device.settle);
    expect(here.rucio.rules).toEqual([]);
    expect(await here.staging(device)).toMatchObject({ state: 'refused' });
  });
});

describe('A staging that vanishes from the service', () => {
  it.each([
    ['awaiting-approval', undefined, 'denied'],
    ['transferring', undefined, 'deleted'],
    ['transferring', '2026-03-01T10:00:05.000Z', 'expired'],
  ] as const)('while %s, with the end %s, was %s.', async (phase, expires, farewell) => {
    const device = await here.open('laptop');
    here.fares({ phase, ...(expires && { expires }) });
    await here.stage(device);
    here.fares({ phase: 'gone' });
    await here.clock.advance(15_000, device.settle);
    expect(await here.staging(device)).toMatchObject({ state: 'ended', farewell });
  });

  it('was cancelled, where the maintainer wanted it so.', async () => {
    const device = await here.open('laptop');
    await here.stage(device);
    await device.engine.commands.changeStaging({ id: stagingId, as: 'cancel' });
    await device.settle();
    expect(here.asked).toContain('cancel');
    here.fares({ phase: 'gone' });
    await here.clock.advance(60_000, device.settle);
    expect(await here.staging(device)).toMatchObject({ state: 'ended', farewell: 'cancelled' });
  });
});

describe('What the maintainer wants of a staging', () => {
  it('is done at the service, by the tab that is signed in, and by no other one.', async () => {
    const laptop = await here.open('laptop');
    await here.stage(laptop);
    const desk = await here.open('desk', { signsIn: false });
    await desk.engine.commands.sync();
    await desk.settle();
    await desk.engine.commands.changeStaging({ id: stagingId, as: 'extend', seconds: 864_000 });
    await desk.settle();
    expect(await here.staging(desk)).toMatchObject({ wish: { as: 'extend' } });
    await laptop.engine.commands.sync();
    await laptop.settle();
    expect(here.asked).toContain('extend 864000');
    const row = await here.staging(laptop);
    expect(row.wish).toBeUndefined();
    expect(here.pod.read(stagingDocument)).not.toContain('orr:wish');
  });

  it('holds while it is paused: nothing is asked until it goes on.', async () => {
    const device = await here.open('laptop');
    await here.stage(device);
    await device.engine.commands.changeStaging({ id: stagingId, as: 'pause' });
    await device.settle();
    const before = looks();
    await here.clock.advance(600_000, device.settle);
    expect(looks()).toBe(before);
    await device.engine.commands.changeStaging({ id: stagingId, as: 'resume' });
    await here.clock.advance(1_000, device.settle);
    expect(looks()).toBe(before + 1);
  });

  it('has what is stuck tried again.', async () => {
    const device = await here.open('laptop');
    here.fares({ phase: 'stuck', error: 'No route' });
    await here.stage(device);
    await device.engine.commands.changeStaging({ id: stagingId, as: 'retry' });
    await device.settle();
    expect(here.asked).toContain('retry');
  });

  it('is refused where the request has moved on.', async () => {
    const device = await here.open('laptop', { signsIn: false });
    await here.stage(device);
    expect(await device.engine.commands.changeStaging({ id: stagingId, as: 'cancel' })).toMatchObject({
      ok: false,
    });
    await device.engine.commands.changeStaging({ id: stagingId, as: 'give-up' });
    await device.engine.commands.holdToken(token);
    await device.settle();
    expect(here.rucio.calls).toEqual([]);
    expect(await here.staging(device)).toMatchObject({ state: 'given-up' });
  });
});

describe('The public log', () => {
  it('gets one entry for each work when the data have arrived, on whichever devices, and not before.', async () => {
    const work = 'https://alice.pod.example/artefacts/orbits/';
    const [laptop, desk] = [await here.open('laptop'), await here.open('desk')];
    await here.stage(laptop, { log: [work] });
    const events = () => here.pod.members(aliceProfile.eventLog ?? '').map((url) => here.pod.read(url) ?? '');
    expect(events()).toEqual([]);
    here.fares({ phase: 'complete' });
    await here.clock.advance(15_000, laptop.settle);
    await desk.engine.commands.sync();
    await here.clock.advance(60_000, async () => {
      await laptop.settle();
      await desk.settle();
    });
    expect(events()).toHaveLength(1);
    expect(events()[0]).toContain(work);
    expect(events()[0]).not.toMatch(/moons-0001|night\/1/);
  });
});

describe('A staging whose tab ends', () => {
  it('at any request to the pod is one once it is gone on with, after a reload.', {
    timeout: 120_000,
  }, async () => {
    for (let number = 1; ; number += 1) {
      here = createStagingWorld();
      const device = await here.open('laptop');
      let count = 0;
      let isReached = false;
      here.pod.setFaults(() => {
        count += 1;
        if (count === number) {
          isReached = true;
          device.kill();
        }
        return undefined;
      }, device.name);
      void device.engine.commands.stage(aStaging(), service);
      await device.settle();
      await resume();
      if (!isReached) {
        expect(number).toBeGreaterThan(5);
        return;
      }
    }
  });

  it('at any request to the service is one once it is gone on with, on this device or another.', {
    timeout: 120_000,
  }, async () => {
    for (const next of ['laptop', 'desk']) {
      for (const moment of ['before', 'after'] as const) {
        for (let number = 0; ; number += 1) {
          here = createStagingWorld();
          const device = await here.open('laptop');
          let isReached = false;
          here.atService = (when, count) => {
            if (when !== moment || count !== number) return;
            isReached = true;
            device.kill();
          };
          void device.engine.commands.stage(aStaging(), service);
          await device.settle();
          here.atService = () => undefined;
          await resume(next);
          if (!isReached) {
            expect(number).toBeGreaterThan(4);
            break;
          }
        }
      }
    }
  });

  it('is said to come again where nobody read the answer, and as new where it is known not to be taken.', async () => {
    const device = await here.open('laptop');
    here.atService = (moment, count) => {
      if (moment === 'after' && count === 1) device.kill();
    };
    void device.engine.commands.stage(aStaging(), service);
    await device.settle();
    here.atService = () => undefined;
    await resume();
    expect(here.attempts).toEqual([false, true]);

    here = createStagingWorld();
    here.refusal = { kind: 'network', url: service.base, message: '' };
    const other = await here.open('laptop');
    await here.stage(other);
    here.refusal = undefined;
    await here.clock.advance(60_000, other.settle);
    expect(here.attempts).toEqual([false, false]);
  });

  /** Another tab, of this browser or of another one, after a while; it is asked for once more, as the draft is there. */
  async function resume(name = 'laptop'): Promise<void> {
    // The sooner they have arrived, the less there is to watch.
    here.fares({ phase: 'complete' });
    const tab = await here.open(name);
    if (here.pod.read(stagingDocument) === undefined) await here.stage(tab);
    await here.clock.advance(400_000, async () => {
      await tab.settle();
    });
    await tab.engine.commands.sync();
    await tab.settle();
    expectOnce();
    expect(await here.staging(tab)).toMatchObject({ state: 'ended' });
    expect((await here.staging(tab)).handing).toBeUndefined();
  }
});

describe('Several tabs and devices that are all signed in', () => {
  it('hand a staging in once: two tabs.', async () => {
    const shared = { locks: createFakeLocks(), channels: createFakeChannels() };
    const [first, second] = [await here.open('laptop', shared), await here.open('laptop', shared)];
    await Promise.all([here.stage(first), here.stage(second)]);
    await here.clock.advance(20_000, async () => {
      await first.settle();
      await second.settle();
    });
    expectOnce();
    expect(begun()).toBe(1);
  });

  it('hand a staging in once: two devices.', async () => {
    const [laptop, desk] = [await here.open('laptop'), await here.open('desk')];
    await Promise.all([here.stage(laptop), here.stage(desk)]);
    for (const device of [laptop, desk]) {
      await device.engine.commands.sync();
      await device.settle();
    }
    expectOnce();
    expect(begun()).toBe(1);
    expect((await here.staging(desk)).job).toEqual((await here.staging(laptop)).job);
  });
});

/** How often handing in was begun. */
function begun(): number {
  return here.rucio.calls.filter(({ method, path }) => method === 'POST' && path === '/rules/').length;
}
