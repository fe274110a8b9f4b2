import { describe, expect, it } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { type LiveSocket, type LiveState, watch } from './live.ts';
import { type FakeAnswer, fakeTransport, jsonLd, turtle } from './testing/fake-transport.ts';
import type { PodRequest } from './transport.ts';

const topic = 'https://alice.example/inbox/';
const service = 'https://alice.example/.notifications/ws/';
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

function server(request: PodRequest): FakeAnswer {
  if (request.method === 'HEAD') {
    return {
      headers: { link: '</.well-known/solid>; rel="http://www.w3.org/ns/solid/terms#storageDescription"' },
    };
  }
  if (request.method === 'POST') {
    return jsonLd({ receiveFrom: 'wss://alice.example/ws/key', endAt: new Date(600_000).toISOString() });
  }
  return turtle(`@prefix n: <http://www.w3.org/ns/solid/notifications#>.
    </> n:subscription <${service}>, <other>. <other> n:channelType n:WebhookChannel2023.
    <${service}> n:channelType n:WebSocketChannel2023.`);
}

/** A watch with sockets and timers in the hand of the test. */
function watching(answer: (request: PodRequest) => FakeAnswer | Problem = server, openFails = false) {
  const sockets: { url: string; socket: LiveSocket; closed: boolean }[] = [];
  const timers: { work: () => void; ms: number }[] = [];
  const states: LiveState[] = [];
  const seen = { changes: 0, now: 0 };
  const { transport, requests } = fakeTransport(answer);
  const live = watch({
    transport,
    topic,
    openSocket: (url) => {
      if (openFails) throw new Error('mixed content');
      const socket: LiveSocket = {
        onopen: null,
        onmessage: null,
        onclose: null,
        close: () => (entry.closed = true),
      };
      const entry = { url, socket, closed: false };
      sockets.push(entry);
      return socket;
    },
    onChange: () => seen.changes++,
    onState: (state) => states.push(state),
    schedule: (work, ms) => {
      const timer = { work, ms };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer) >>> 0, 1);
    },
    now: () => seen.now,
    random: () => 0,
  });
  const fire = (name: 'onopen' | 'onmessage' | 'onclose', index = sockets.length - 1) =>
    sockets[index]?.socket[name]?.call({} as WebSocket, {} as never);
  const tick = async () => {
    timers.shift()?.work();
    await settle();
  };
  return { live, sockets, timers, states, seen, requests, fire, tick };
}

describe('Watching a container', () => {
  it('subscribes through the description of the storage and opens the socket that it is given.', async () => {
    const { sockets, requests, states, fire, seen } = watching();
    await settle();
    const post = requests.find((request) => request.method === 'POST')!;
    expect(post).toMatchObject({ url: service, storageService: true });
    expect(JSON.parse(String(post.body))).toMatchObject({
      type: 'http://www.w3.org/ns/solid/notifications#WebSocketChannel2023',
      topic,
    });
    expect(sockets.map(({ url }) => url)).toEqual(['wss://alice.example/ws/key']);
    fire('onopen');
    expect(states.map(({ state }) => state)).toEqual(['connecting', 'open']);
    expect(seen.changes).toBe(1);
    fire('onmessage');
    expect(seen.changes).toBe(2);
  });

  it('reconnects with growing waits, to the same channel while it can be opened.', async () => {
    const { timers, fire, tick, requests, sockets } = watching();
    await settle();
    fire('onopen');
    const waits: (number | undefined)[] = [];
    for (let round = 0; round < 8; round++) {
      fire('onclose');
      waits.push(timers[0]?.ms);
      await tick();
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000]);
    expect(sockets).toHaveLength(9);
    expect(sockets.slice(0, -1).every(({ closed }) => closed)).toBe(true);
    expect(requests.filter((request) => request.method === 'HEAD')).toHaveLength(1);
    // The first loss kept the channel; the sockets that never opened made it ask for new ones.
    expect(requests.filter((request) => request.method === 'POST')).toHaveLength(8);
    fire('onopen');
    fire('onclose');
    expect(timers[0]?.ms).toBe(1000);
  });

  it('renews the channel before it ends.', async () => {
    const { timers, fire, tick, requests, sockets, seen } = watching();
    await settle();
    fire('onopen');
    expect(timers.map(({ ms }) => ms)).toEqual([540_000]);
    seen.now = 540_000;
    await tick();
    expect(requests.filter((request) => request.method === 'POST')).toHaveLength(2);
    expect(sockets.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('falls silent when it is closed.', async () => {
    const { live, fire, seen, sockets, timers, states } = watching();
    await settle();
    fire('onopen');
    live.close();
    live.close();
    expect(sockets[0]?.closed).toBe(true);
    fire('onmessage');
    fire('onclose');
    expect(seen.changes).toBe(1);
    expect(timers).toEqual([]);
    expect(states.filter(({ state }) => state === 'closed')).toHaveLength(1);
  });

  it.each<[string, (request: PodRequest) => FakeAnswer | Problem]>([
    ['names no description', () => ({})],
    [
      'offers other channels only',
      (request) => (request.method ? server(request) : turtle('<> <x:p> <x:o>.')),
    ],
    [
      'refuses the subscription',
      (request) => (request.method === 'POST' ? { status: 403 } : server(request)),
    ],
    [
      'gives an address that is no socket',
      (request) =>
        request.method === 'POST' ? jsonLd({ receiveFrom: 'https://x.example/' }) : server(request),
    ],
  ])('is unsupported where the server %s.', async (_what, answer) => {
    const { states, timers, sockets } = watching(answer);
    await settle();
    expect(states.at(-1)?.state).toBe('unsupported');
    expect([timers, sockets]).toEqual([[], []]);
  });

  it('is unsupported where the browser forbids the socket.', async () => {
    const { states } = watching(server, true);
    await settle();
    expect(states.at(-1)).toMatchObject({ state: 'unsupported', problem: { kind: 'network' } });
  });

  it('waits and tries again while the server is out of reach.', async () => {
    const { states, timers, tick } = watching((request) => ({
      kind: 'network',
      url: request.url,
      message: 'x',
    }));
    await settle();
    await tick();
    expect(states.map(({ state }) => state)).toEqual(['connecting', 'waiting', 'connecting', 'waiting']);
    expect(timers.map(({ ms }) => ms)).toEqual([2000]);
  });
});
