import { beforeEach, describe, expect, it } from 'vitest';
import { listDispatches } from '../cache/dispatches.ts';
import { openKeyChain } from '../cache/ocm-keys.ts';
import type { CrateDocument } from '../domain/crate/document.ts';
import type { Dispatch, DispatchOrder } from '../domain/dispatch/model.ts';
import { makeKey } from '../platforms/ocm/keys.ts';
import { type PlanInput, planDispatch } from '../platforms/ocm/plan.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod, type Fault } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { seedWorld } from '../testing/fake-world.ts';

const shares = 'https://node.example/ocm/shares/';
const notifications = 'https://node.example/ocm/notifications/';
const id = '4f1c2f61-8b5f-4c57-93a4-7f6f1f5b8a10';

const copy: CrateDocument = {
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [
    { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
    { '@id': './', '@type': 'Dataset', name: 'Slow moons – étude', hasPart: [] },
  ],
};

let pod: FakePod;
let clock: FakeClock;
let world = 0;

beforeEach(newWorld);

function newWorld(): void {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  pod.seed(`${shares}.keep`, '');
  pod.seed(`${notifications}.keep`, '');
  world += 1;
}

async function order(wish: Partial<PlanInput> = {}): Promise<DispatchOrder> {
  const planned = await planDispatch(
    {
      id,
      copy,
      crate: { url: 'https://alice.pod.example/artefacts/slow-moons/', name: 'Slow moons' },
      node: { host: 'node.example', shares, notifications, provider: 'Node' },
      recipients: [{ address: 'marie@node.example', name: 'Marie' }],
      sender: 'alice@alice.pod.example',
      form: 'payload',
      way: 'direct',
      sign: false,
      log: false,
      ...wish,
    },
    clock.now(),
  );
  if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
  return planned.value;
}

async function open(name: string): Promise<FakeDevice> {
  const device = createFakeDevice({ pod, clock, name: `${name}-${world}`, rules: createFakeRules() });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

async function send(device: FakeDevice, wish: Partial<PlanInput> = {}): Promise<void> {
  const done = await device.engine.commands.dispatch(await order(wish));
  expect(done).toEqual({ ok: true, value: undefined });
  await device.settle();
}

/** What goes wrong at the node, for one device. */
function atNode(name: string, fault: Fault | undefined, method = 'POST'): void {
  pod.setFaults(
    (request) => (request.url === shares && (request.method ?? 'GET') === method ? fault : undefined),
    `${name}-${world}`,
  );
}

async function dispatchIn(device: FakeDevice): Promise<Dispatch> {
  const [row] = await listDispatches(await device.replica());
  if (!row) throw new Error('There is no dispatch.');
  return row;
}

const states = async (device: FakeDevice) => (await dispatchIn(device)).shares.map(({ state }) => state);

/** What the node has taken. */
const arrived = () =>
  pod
    .members(shares)
    .filter((url) => !url.endsWith('.keep'))
    .map((url) => JSON.parse(pod.read(url) ?? '') as { shareWith: string; providerId: string });

const posts = () => pod.requests.filter(({ method, url }) => method === 'POST' && url === shares);

describe('A dispatch', () => {
  it('is written down, sent once to each recipient, and ends with the answer in the pod.', async () => {
    const device = await open('laptop');
    const recipients = [{ address: 'marie@node.example' }, { address: 'amos@node.example' }];
    await send(device, { recipients });
    expect(arrived().map(({ shareWith }) => shareWith)).toEqual(recipients.map(({ address }) => address));
    expect(await states(device)).toEqual(['taken', 'taken']);
    const home = 'https://alice.pod.example/orrery/dispatches/';
    expect(pod.read(`${home}${id}.ttl`)).toMatch(/orr:state> "taken"|state> "taken"|orr:state "taken"/);
    const { shares: written } = await dispatchIn(device);
    for (const [index, { providerId }] of written.entries()) {
      expect(arrived()[index]?.providerId).toBe(providerId);
      expect(JSON.parse(pod.read(`${home}${providerId}.json`) ?? '')).toEqual(arrived()[index]);
    }
    expect(JSON.stringify(arrived()[0])).not.toContain('amos');
    const beginning = pod.requests.findIndex(({ method, url }) => method === 'PUT' && url.endsWith('.ttl'));
    expect(beginning).toBeLessThan(pod.requests.findIndex(({ url }) => url === shares));
  });

  it('is one, however often it is asked for, and however often the pod is looked at.', async () => {
    const device = await open('laptop');
    await send(device);
    await send(device);
    await device.engine.commands.sync();
    await clock.advance(600_000, device.settle);
    expect(posts()).toHaveLength(1);
  });

  it('is sent by one of two devices that both want it.', async () => {
    const [laptop, desk] = [await open('laptop'), await open('desk')];
    await Promise.all([send(laptop), send(desk)]);
    for (const device of [laptop, desk]) {
      await device.engine.commands.sync();
      await device.settle();
    }
    expect(posts()).toHaveLength(1);
    expect([await states(laptop), await states(desk)]).toEqual([['taken'], ['taken']]);
  });

  it('may stand in the public log, without those who get it.', async () => {
    const device = await open('laptop');
    await send(device, { log: true });
    await clock.advance(5_000, device.settle);
    const events = pod.members(aliceProfile.eventLog ?? '').map((url) => pod.read(url) ?? '');
    expect(events).toHaveLength(1);
    expect(events[0]).toContain('slow-moons');
    expect(events.join()).not.toMatch(/marie/i);
  });
});

describe('A dispatch whose tab ends', () => {
  it('at any request is never sent a second time by itself; what may have arrived is unknown.', async () => {
    const seen = new Set<string>();
    for (let number = 1; ; number += 1) {
      newWorld();
      const device = await open('laptop');
      let count = 0;
      let reached = false;
      pod.setFaults((request) => {
        count += 1;
        if (count < number) return undefined;
        if (count === number) {
          reached = true;
          device.kill();
        }
        return request.method === undefined || request.method === 'GET' ? 'cut' : 'answer lost';
      }, `laptop-${world}`);
      void device.engine.commands.dispatch(await order());
      await device.settle();
      if (!reached) break;
      const other = await open('desk');
      await clock.advance(400_000, other.settle);
      await other.engine.commands.sync();
      await clock.advance(400_000, other.settle);
      expect(posts().length, `request ${number}`).toBeLessThanOrEqual(1);
      const rows = await listDispatches(await other.replica());
      const state = rows[0]?.shares[0]?.state ?? 'not begun';
      seen.add(state);
      expect(['taken', 'unknown', 'not begun']).toContain(state);
      if (state === 'taken') expect(arrived()).toHaveLength(1);
    }
    expect([...seen].sort()).toEqual(['not begun', 'taken', 'unknown']);
  });

  it('in the middle of sending is unknown in the next tab, and sent again only where she wants it, as the same share.', async () => {
    const device = await open('laptop');
    pod.setFaults((request) => {
      if (request.url !== shares || request.method !== 'POST') return undefined;
      device.kill();
      return 'answer lost';
    }, `laptop-${world}`);
    void device.engine.commands.dispatch(await order());
    await device.settle();
    const other = await open('desk');
    expect(await states(other)).toEqual(['sending']);
    await clock.advance(200_000, other.settle);
    expect(await states(other)).toEqual(['unknown']);
    expect(posts()).toHaveLength(1);
    await other.engine.commands.resendDispatch({ id });
    await other.settle();
    expect(await states(other)).toEqual(['taken']);
    expect(new Set(arrived().map(({ providerId }) => providerId)).size).toBe(1);
    expect((await dispatchIn(other)).shares[0]?.tries).toHaveLength(2);
  });

  it('is not sent any more by a tab that was frozen meanwhile.', async () => {
    const device = await open('laptop');
    let frozen = false;
    pod.setFaults((request) => {
      // The record says “sending”; the tab is stopped before the request leaves.
      if (!frozen && request.method === 'PUT' && pod.read(request.url)?.includes('"prepared"')) {
        frozen = true;
        device.freeze();
      }
      return undefined;
    }, `laptop-${world}`);
    void device.engine.commands.dispatch(await order());
    await device.settle();
    expect(frozen).toBe(true);
    const other = await open('desk');
    await clock.advance(200_000, other.settle);
    expect(await states(other)).toEqual(['unknown']);
    await device.thaw();
    await clock.advance(5_000, device.settle);
    expect(posts()).toHaveLength(0);
  });
});

describe('What comes of an attempt', () => {
  it('is unknown where the answer is lost, until she says that it arrived.', async () => {
    const device = await open('laptop');
    atNode('laptop', 'answer lost');
    await send(device);
    await clock.advance(600_000, device.settle);
    expect([await states(device), posts().length]).toEqual([['unknown'], 1]);
    const [share] = (await dispatchIn(device)).shares;
    const providerId = share?.providerId ?? '';
    await device.engine.commands.markDispatch({ id, providerId, as: 'arrived' });
    await device.engine.commands.markDispatch({ id, providerId, as: 'executed' });
    expect(await states(device)).toEqual(['executed']);
  });

  it('is blocked, and nothing has left, where the browser gets no leave.', async () => {
    const device = await open('laptop');
    pod.setFaults(
      (request) => (request.url === shares && !request.blind ? 'cut' : undefined),
      `laptop-${world}`,
    );
    await send(device);
    expect((await dispatchIn(device)).shares[0]?.tries[0]?.outcome).toMatchObject({
      kind: 'blocked',
      because: 'cors',
    });
    expect(arrived()).toEqual([]);
  });

  it('is waited for where the node says later: at most three times, then she decides.', async () => {
    const device = await open('laptop');
    atNode('laptop', { status: 503, headers: { 'retry-after': '120' } });
    await send(device);
    expect(await states(device)).toEqual(['waiting']);
    await clock.advance(60_000, device.settle);
    expect(posts()).toHaveLength(1);
    await clock.advance(7_200_000, device.settle);
    expect([await states(device), posts().length]).toEqual([['waiting'], 3]);
    atNode('laptop', undefined);
    await device.engine.commands.resendDispatch({ id });
    await device.settle();
    expect(await states(device)).toEqual(['taken']);
  });

  it('is a refusal in the node’s words, and the others are sent all the same.', async () => {
    const device = await open('laptop');
    let count = 0;
    pod.setFaults(
      (request) =>
        request.url === shares && request.method === 'POST' && ++count === 1 ? { status: 401 } : undefined,
      `laptop-${world}`,
    );
    await send(device, {
      recipients: [{ address: 'marie@node.example' }, { address: 'amos@node.example' }],
    });
    expect(await states(device)).toEqual(['refused', 'taken']);
    await device.engine.commands.resendDispatch({ id });
    await device.settle();
    expect([await states(device), posts().length]).toEqual([['taken', 'taken'], 3]);
  });

  it('counts for what she does about it at once, before the pod has been told.', async () => {
    const device = await open('laptop');
    let refused = false;
    let resent: Promise<unknown> | undefined;
    pod.setFaults((request) => {
      if (request.url === shares && request.method === 'POST' && !refused) {
        refused = true;
        return { status: 401 };
      }
      // While the outcome is being written, she has seen it already.
      if (refused && request.url.endsWith('.ttl') && resent === undefined)
        resent = device.engine.commands.resendDispatch({ id });
      return undefined;
    }, `laptop-${world}`);
    await send(device);
    await resent;
    await device.settle();
    expect([await states(device), posts().length]).toEqual([['taken'], 2]);
    expect((await dispatchIn(device)).shares[0]?.tries.map(({ outcome }) => outcome?.kind)).toEqual([
      'refused',
      'taken',
    ]);
  });

  it('is told to the pod later where the pod cannot be reached, and nothing is sent again meanwhile.', async () => {
    const device = await open('laptop');
    let sent = false;
    pod.setFaults((request) => {
      if (request.url === shares && request.method === 'POST') sent = true;
      else if (sent) return 'cut';
      return undefined;
    }, `laptop-${world}`);
    await send(device);
    expect(await states(device)).toEqual(['taken']);
    pod.setFaults(undefined, `laptop-${world}`);
    await clock.advance(120_000, device.settle);
    const other = await open('desk');
    expect([await states(other), posts().length]).toEqual([['taken'], 1]);
  });
});

describe('A signature', () => {
  it('that was agreed to is never left out: without a key nothing is sent.', async () => {
    const device = await open('laptop');
    await send(device, { sign: true });
    expect((await dispatchIn(device)).shares[0]?.tries[0]?.outcome).toMatchObject({
      kind: 'blocked',
      because: 'no-key',
    });
    expect(posts()).toEqual([]);
  });

  it('is made anew for each attempt, with the key of this browser.', async () => {
    const chain = await openKeyChain(aliceProfile.webId);
    const made = await makeKey('alice.pod.example', 'Laptop', [], clock.now() - 3_600_000);
    if (!chain.ok || !made.ok) throw new Error('No key.');
    const { kid } = made.value.key.jwk;
    await chain.value.put({ kid, ...made.value });
    const device = await open('laptop');
    atNode('laptop', { status: 503, headers: { 'retry-after': '60' } });
    await send(device, { sign: true });
    atNode('laptop', undefined);
    await clock.advance(120_000, device.settle);
    const tries = (await dispatchIn(device)).shares[0]?.tries ?? [];
    expect(tries.map(({ signedBy }) => signedBy)).toEqual([kid, kid]);
    expect(await states(device)).toEqual(['taken']);
    expect((await chain.value.list())[0]?.lastUsedAt).toBe(tries[1]?.endedAt);
    await chain.value.remove(kid);
    chain.value.close();
  });
});

describe('A share that is taken back', () => {
  it('is told to the node once, and stays on record.', async () => {
    const device = await open('laptop');
    await send(device);
    await device.engine.commands.withdrawDispatch({ id });
    await device.settle();
    expect(await states(device)).toEqual(['withdrawn']);
    const told = pod.members(notifications).filter((url) => !url.endsWith('.keep'));
    expect(told.map((url) => JSON.parse(pod.read(url) ?? ''))).toEqual([
      expect.objectContaining({
        notificationType: 'SHARE_UNSHARED',
        providerId: arrived()[0]?.providerId,
      }),
    ]);
  });
});
