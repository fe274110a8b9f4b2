import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTransport, type TransportOptions } from './http-transport.ts';

const servers: Server[] = [];

async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** As the session library does: a token on everything that it is given. */
const withToken: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...init?.headers, authorization: 'DPoP secret', dpop: 'proof' } });

function transportFor(storage: string, options: Partial<TransportOptions> = {}) {
  return createTransport({
    authenticatedFetch: withToken,
    plainFetch: fetch,
    storages: () => [storage],
    ...options,
  });
}

describe('A request that may leave only until a certain time', () => {
  it('is not made any more afterwards, and says that nothing has left.', async () => {
    const asked: string[] = [];
    const origin = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    const transport = transportFor(origin);
    const late = await transport({ url: `${origin}late`, method: 'POST', notAfter: Date.now() - 1 });
    expect(late).toEqual({ ok: false, problem: { kind: 'aborted', url: `${origin}late` } });
    expect(await transport({ url: `${origin}early`, notAfter: Date.now() + 60_000 })).toMatchObject({
      ok: true,
    });
    expect(asked).toEqual(['/early']);
  });
});

describe('The token', () => {
  /** A pod at /alice/ that redirects from `/alice/to?<url>`, and somebody else's server; both note what they get. */
  async function world() {
    const seen: { who: string; url: string; method: string; headers: IncomingHttpHeaders }[] = [];
    const note =
      (who: string): RequestListener =>
      (request, response) => {
        const { url = '', method = '', headers } = request;
        seen.push({ who, url, method, headers });
        if (url.includes('/to?'))
          response.writeHead(307, { location: decodeURIComponent(url.split('?')[1] ?? '') });
        response.end(who);
      };
    const [origin, elsewhere] = [await serve(note('pod')), await serve(note('elsewhere'))];
    const tokens = () => seen.filter(({ headers }) => headers.authorization ?? headers.dpop);
    return { storage: `${origin}alice/`, origin, elsewhere, seen, tokens };
  }

  it('goes to the storage.', async () => {
    const { storage, tokens } = await world();
    await transportFor(storage)({ url: `${storage}inbox/` });
    expect(tokens()).toMatchObject([{ who: 'pod', url: '/alice/inbox/' }]);
  });

  it('goes nowhere else, however the URL is written.', async () => {
    const { storage, origin, elsewhere, tokens, seen } = await world();
    const transport = transportFor(storage);
    const host = new URL(origin).host;
    const urls = [
      elsewhere,
      `${elsewhere}alice/`,
      origin,
      `${origin}alicex/`,
      `${origin}alice`,
      `${origin}Alice/`,
      `${origin}bob/`,
      `${storage}../bob/`,
      `${storage}%2e%2e/bob/`,
      `${storage}a/%2E%2E/../../bob/`,
      `${storage}%2e%2e%2fbob/`,
      `${storage}..%5cbob/`,
      `${origin.replace('127.0.0.1', 'localhost')}alice/`,
      `${elsewhere}?${storage}`,
      `${elsewhere}#${storage}`,
    ];
    for (const url of urls) await transport({ url });
    await transport({ url: `http://user:pass@${host}/alice/` });
    await transport({ url: `${storage}inbox/`, anonymous: true });
    expect(tokens()).toEqual([]);
    expect(seen.length).toBeGreaterThanOrEqual(urls.length);
  });

  it.each(['GET', 'HEAD'])('is not carried along by a redirect of a %s.', async (method) => {
    const { storage, elsewhere, tokens, seen } = await world();
    const answer = await transportFor(storage)({
      url: `${storage}to?${encodeURIComponent(`${elsewhere}x`)}`,
      method,
    });
    expect(answer).toMatchObject({ ok: true, value: { url: `${elsewhere}x`, status: 200 } });
    expect(tokens().map(({ who }) => who)).toEqual(['pod']);
    expect(seen.map(({ who }) => who)).toEqual(['pod', 'elsewhere']);
  });

  it('is proved anew for a redirect within the storage.', async () => {
    const { storage, tokens } = await world();
    const answer = await transportFor(storage)({
      url: `${storage}to?${encodeURIComponent(`${storage}box/`)}`,
    });
    expect(answer).toMatchObject({ ok: true, value: { url: `${storage}box/` } });
    expect(tokens().map(({ url }) => url)).toContain('/alice/box/');
    expect(tokens()).toHaveLength(2);
  });

  it('and the body stay when a write is redirected; the caller is told where it would lead.', async () => {
    const { storage, elsewhere, seen } = await world();
    const url = `${storage}to?${encodeURIComponent(`${elsewhere}x`)}`;
    const answer = await transportFor(storage)({ url, method: 'PUT', body: 'private' });
    expect(answer).toMatchObject({ ok: true, value: { status: 307, redirect: `${elsewhere}x` } });
    expect(seen.map(({ who }) => who)).toEqual(['pod']);
  });

  it('goes to a service on the origin of the storage only where the request says so.', async () => {
    const { storage, origin, elsewhere, tokens } = await world();
    const transport = transportFor(storage);
    await transport({ url: `${origin}.notifications/`, method: 'POST' });
    await transport({ url: elsewhere, method: 'POST', storageService: true });
    expect(tokens()).toEqual([]);
    await transport({ url: `${origin}.notifications/`, method: 'POST', storageService: true });
    expect(tokens()).toHaveLength(1);
  });

  it('goes to the profile document outside the storage, and not beside it.', async () => {
    const { storage, elsewhere, tokens } = await world();
    const transport = transportFor(storage, { profileDocument: () => `${elsewhere}card#me` });
    await transport({ url: `${elsewhere}card2` });
    await transport({ url: `${elsewhere}card#me` });
    expect(tokens().map(({ url }) => url)).toEqual(['/card']);
  });
});

describe('In a browser, which hides where a redirect leads,', () => {
  const storage = 'https://alice.example/';

  /** Fetches as a browser does: `manual` shows nothing of a redirect. */
  function browser(redirects: Readonly<Record<string, string>>) {
    const asked: string[] = [];
    const fetchAs = (who: string) => async (input: unknown, init?: RequestInit) => {
      let url = String(input);
      asked.push(`${who} ${init?.method} ${url}`);
      const redirected = redirects[url] !== undefined;
      if (redirected && init?.redirect === 'manual') {
        return { type: 'opaqueredirect', status: 0, url, headers: new Headers(), body: null };
      }
      while (redirects[url] !== undefined) url = redirects[url]!;
      return { type: 'cors', status: 200, url, redirected, headers: new Headers(), body: null };
    };
    const transport = createTransport({
      authenticatedFetch: fetchAs('owner') as unknown as typeof fetch,
      plainFetch: fetchAs('stranger') as unknown as typeof fetch,
      storages: () => [storage],
    });
    return { transport, asked };
  }

  it('a stranger finds it out, and the session is used inside the storage only.', async () => {
    const { transport, asked } = browser({
      [`${storage}in`]: `${storage}in/`,
      [`${storage}out`]: 'https://elsewhere.example/',
    });
    expect(await transport({ url: `${storage}in` })).toMatchObject({ value: { url: `${storage}in/` } });
    expect(await transport({ url: `${storage}out` })).toMatchObject({
      value: { url: 'https://elsewhere.example/' },
    });
    expect(asked).toEqual([
      `owner GET ${storage}in`,
      `stranger HEAD ${storage}in`,
      `owner GET ${storage}in/`,
      `owner GET ${storage}out`,
      `stranger HEAD ${storage}out`,
      'stranger GET https://elsewhere.example/',
    ]);
  });

  it('a POST to another party is not repeated there by itself.', async () => {
    const { transport, asked } = browser({ 'https://a.example/in': 'http://127.0.0.1/admin' });
    expect(await transport({ url: 'https://a.example/in', method: 'POST', body: '{}' })).toMatchObject({
      value: { status: 0, redirect: 'http://127.0.0.1/admin' },
    });
    expect(asked.filter((request) => request.includes('POST'))).toEqual([
      'stranger POST https://a.example/in',
    ]);
  });

  it('a destination that only the owner could learn is a problem in words.', async () => {
    const transport = createTransport({
      authenticatedFetch: (async () => ({
        type: 'opaqueredirect',
        status: 0,
        headers: new Headers(),
        body: null,
      })) as never,
      plainFetch: (async () => ({ status: 401, redirected: false, url: storage })) as never,
      storages: () => [storage],
    });
    expect(await transport({ url: storage })).toMatchObject({ problem: { kind: 'noncompliant' } });
  });
});

describe('The transport', () => {
  it('never has more than six requests at once to one origin, and all get their turn.', async () => {
    let [running, most] = [0, 0];
    const origin = await serve((_request, response) => {
      most = Math.max(most, ++running);
      setTimeout(() => {
        running--;
        response.end('x');
      }, 5);
    });
    const transport = transportFor(origin);
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, n) => transport({ url: `${origin}${n}` })),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    expect(most).toBe(6);
  });

  it('says that the session is over when the storage answers 401, but hands a stranger the answer.', async () => {
    const origin = await serve((_request, response) => response.writeHead(401).end());
    const transport = transportFor(`${origin}alice/`);
    const url = `${origin}alice/x?key=1`;
    expect(await transport({ url })).toEqual({
      ok: false,
      problem: { kind: 'unauthenticated', url: `${origin}alice/x` },
    });
    expect(await transport({ url, anonymous: true })).toMatchObject({ ok: true, value: { status: 401 } });
  });

  it('stops reading a body that is too large, announced or not.', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/announced') response.setHeader('content-length', 3000);
      response.write('x'.repeat(1000));
      response.write('x'.repeat(1000));
      response.end('x'.repeat(1000));
    });
    const transport = transportFor(origin);
    for (const path of ['announced', 'streamed']) {
      expect(await transport({ url: origin + path, maxBytes: 1500 })).toMatchObject({
        problem: { kind: 'noncompliant' },
      });
    }
    expect(await transport({ url: `${origin}streamed`, maxBytes: 3000 })).toMatchObject({ ok: true });
  });

  it('gives up after the time limit, also when only the body is slow.', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/body') response.write('begun');
    });
    const transport = transportFor(origin);
    for (const path of ['silent', 'body']) {
      expect(await transport({ url: origin + path, timeout: 60 })).toEqual({
        ok: false,
        problem: { kind: 'timeout', url: origin + path, ms: 60 },
      });
    }
  });

  it('says what hinders it: no server, a cut connection, shutting down, no web address.', async () => {
    const origin = await serve((request) => request.socket.destroy());
    expect(await transportFor(origin)({ url: origin })).toMatchObject({
      problem: { kind: 'network', url: origin },
    });
    const dead = 'http://127.0.0.1:1/';
    expect(await transportFor(dead)({ url: dead })).toMatchObject({ problem: { kind: 'network' } });
    const stop = new AbortController();
    stop.abort();
    expect(await transportFor(origin, { signal: stop.signal })({ url: origin })).toMatchObject({
      problem: { kind: 'aborted' },
    });
    for (const url of ['ftp://x.example/', 'javascript:alert(1)', 'x']) {
      expect(await transportFor(origin)({ url })).toMatchObject({ problem: { kind: 'invalid' } });
    }
  });

  it('asks third parties without cookies, referrer or cache.', async () => {
    const plainFetch = vi.fn(async () => new Response('x'));
    await transportFor('https://alice.example/', { plainFetch })({ url: 'https://b.example/' });
    expect(plainFetch).toHaveBeenCalledWith(
      'https://b.example/',
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }),
    );
  });
});
