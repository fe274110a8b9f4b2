import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAskService } from './ask-service.ts';

const seen: { url: string; headers: Record<string, unknown> }[] = [];
let service: Server;
let other: Server;
let base = '';
let elsewhere = '';

function listen(server: Server): Promise<string> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );
}

beforeAll(async () => {
  other = createServer((request, response) => {
    seen.push({ url: `other${request.url}`, headers: request.headers });
    response.end('other');
  });
  elsewhere = await listen(other);
  service = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers });
    if (request.url === '/away') return response.writeHead(303, { location: `${elsewhere}/in` }).end();
    if (request.url === '/here') return response.writeHead(303, { location: '/whole' }).end();
    if (request.url === '/endless') {
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
      return response.on('close', () => clearInterval(timer));
    }
    if (request.url === '/silent') return undefined;
    if (request.url === '/quotes')
      return response.writeHead(401).end(`No such token: ${request.headers['x-rucio-auth-token']}`);
    if (request.url === '/cut') {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      return setTimeout(() => response.destroy(), 20);
    }
    return response.writeHead(200, { 'x-what': 'this' }).end('äöü');
  });
  base = await listen(service);
});

afterAll(() => {
  for (const server of [service, other]) {
    server.closeAllConnections();
    server.close();
  }
});

const token = { header: 'X-Rucio-Auth-Token', value: 'secret-of-ines' };

describe('createAskService', () => {
  const { ask, open } = createAskService();

  it('gives back whatever is answered, with the token sent and shown nowhere.', async () => {
    const answer = await ask({ url: `${base}/whole?access_token=abc`, token });
    expect(answer).toMatchObject({
      ok: true,
      value: { status: 200, text: 'äöü', url: `${base}/whole`, headers: { 'x-what': 'this' } },
    });
    expect(seen.at(-1)?.headers).toMatchObject({ 'x-rucio-auth-token': 'secret-of-ines', accept: '*/*' });
    expect(seen.at(-1)?.headers).not.toHaveProperty('referer');
  });

  it('asks without cookies, referrer and cache.', async () => {
    const over = vi.fn(async () => new Response('ok'));
    await createAskService({ fetch: over as unknown as typeof fetch }).ask({ url: `${base}/x` });
    expect(over).toHaveBeenCalledWith(
      `${base}/x`,
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }),
    );
  });

  it('carries no token to where a redirection leads, and follows inside of the service where it was told to.', async () => {
    expect(await ask({ url: `${base}/away`, token })).toMatchObject({
      ok: false,
      problem: { kind: 'network' },
    });
    expect(await ask({ url: `${base}/here`, token })).toMatchObject({ ok: false });
    expect(seen.some(({ url }) => url.startsWith('other'))).toBe(false);
    expect(await ask({ url: `${base}/here`, token, follows: true })).toMatchObject({
      value: { text: 'äöü' },
    });
    expect(await ask({ url: `${base}/away` })).toMatchObject({ ok: true, value: { text: 'other' } });
  });

  it('carries no secret of an address along either, where the request says that it holds one.', async () => {
    expect(await ask({ url: `${base}/away`, follows: false })).toMatchObject({ ok: false });
    expect(await ask({ url: `${base}/here`, follows: false })).toMatchObject({ ok: false });
    expect(await ask({ url: `${base}/here` })).toMatchObject({ value: { text: 'äöü' } });
  });

  it('leaves the token out of what a service says of it.', async () => {
    expect(await ask({ url: `${base}/quotes`, token })).toMatchObject({
      value: { status: 401, text: 'No such token: …' },
    });
  });

  it('believes no answer of another origin where a token went along.', async () => {
    expect(await ask({ url: `${base}/away`, token, follows: true })).toMatchObject({
      ok: false,
      problem: { kind: 'noncompliant', url: `${base}/away` },
    });
  });

  it('stops reading what has no end, and waiting for what does not come.', async () => {
    expect(await ask({ url: `${base}/endless`, maxBytes: 50_000 })).toMatchObject({
      problem: { kind: 'noncompliant' },
    });
    expect(await ask({ url: `${base}/endless`, timeout: 80 })).toMatchObject({
      problem: { kind: 'timeout', ms: 80 },
    });
    expect(await ask({ url: `${base}/silent`, timeout: 50 })).toMatchObject({ problem: { kind: 'timeout' } });
    expect(await ask({ url: `${base}/silent`, signal: AbortSignal.timeout(50) })).toMatchObject({
      problem: { kind: 'aborted' },
    });
  });

  it('says what broke off for what it is, without the query of the address.', async () => {
    const cut = await ask({ url: `${base}/cut` });
    expect(cut).toMatchObject({ ok: false, problem: { kind: 'network', url: `${base}/cut` } });
    const nobody = await ask({ url: 'http://127.0.0.1:9/x?access_token=abc' });
    expect(JSON.stringify(nobody)).not.toContain('abc');
  });

  it('hands over an answer piece by piece, and lets go of it when it is wanted no more.', async () => {
    const stream = await open({ url: `${base}/endless`, timeout: 50 });
    let size = 0;
    if (stream.ok)
      for await (const piece of stream.value.pieces) {
        size += piece.length;
        if (size > 200_000) break;
      }
    expect(size).toBeGreaterThan(200_000);
  });

  it('takes the way over the relay where it is wanted: the token under a name of its own.', async () => {
    const relay = vi.fn(async ({ url }: { url: string }) => ({
      ok: true as const,
      value: { url, status: 200, headers: {}, body: new TextEncoder().encode('{}') },
    }));
    const over = createAskService({ relay });
    const asked = { url: `${base}/rules/`, method: 'POST', body: '{}', token, viaRelay: true } as const;
    expect(await over.ask(asked)).toMatchObject({ ok: true, value: { text: '{}' } });
    expect(relay).toHaveBeenCalledWith(
      expect.objectContaining({
        url: `${base}/rules/`,
        method: 'POST',
        anonymous: true,
        headers: { 'Target-X-Rucio-Auth-Token': 'secret-of-ines' },
      }),
    );
    const stream = await over.open(asked);
    const pieces: Uint8Array[] = [];
    if (stream.ok) for await (const piece of stream.value.pieces) pieces.push(piece);
    expect(pieces.map((piece) => new TextDecoder().decode(piece))).toEqual(['{}']);
    expect(await ask(asked)).toMatchObject({ problem: { kind: 'undeliverable', because: 'no-relay' } });
  });
});
