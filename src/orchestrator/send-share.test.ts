import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepDispatcherToken } from '../cache/dispatcher-token.ts';
import { openReplica, type Replica } from '../cache/replica.ts';
import { keepSettings } from '../cache/settings.ts';
import type { Dispatch, DispatchShare, DispatchWay } from '../domain/dispatch/model.ts';
import { testPrivateKey } from '../platforms/ocm/fixtures/test-key.ts';
import { contentDigest } from '../platforms/ocm/share.ts';
import { type FakeAnswer, fakeTransport } from '../pod/testing/fake-transport.ts';
import { aliceProfile } from '../testing/fake-device.ts';
import type { DispatchRunner } from './dispatch-hands.ts';
import { readyToSend } from './send-share.ts';

const shares = 'https://node.example/ocm/shares';
const relay = 'https://relay.example/orrery/';
const body = '{"shareWith":"marie@node.example"}';
const taken: FakeAnswer = { status: 201, body: '{}' };
let replica: Replica;
let clock: number;
let world = 0;

beforeEach(async () => {
  const opened = await openReplica(`send-share-${++world}`);
  if (!opened.ok) throw new Error('No replica.');
  replica = opened.value;
  clock = Date.parse('2026-03-01T10:00:00.000Z');
});

/** A node, a relay, the pod with the body, and the server of the app with its clock. */
async function scene({ way = 'direct', date = '' }: { way?: DispatchWay; date?: string } = {}) {
  const { transport, requests } = fakeTransport((request) => {
    if (request.url.endsWith('.json')) return { status: 200, body };
    if (request.url === 'https://orrery.example/') return { status: 200, headers: { date } };
    if (request.relay)
      return { status: 200, headers: { relay: '1', 'target-status': '201', 'target-url': shares } };
    return taken;
  });
  const runner: DispatchRunner = {
    replica,
    pod: aliceProfile,
    transport,
    now: () => clock,
    changed: () => undefined,
    home: 'https://alice.pod.example/orrery/',
    holder: 'tab',
    isGone: async () => false,
    stopped: () => false,
    keys: {
      signer: async (host) => ({ keyId: `${host}#laptop`, key: await testPrivateKey() }),
      used: async () => undefined,
    },
    origin: 'https://orrery.example',
    underWay: new Set(),
  };
  const share: DispatchShare = {
    providerId: 'p',
    recipient: 'marie@node.example',
    state: 'prepared',
    digest: await contentDigest(new TextEncoder().encode(body)),
    bytes: body.length,
    tries: [],
  };
  const dispatch: Dispatch = {
    id: 'd',
    crate: { url: 'https://alice.pod.example/crate/', name: 'Crate' },
    node: { host: 'node.example', shares },
    sender: 'alice@alice.pod.example',
    form: 'payload',
    way,
    sign: true,
    createdAt: '',
    log: false,
    shares: [share],
  };
  const send = async (change: Partial<DispatchShare> = {}) => {
    const ready = await readyToSend(runner, dispatch, { ...share, ...change });
    if (!ready.ok) throw new Error(JSON.stringify(ready.problem));
    return { details: ready.value.details, ...(await ready.value.send(clock + 1000)) };
  };
  const posts = () => requests.filter(({ method }) => method === 'POST');
  const created = () =>
    posts().map(({ headers }) => Number(/created=(\d+)/.exec(headers?.['signature-input'] ?? '')?.[1]));
  return { send, posts, created };
}

describe('Each attempt', () => {
  it('is signed anew, by the clock of that moment, over the same bytes.', async () => {
    const { send, posts, created } = await scene();
    await send();
    clock += 90_000;
    await send();
    expect(created()).toEqual([1_772_359_200, 1_772_359_290]);
    const [first, second] = posts();
    expect(second?.body).toEqual(first?.body);
    expect(new TextDecoder().decode(first?.body as Uint8Array)).toBe(body);
    expect(second?.headers?.signature).not.toBe(first?.headers?.signature);
    expect(first).toMatchObject({ anonymous: true, notAfter: 1_772_359_201_000 });
  });

  it('has the right time where this device’s clock is wrong, and says so.', async () => {
    const wrong = await scene({ date: 'Sun, 01 Mar 2026 10:05:00 GMT' });
    expect((await wrong.send()).details).toEqual({
      way: 'direct',
      signedBy: 'alice.pod.example#laptop',
      clockOffset: 300,
    });
    expect(wrong.created()).toEqual([1_772_359_500]);
    const right = await scene({ date: 'Sun, 01 Mar 2026 10:00:20 GMT' });
    expect((await right.send()).details).not.toHaveProperty('clockOffset');
  });

  it('sends what was agreed to, or nothing.', async () => {
    const { send, posts } = await scene();
    expect(await send({ digest: 'sha-256=:AAAA:' })).toMatchObject({
      outcome: { kind: 'blocked', because: 'body' },
    });
    expect(posts()).toEqual([]);
  });
});

describe('On the way that was chosen', () => {
  it('over the relay, the signature goes with it; without one nothing leaves.', async () => {
    const { send, posts } = await scene({ way: 'relay' });
    expect((await send()).outcome).toMatchObject({ kind: 'blocked', because: 'relay' });
    await keepSettings(replica, { markedPrivate: [], relay });
    expect((await send()).outcome).toMatchObject({ kind: 'taken' });
    expect(posts()).toEqual([
      expect.objectContaining({
        url: `${relay}forward?url=${encodeURIComponent(shares)}`,
        relay: true,
        headers: expect.objectContaining({ signature: expect.any(String) }),
      }),
    ]);
  });

  it('over a Dispatcher, its token goes to its own origin, unsigned, for an hour.', async () => {
    const { send, posts } = await scene({ way: 'dispatcher' });
    expect((await send()).outcome).toMatchObject({ kind: 'blocked', because: 'token' });
    await keepDispatcherToken(replica, 'https://other.example/', 'secret', clock);
    expect((await send()).outcome).toMatchObject({ kind: 'blocked', because: 'token' });
    await keepDispatcherToken(replica, shares, 'secret', clock);
    expect((await send()).outcome).toMatchObject({ kind: 'taken' });
    expect(posts()[0]?.headers).toEqual({
      'content-type': 'application/json',
      authorization: 'Bearer secret',
    });
    clock += 3_600_000;
    expect((await send()).outcome).toMatchObject({ kind: 'blocked', because: 'token' });
    expect(JSON.stringify(await replica.db.getAll('meta'))).not.toContain('secret');
  });

  it('by hand, nothing leaves.', async () => {
    const { send, posts } = await scene({ way: 'export' });
    expect((await send()).outcome).toMatchObject({ kind: 'blocked', because: 'by-hand' });
    expect(posts()).toEqual([]);
  });
});
