import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createTransport } from './http-transport.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A relay below a path of its server, with somebody else beside it and elsewhere; all note what they get. */
async function world(status = 200, location?: string) {
  const seen: { where: string; headers: IncomingHttpHeaders }[] = [];
  const note =
    (who: string): RequestListener =>
    ({ url, headers }, response) => {
      seen.push({ where: who + url, headers });
      response.writeHead(status, { ...(location && { location }) });
      response.end('words');
    };
  const [origin, pod, elsewhere] = [
    await serve(note('relay')),
    await serve(note('pod')),
    await serve(note('elsewhere')),
  ];
  const relay = `${origin}orrery/`;
  const transport = createTransport({
    authenticatedFetch: (input, init) =>
      fetch(input, { ...init, headers: { ...init?.headers, authorization: 'DPoP secret', dpop: 'proof' } }),
    plainFetch: fetch,
    storages: () => [`${pod}alice/`],
    relay: async () => relay,
  });
  const withToken = () =>
    seen.filter(({ headers }) => headers.authorization ?? headers.dpop).map(({ where }) => where);
  return { transport, relay, origin, elsewhere, pod, seen, withToken };
}

it('The token goes to the relay that is set, in requests that are meant for it.', async () => {
  const { transport, relay, withToken } = await world();
  const answer = await transport({ url: `${relay}forward?url=x`, method: 'POST', body: '{}', relay: true });
  expect(answer).toMatchObject({ ok: true, value: { status: 200 } });
  expect(withToken()).toEqual(['relay/orrery/forward?url=x']);
});

it('The token goes nowhere else for the sake of a relay: not beside it, not elsewhere, not without the mark.', async () => {
  const { transport, relay, origin, elsewhere, withToken, seen } = await world();
  await transport({ url: `${relay}forward` });
  await transport({ url: `${relay}forward`, method: 'POST', body: '{}' });
  expect(seen).toHaveLength(2);
  const others = [
    origin,
    `${origin}orrery`,
    `${origin}orreryx/forward`,
    `${relay}../other`,
    `${relay}%2e%2e/other`,
    `${relay}%2e%2e%2fother`,
    `${relay.replace('127.0.0.1', 'localhost')}forward`,
    `${relay.replace('//', '//user:pass@')}forward`,
    `${elsewhere}orrery/forward`,
    `${elsewhere}?${relay}`,
  ];
  for (const url of others)
    expect(await transport({ url, relay: true }), url).toMatchObject({
      ok: false,
      problem: { kind: 'invalid' },
    });
  expect(seen).toHaveLength(2);
  expect(withToken()).toEqual([]);
});

it('Without a relay nothing that is meant for one leaves.', async () => {
  const { relay, seen } = await world();
  const transport = createTransport({
    authenticatedFetch: fetch,
    plainFetch: fetch,
    storages: () => [],
    relay: async () => undefined,
  });
  expect(await transport({ url: `${relay}forward`, relay: true })).toMatchObject({ ok: false });
  expect(seen).toEqual([]);
});

it('A redirect of the relay is not followed, neither with the token nor without.', async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    const target = await world();
    const { transport, relay, seen } = await world(status, `${target.elsewhere}orrery/forward`);
    for (const method of ['GET', 'POST'])
      expect(await transport({ url: `${relay}forward`, method, relay: true })).toMatchObject({
        ok: false,
        problem: { kind: 'noncompliant' },
      });
    expect([seen.length, target.seen.length]).toEqual([2, 0]);
  }
});

it('A refusal of the relay is given back with its words, and does not count as the end of the session.', async () => {
  const { transport, relay } = await world(401);
  const answer = await transport({ url: `${relay}forward`, relay: true });
  expect(answer).toMatchObject({ ok: true, value: { status: 401 } });
  expect(answer.ok && new TextDecoder().decode(answer.value.body)).toBe('words');
});
