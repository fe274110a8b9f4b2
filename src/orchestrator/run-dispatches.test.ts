import { beforeEach, describe, expect, it } from 'vitest';
import { listDispatches } from '../cache/dispatches.ts';
import {
  createDispatchWorld,
  type DispatchWorld,
  dispatchDocument,
  dispatchId,
  shares,
} from '../testing/dispatch-world.ts';
import { aliceProfile } from '../testing/fake-device.ts';

let here: DispatchWorld;

beforeEach(() => {
  here = createDispatchWorld();
});

describe('A dispatch', () => {
  it('is written down, sent once to each recipient, and ends with the answer in the here.pod.', async () => {
    const device = await here.open('laptop');
    const recipients = [{ address: 'marie@node.example' }, { address: 'amos@node.example' }];
    await here.send(device, { recipients });
    expect(here.arrived().map(({ shareWith }) => shareWith)).toEqual(
      recipients.map(({ address }) => address),
    );
    expect(await here.states(device)).toEqual(['taken', 'taken']);
    const home = dispatchDocument.replace(/[^/]+$/, '');
    expect(here.pod.read(dispatchDocument)).toContain('orr:state "taken"');
    const { shares: written } = await here.dispatchIn(device);
    for (const [index, { providerId }] of written.entries()) {
      expect(here.arrived()[index]?.providerId).toBe(providerId);
      expect(JSON.parse(here.pod.read(`${home}${providerId}.json`) ?? '')).toEqual(here.arrived()[index]);
    }
    expect(JSON.stringify(here.arrived()[0])).not.toContain('amos');
    const beginning = here.pod.requests.findIndex(
      ({ method, url }) => method === 'PUT' && url.endsWith('.ttl'),
    );
    expect(beginning).toBeLessThan(here.pod.requests.findIndex(({ url }) => url === shares));
  });

  it('is one, however often it is asked for, and however often the pod is looked at.', async () => {
    const device = await here.open('laptop');
    await here.send(device);
    await here.send(device);
    await device.engine.commands.sync();
    await here.clock.advance(600_000, device.settle);
    expect(here.posts()).toHaveLength(1);
  });

  it('can be changed where it came no further than to its bodies, and not once it was begun.', async () => {
    const device = await here.open('laptop');
    here.faults('laptop', ({ url, method }) =>
      url === dispatchDocument && method === 'PUT' ? 'cut' : undefined,
    );
    expect(await device.engine.commands.dispatch(await here.order())).toMatchObject({ ok: false });
    here.faults('laptop', undefined);
    await here.send(device, { description: 'Mended meanwhile.' });
    expect(here.arrived()).toMatchObject([{ description: 'Mended meanwhile.' }]);
    const other = await device.engine.commands.dispatch(await here.order({ description: 'Something else.' }));
    expect(other).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    await device.settle();
    expect(here.posts()).toHaveLength(1);
  });

  it('is sent by one of two devices that both want it.', async () => {
    const [laptop, desk] = [await here.open('laptop'), await here.open('desk')];
    await Promise.all([here.send(laptop), here.send(desk)]);
    for (const device of [laptop, desk]) {
      await device.engine.commands.sync();
      await device.settle();
    }
    expect(here.posts()).toHaveLength(1);
    expect([await here.states(laptop), await here.states(desk)]).toEqual([['taken'], ['taken']]);
  });

  it('may stand in the public log, without those who get it.', async () => {
    const device = await here.open('laptop');
    await here.send(device, { log: true });
    await here.clock.advance(5_000, device.settle);
    const events = here.pod.members(aliceProfile.eventLog ?? '').map((url) => here.pod.read(url) ?? '');
    expect(events).toHaveLength(1);
    expect(events[0]).toContain('slow-moons');
    expect(events.join()).not.toMatch(/marie/i);
  });
});

describe('A dispatch that somebody else changes or deletes', () => {
  it('is shown as it stands in the pod.', async () => {
    const [laptop, desk] = [await here.open('laptop'), await here.open('desk')];
    await here.send(laptop);
    const look = async () => {
      await desk.engine.commands.sync();
      await desk.settle();
      return listDispatches(await desk.replica());
    };
    expect((await look())[0]?.shares[0]?.state).toBe('taken');
    const providerId = here.arrived()[0]?.providerId ?? '';
    await here.clock.advance(2_000, laptop.settle);
    await laptop.engine.commands.markDispatch({ id: dispatchId, providerId, as: 'seen' });
    expect((await look())[0]?.shares[0]?.state).toBe('seen');
    here.pod.remove(dispatchDocument);
    expect(await look()).toEqual([]);
    expect(here.posts()).toHaveLength(1);
  });
});

describe('A dispatch whose tab ends', () => {
  it('at any request is never sent a second time by itself; what may have arrived is unknown.', async () => {
    const seen = new Set<string>();
    for (let number = 1; ; number += 1) {
      here = createDispatchWorld();
      const device = await here.open('laptop');
      let count = 0;
      let reached = false;
      here.faults('laptop', (request) => {
        count += 1;
        if (count < number) return undefined;
        if (count === number) {
          reached = true;
          device.kill();
        }
        return request.method === undefined || request.method === 'GET' ? 'cut' : 'answer lost';
      });
      void device.engine.commands.dispatch(await here.order());
      await device.settle();
      if (!reached) break;
      const other = await here.open('desk');
      await here.clock.advance(400_000, other.settle);
      await other.engine.commands.sync();
      await here.clock.advance(400_000, other.settle);
      expect(here.posts().length, `request ${number}`).toBeLessThanOrEqual(1);
      const rows = await listDispatches(await other.replica());
      const state = rows[0]?.shares[0]?.state ?? 'not begun';
      seen.add(state);
      expect(['taken', 'unknown', 'not begun']).toContain(state);
      if (state === 'taken') expect(here.arrived()).toHaveLength(1);
    }
    expect([...seen].sort()).toEqual(['not begun', 'taken', 'unknown']);
  });

  it('once its outcome is noted stands in the public log all the same, once, whichever devices come after.', async () => {
    const device = await here.open('laptop');
    here.faults('laptop', ({ url, method }) => {
      if (url !== dispatchDocument || method !== 'PUT' || here.posts().length === 0) return undefined;
      device.kill();
      return 'answer lost';
    });
    void device.engine.commands.dispatch(await here.order({ log: true }));
    await device.settle();
    expect(here.pod.read(dispatchDocument)).toContain('orr:state "taken"');
    here.faults('laptop', undefined);
    const entries = () => here.pod.members(aliceProfile.eventLog ?? '');
    expect(entries()).toEqual([]);
    for (const name of ['desk', 'laptop', 'phone']) {
      const next = await here.open(name);
      await here.clock.advance(400_000, next.settle);
      expect(entries(), name).toHaveLength(1);
    }
    const puts = here.pod.requests.filter(({ method, url }) => method === 'PUT' && url === entries()[0]);
    expect([puts.length, here.posts().length]).toEqual([1, 1]);
  });

  it('in the middle of sending is unknown in the next tab, and sent again only where she wants it, as the same share.', async () => {
    const device = await here.open('laptop');
    here.faults('laptop', (request) => {
      if (request.url !== shares || request.method !== 'POST') return undefined;
      device.kill();
      return 'answer lost';
    });
    void device.engine.commands.dispatch(await here.order());
    await device.settle();
    const other = await here.open('desk');
    expect(await here.states(other)).toEqual(['sending']);
    await here.clock.advance(200_000, other.settle);
    expect(await here.states(other)).toEqual(['unknown']);
    expect(here.posts()).toHaveLength(1);
    await other.engine.commands.resendDispatch({ id: dispatchId });
    await other.settle();
    expect(await here.states(other)).toEqual(['taken']);
    expect(new Set(here.arrived().map(({ providerId }) => providerId)).size).toBe(1);
    expect((await here.dispatchIn(other)).shares[0]?.tries).toHaveLength(2);
  });

  it('is not sent any more by a tab that was frozen meanwhile.', async () => {
    const device = await here.open('laptop');
    let frozen = false;
    here.faults('laptop', (request) => {
      // The record says “sending”; the tab is stopped before the request leaves.
      if (!frozen && request.method === 'PUT' && here.pod.read(request.url)?.includes('"prepared"')) {
        frozen = true;
        device.freeze();
      }
      return undefined;
    });
    void device.engine.commands.dispatch(await here.order());
    await device.settle();
    expect(frozen).toBe(true);
    const other = await here.open('desk');
    await here.clock.advance(200_000, other.settle);
    expect(await here.states(other)).toEqual(['unknown']);
    await device.thaw();
    await here.clock.advance(5_000, device.settle);
    expect(here.posts()).toHaveLength(0);
  });
});
