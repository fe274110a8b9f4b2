import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../domain/result.ts';
import type { AskService, ServiceRequest } from '../ask-service.ts';
import { createTokenShelf } from '../tokens/shelf.ts';
import { openHub } from './client.ts';

const HUB = 'https://hub.example/lab/';
const API = `${HUB}hub/api`;

type Said = readonly [status: number, body: unknown];

/** A hub that says what it is told to, and streams of progress one after the other. */
function createHub(says: (method: string, path: string) => Said, streams: (readonly string[])[] = []) {
  const asked: ServiceRequest[] = [];
  const answer = (request: ServiceRequest) => {
    asked.push(request);
    const [status, body] = says(request.method ?? 'GET', request.url.slice(API.length));
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return ok({ url: request.url, status, headers: {}, text });
  };
  const ask: AskService = {
    ask: async (request) => answer(request),
    open: async (request) => {
      asked.push(request);
      const events = streams.shift();
      async function* pieces() {
        for (const event of events ?? []) yield new TextEncoder().encode(event);
        if (events === undefined) throw new Error('The connection broke.');
      }
      return ok({ url: request.url, status: 200, headers: {}, pieces: pieces() });
    },
  };
  const tokens = createTokenShelf();
  tokens.put({ audience: `hub ${HUB}`, token: 'secret-of-ines' });
  return { hub: openHub({ id: `hub ${HUB}`, url: HUB }, { tokens, ask, now: () => 0 }), asked, tokens };
}

const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;
const server = (more: object) => ({
  name: '',
  ready: false,
  pending: 'spawn',
  url: '/lab/user/ines/',
  ...more,
});
const ines = (servers?: object): Said => [200, { name: 'ines', ...(servers && { servers }) }];

describe('openHub', () => {
  it('tells of servers also where the hub does so only by name, and of nothing that leads away.', async () => {
    const { hub, asked } = createHub((_method, path) =>
      path === '/user'
        ? ines()
        : ines({ '': server({ ready: true, pending: null }), two: server({ url: 'https://evil.example/' }) }),
    );
    expect(await hub.user()).toEqual({
      ok: true,
      value: {
        name: 'ines',
        servers: [
          { name: '', ready: true, url: 'https://hub.example/lab/user/ines/' },
          { name: 'two', ready: false, pending: 'spawn' },
        ],
      },
    });
    expect(asked.map(({ url }) => url)).toEqual([`${API}/user`, `${API}/users/ines`]);
    expect(asked[0]?.token).toEqual({ header: 'Authorization', value: 'token secret-of-ines' });
  });

  it('starts a server, tells how far it is, and gives its address.', async () => {
    const { hub, asked } = createHub(
      (method) => (method === 'POST' ? [202, ''] : ines({})),
      [
        [
          event({ progress: 10, message: 'Requested' }),
          event({ progress: 100, ready: true, url: '/lab/user/ines/one/' }),
        ],
      ],
    );
    const onProgress = vi.fn();
    expect(await hub.start('one', { onProgress })).toEqual({
      ok: true,
      value: 'https://hub.example/lab/user/ines/one/',
    });
    expect(onProgress.mock.calls.map(([{ progress }]) => progress)).toEqual([10, 100]);
    expect(asked.find(({ method }) => method === 'POST')?.url).toBe(`${API}/users/ines/servers/one`);
  });

  it('takes a server that runs already, and asks the model where a stream breaks off.', async () => {
    vi.useFakeTimers();
    let looks = 0;
    const { hub } = createHub(
      (method, path) => {
        if (method === 'POST') return [400, { status: 400, message: 'ines is already running' }];
        if (path === '/user') looks += 1;
        return ines({ '': server({ ready: looks > 2, pending: null }) });
      },
      [[event({ progress: 10 })]],
    );
    const started = hub.start('');
    await vi.runAllTimersAsync();
    expect(await started).toEqual({ ok: true, value: 'https://hub.example/lab/user/ines/' });
    vi.useRealTimers();
  });

  it('says why a server does not come up, in plain text.', async () => {
    const { hub } = createHub(
      (method) => (method === 'POST' ? [202, ''] : ines({})),
      [[event({ progress: 100, failed: true, message: 'No room', html_message: '<b>No room</b>' })]],
    );
    expect(await hub.start('')).toMatchObject({
      ok: false,
      problem: { kind: 'service-refused', reason: 'SpawnFailed', message: 'No room' },
    });
  });

  it('tells a token that is not good from one that may not.', async () => {
    for (const message of ['Missing or invalid credentials.', 'Forbidden']) {
      const bad = createHub(() => [403, { status: 403, message }]);
      expect(await bad.hub.user()).toMatchObject({ problem: { kind: 'signed-out' } });
    }
    const weak = createHub((method) =>
      method === 'POST' ? [403, { status: 403, message: 'Requires any of [servers]' }] : ines({}),
    );
    expect(await weak.hub.start('')).toMatchObject({
      problem: { kind: 'service-refused', reason: 'Forbidden', message: 'Requires any of [servers]' },
    });
    weak.tokens.clear();
    const count = weak.asked.length;
    expect(await weak.hub.services()).toMatchObject({ problem: { kind: 'signed-out' } });
    expect(weak.asked).toHaveLength(count);
  });

  it('is no hub where a page answers.', async () => {
    expect(await createHub(() => [200, '<html>Log in</html>']).hub.version()).toMatchObject({
      problem: { kind: 'noncompliant' },
    });
    expect(await createHub(() => [200, { version: '5.3.0' }]).hub.version()).toEqual({
      ok: true,
      value: '5.3.0',
    });
  });

  it('names services that have a page, and stops servers.', async () => {
    const { hub } = createHub((method, path) => {
      if (method === 'DELETE') return [204, ''];
      if (path !== '/services') return ines({});
      return [
        200,
        {
          viewer: { name: 'viewer', url: 'http://10.0.0.1/', prefix: '/lab/services/viewer/' },
          culler: { name: 'culler', url: null, prefix: '' },
          hidden: { name: 'hidden', display: false },
        },
      ];
    });
    expect(await hub.services()).toEqual({
      ok: true,
      value: [{ name: 'viewer', url: 'https://hub.example/lab/services/viewer/' }, { name: 'culler' }],
    });
    expect(await hub.stop('')).toEqual({ ok: true, value: undefined });
  });
});
