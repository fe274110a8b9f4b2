import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../../e2e/sandbox/client-credentials.ts';
import { type ClosedInbox, startClosedInbox, takenBy } from '../../../e2e/sandbox/closed-inbox.ts';
import { freePort } from '../../../e2e/sandbox/ports.ts';
import { announceReview } from '../../testing/fake-world.ts';
import { type RelayServer, serveRelay } from './serve-relay.ts';

const page = 'https://orrery.example';
const lines: string[] = [];
let relay: string;
let server: RelayServer;
let service: ClosedInbox;

beforeAll(async () => {
  const port = await freePort();
  relay = `http://localhost:${port}/orrery/`;
  service = await startClosedInbox();
  server = await serveRelay(
    {
      publicUrl: relay,
      listenHost: '127.0.0.1',
      port,
      webIds: [inject('podServer').accounts.alice.webId],
      origins: [page],
      allowLoopback: true,
    },
    (line) => lines.push(line),
  );
});

afterAll(async () => {
  await server.stop();
  await service.stop();
});

const forward = (target: string) => `${relay}forward?url=${encodeURIComponent(target)}`;

it('The relay knows an account of a real provider by its token, and delivers its message.', async () => {
  const alice = await authenticatedFetch(inject('podServer').accounts.alice);
  const sent = await alice(forward(`${service.url}inbox`), {
    method: 'POST',
    headers: { 'content-type': 'application/ld+json', origin: page, cookie: 'a=b' },
    body: JSON.stringify(announceReview(1)),
  });
  expect([sent.status, sent.headers.get('target-status'), await sent.text()]).toEqual([200, '201', 'Taken.']);
  const [taken] = await takenBy(service.url);
  expect(taken?.document.id).toBe(announceReview(1).id);
  expect(Object.keys(taken?.headers ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(authorization|dpop|cookie|origin|referer)$/)]),
  );
  expect(lines.at(-1)).toMatch(/ POST http:\/\/localhost:\d+\/inbox http:\S+#me 201 \d+ms$/);
});

it('The relay finds the inbox of a page for her, and brings back nothing behind its head.', async () => {
  const alice = await authenticatedFetch(inject('podServer').accounts.alice);
  const found = await (await alice(forward(service.url), { headers: { accept: 'text/html' } })).text();
  expect(found).toContain('ldp#inbox');
  expect(found).not.toContain('Sealed Letterbox</h1>');
});

it('The relay refuses other accounts, those without a token, and tokens that were used before.', async () => {
  const bob = await authenticatedFetch(inject('podServer').accounts.bob);
  const kinds: string[] = [];
  const kindOf = async (response: Response) =>
    kinds.push(((await response.json()) as { type: string }).type.split('#')[1] ?? '');
  await kindOf(await bob(forward(service.url)));
  await kindOf(await fetch(forward(service.url)));
  let proof: Headers | undefined;
  const alice = await authenticatedFetch(inject('podServer').accounts.alice);
  await alice(new Request(`${relay}about`)).then((response) => response.arrayBuffer());
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    if (input instanceof Request && input.url.startsWith(relay)) proof = new Headers(input.headers);
    return real(input, init);
  };
  try {
    expect((await alice(`${relay}about`)).status).toBe(200);
  } finally {
    globalThis.fetch = real;
  }
  await kindOf(await fetch(`${relay}about`, { headers: proof }));
  expect(kinds).toEqual(['unknown-caller', 'no-token', 'replayed-proof']);
});

it('The relay takes no more than it should over the wire: not a large body in pieces, and no odd path.', async () => {
  const alice = await authenticatedFetch(inject('podServer').accounts.alice);
  const large = new ReadableStream({
    start(controller) {
      for (let piece = 0; piece < 20; piece += 1) controller.enqueue(new Uint8Array(64 * 1024));
      controller.close();
    },
  });
  const refused = await alice(forward(`${service.url}inbox`), {
    method: 'POST',
    headers: { 'content-type': 'application/ld+json' },
    body: large,
    duplex: 'half',
  } as RequestInit);
  expect(refused.status).toBe(413);
  expect((await fetch(`${new URL(relay).origin}//orrery/about`)).status).toBe(200);
  expect((await fetch(`${new URL(relay).origin}/about`)).status).toBe(404);
});
