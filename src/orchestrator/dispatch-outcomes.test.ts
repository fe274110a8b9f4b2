import { beforeEach, describe, expect, it } from 'vitest';
import { openKeyChain } from '../cache/ocm-keys.ts';
import { makeKey } from '../platforms/ocm/keys.ts';
import { putSendingKey, removeSendingKey } from '../pod/sending-keys.ts';
import {
  createDispatchWorld,
  type DispatchWorld,
  dispatchId,
  notifications,
  shares,
} from '../testing/dispatch-world.ts';
import { aliceProfile } from '../testing/fake-device.ts';

let here: DispatchWorld;

beforeEach(() => {
  here = createDispatchWorld();
});

describe('What comes of an attempt', () => {
  it('is unknown where the answer is lost, until she says that it arrived.', async () => {
    const device = await here.open('laptop');
    here.atNode('laptop', 'answer lost');
    await here.send(device);
    await here.clock.advance(600_000, device.settle);
    expect([await here.states(device), here.posts().length]).toEqual([['unknown'], 1]);
    const [share] = (await here.dispatchIn(device)).shares;
    const providerId = share?.providerId ?? '';
    await device.engine.commands.markDispatch({ id: dispatchId, providerId, as: 'arrived' });
    await device.engine.commands.markDispatch({ id: dispatchId, providerId, as: 'executed' });
    expect(await here.states(device)).toEqual(['executed']);
  });

  it('that she delivers by hand stands in the public log once she says that it arrived, where she wanted that.', async () => {
    const device = await here.open('laptop');
    const logged = async () => {
      await here.clock.advance(5_000, device.settle);
      return here.pod.members(aliceProfile.eventLog ?? '').map((url) => here.pod.read(url) ?? '');
    };
    await here.send(device, { way: 'export', log: true });
    const providerId = (await here.dispatchIn(device)).shares[0]?.providerId ?? '';
    expect(await logged()).toEqual([]);
    await device.engine.commands.markDispatch({ id: dispatchId, providerId, as: 'arrived' });
    expect(await logged()).toEqual([expect.stringContaining('slow-moons')]);
  });

  it('is blocked, and nothing has left, where the browser gets no leave.', async () => {
    const device = await here.open('laptop');
    here.faults('laptop', (request) => (request.url === shares && !request.blind ? 'cut' : undefined));
    await here.send(device);
    expect((await here.dispatchIn(device)).shares[0]?.tries[0]?.outcome).toMatchObject({
      kind: 'blocked',
      because: 'cors',
    });
    expect(here.arrived()).toEqual([]);
  });

  it('is waited for where the node says later: at most three times, then she decides.', async () => {
    const device = await here.open('laptop');
    here.atNode('laptop', { status: 503, headers: { 'retry-after': '120' } });
    await here.send(device);
    expect(await here.states(device)).toEqual(['waiting']);
    await here.clock.advance(60_000, device.settle);
    expect(here.posts()).toHaveLength(1);
    await here.clock.advance(7_200_000, device.settle);
    expect([await here.states(device), here.posts().length]).toEqual([['waiting'], 3]);
    here.atNode('laptop', undefined);
    await device.engine.commands.resendDispatch({ id: dispatchId });
    await device.settle();
    expect(await here.states(device)).toEqual(['taken']);
  });

  it('is a refusal in the node’s words, and the others are sent all the same.', async () => {
    const device = await here.open('laptop');
    let count = 0;
    here.faults('laptop', (request) =>
      request.url === shares && request.method === 'POST' && ++count === 1 ? { status: 401 } : undefined,
    );
    await here.send(device, {
      recipients: [{ address: 'marie@node.example' }, { address: 'amos@node.example' }],
    });
    expect(await here.states(device)).toEqual(['refused', 'taken']);
    await device.engine.commands.resendDispatch({ id: dispatchId });
    await device.settle();
    expect([await here.states(device), here.posts().length]).toEqual([['taken', 'taken'], 3]);
  });

  it('counts for what she does about it at once, before the pod has been told.', async () => {
    const device = await here.open('laptop');
    let refused = false;
    let resent: Promise<unknown> | undefined;
    here.faults('laptop', (request) => {
      if (request.url === shares && request.method === 'POST' && !refused) {
        refused = true;
        return { status: 401 };
      }
      // While the outcome is being written, she has seen it already.
      if (refused && request.url.endsWith('.ttl') && resent === undefined)
        resent = device.engine.commands.resendDispatch({ id: dispatchId });
      return undefined;
    });
    await here.send(device);
    await resent;
    await device.settle();
    expect([await here.states(device), here.posts().length]).toEqual([['taken'], 2]);
    expect((await here.dispatchIn(device)).shares[0]?.tries.map(({ outcome }) => outcome?.kind)).toEqual([
      'refused',
      'taken',
    ]);
  });

  it('is not begun while the pod asks for patience, and is once she looks again.', async () => {
    const device = await here.open('laptop');
    let asked = 0;
    here.faults('laptop', ({ url, method = 'GET' }) => {
      if (!url.endsWith('.json') || method !== 'GET') return undefined;
      asked += 1;
      return { status: 503, headers: { 'retry-after': '900' } };
    });
    await here.send(device);
    await here.clock.advance(600_000, device.settle);
    // Once by itself, and once because she wanted it sent.
    expect(asked).toBeLessThan(3);
    here.faults('laptop', undefined);
    await device.engine.commands.sync();
    await device.settle();
    expect(await here.states(device)).toEqual(['taken']);
  });

  it('is told to the pod later where the pod cannot be reached, and nothing is sent again meanwhile.', async () => {
    const device = await here.open('laptop');
    let sent = false;
    here.faults('laptop', (request) => {
      if (request.url === shares && request.method === 'POST') sent = true;
      else if (sent) return 'cut';
      return undefined;
    });
    await here.send(device);
    expect(await here.states(device)).toEqual(['taken']);
    here.faults('laptop', undefined);
    await here.clock.advance(120_000, device.settle);
    const other = await here.open('desk');
    expect([await here.states(other), here.posts().length]).toEqual([['taken'], 1]);
  });
});

describe('A signature', () => {
  it('and a way are not changed for a share that waits, because another one is sent again otherwise.', async () => {
    const device = await here.open('laptop');
    const answers = [{ status: 401 }, { status: 503, headers: { 'retry-after': '600' } }];
    here.faults('laptop', ({ url, method }) =>
      url === shares && method === 'POST' ? answers.shift() : undefined,
    );
    await here.send(device, {
      recipients: [{ address: 'marie@node.example' }, { address: 'amos@node.example' }],
    });
    const [first, second] = (await here.dispatchIn(device)).shares.map(({ providerId }) => providerId);
    const again = (providerIds: (string | undefined)[], way: 'direct' | 'export') =>
      device.engine.commands.resendDispatch({
        id: dispatchId,
        providerIds: providerIds.map(String),
        way,
      });
    expect(await again([first], 'export')).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    expect([await here.states(device), (await here.dispatchIn(device)).way]).toEqual([
      ['refused', 'waiting'],
      'direct',
    ]);
    expect(await again([first, second], 'export')).toMatchObject({ ok: true });
    expect((await here.dispatchIn(device)).way).toBe('export');
  });

  it('that was agreed to is never left out: without a key nothing is sent.', async () => {
    const device = await here.open('laptop');
    await here.send(device, { sign: true });
    expect((await here.dispatchIn(device)).shares[0]?.tries[0]?.outcome).toMatchObject({
      kind: 'blocked',
      because: 'no-key',
    });
    expect(here.posts()).toEqual([]);
  });

  it('is not made with a key that another device has retired.', async () => {
    const chain = await openKeyChain(aliceProfile.webId);
    const made = await makeKey('alice.pod.example', 'Laptop', [], here.clock.now() - 3_600_000);
    if (!chain.ok || !made.ok) throw new Error('No key.');
    const { key } = made.value;
    await chain.value.put({ kid: key.jwk.kid, ...made.value });
    const device = await here.open('laptop');
    const retired = { ...key, retiredAt: new Date(here.clock.now()).toISOString() };
    await putSendingKey(here.pod.transport('desk'), aliceProfile.home ?? '', retired);
    await here.send(device, { sign: true });
    expect((await here.dispatchIn(device)).shares[0]?.tries[0]?.outcome).toMatchObject({
      because: 'no-key',
    });
    await chain.value.remove(key.jwk.kid);
    chain.value.close();
  });

  it('is not made with a key that another device has removed: what is sent again stays here.', async () => {
    const chain = await openKeyChain(aliceProfile.webId);
    const made = await makeKey('alice.pod.example', 'Laptop', [], here.clock.now() - 3_600_000);
    const other = await makeKey('alice.pod.example', 'Laptop', [], here.clock.now());
    if (!chain.ok || !made.ok || !other.ok) throw new Error('No key.');
    const { kid } = made.value.key.jwk;
    await chain.value.put({ kid, ...made.value });
    const [desk, home] = [here.pod.transport('desk'), aliceProfile.home ?? ''];
    await putSendingKey(desk, home, made.value.key);
    const device = await here.open('laptop');
    here.atNode('laptop', { status: 401 });
    await here.send(device, { sign: true });
    here.atNode('laptop', undefined);
    const again = async () => {
      await device.engine.commands.resendDispatch({ id: dispatchId });
      await device.settle();
      return (await here.dispatchIn(device)).shares[0]?.tries.at(-1)?.outcome;
    };
    await removeSendingKey(desk, home, kid);
    expect(await again()).toMatchObject({ kind: 'blocked', because: 'no-key' });
    // A new key of another device may have been given the name that became free.
    expect(other.value.key.jwk.kid).toBe(kid);
    await putSendingKey(desk, home, other.value.key);
    expect(await again()).toMatchObject({ kind: 'blocked', because: 'no-key' });
    expect(here.posts()).toHaveLength(1);
    await chain.value.remove(kid);
    chain.value.close();
  });

  it('is made anew for each attempt, with the key of this browser.', async () => {
    const chain = await openKeyChain(aliceProfile.webId);
    const made = await makeKey('alice.pod.example', 'Laptop', [], here.clock.now() - 3_600_000);
    if (!chain.ok || !made.ok) throw new Error('No key.');
    const { kid } = made.value.key.jwk;
    await chain.value.put({ kid, ...made.value });
    await putSendingKey(here.pod.transport('laptop'), aliceProfile.home ?? '', made.value.key);
    const device = await here.open('laptop');
    here.atNode('laptop', { status: 503, headers: { 'retry-after': '60' } });
    await here.send(device, { sign: true });
    here.atNode('laptop', undefined);
    await here.clock.advance(120_000, device.settle);
    const tries = (await here.dispatchIn(device)).shares[0]?.tries ?? [];
    expect(tries.map(({ signedBy }) => signedBy)).toEqual([kid, kid]);
    expect(await here.states(device)).toEqual(['taken']);
    expect((await chain.value.list())[0]?.lastUsedAt).toBe(tries[1]?.endedAt);
    await chain.value.remove(kid);
    chain.value.close();
  });
});

describe('A share that is taken back', () => {
  it('is told to the node once, and stays on record.', async () => {
    const device = await here.open('laptop');
    await here.send(device);
    await device.engine.commands.withdrawDispatch({ id: dispatchId });
    await device.settle();
    expect(await here.states(device)).toEqual(['withdrawn']);
    const told = here.pod.members(notifications).filter((url) => !url.endsWith('.keep'));
    expect(told.map((url) => JSON.parse(here.pod.read(url) ?? ''))).toEqual([
      expect.objectContaining({
        notificationType: 'SHARE_UNSHARED',
        providerId: here.arrived()[0]?.providerId,
      }),
    ]);
  });
});
