import { describe, expect, it } from 'vitest';
import { createRelay } from '../../relay/handler.ts';
import { createFakeWeb } from '../../relay/testing/fake-web.ts';
import { createPerson } from '../../relay/testing/tokens.ts';
import { createTransport } from '../http-transport.ts';
import { sendNotification } from '../ldn/send.ts';
import { askRelay, lookForRelay } from './ask-relay.ts';
import { findInbox } from './find-inbox.ts';
import { throughRelay } from './relay-transport.ts';

const root = 'https://relay.example/';
const page = 'https://orrery.example';
const inbox = 'https://service.example/inbox';

/** The real relay, and the app's real transport with a session; no page may ask anybody else. */
async function world({ served = true, rate = 60 } = {}) {
  const web = createFakeWeb();
  const alice = await createPerson(web, 'https://alice.example/card#me');
  const options = {
    publicUrl: root,
    webIds: [served ? alice.webId : 'https://bob.example/me'],
    origins: [page],
  };
  const relay = createRelay({ ...options, rate: { burst: rate, perMinute: 1 } }, web);
  const ask: typeof fetch = async (input, init) => {
    if (!String(input).startsWith(root)) throw new TypeError('Failed to fetch');
    return relay(new Request(input, { ...init, headers: { ...init?.headers, origin: page } }));
  };
  const transport = createTransport({
    authenticatedFetch: async (input, init) => {
      const proof = await alice.prove({ method: init?.method ?? 'GET', url: String(input) });
      return ask(input, { ...init, headers: { ...init?.headers, ...proof } });
    },
    plainFetch: ask,
    storages: () => ['https://alice.example/'],
    relay: async () => root,
  });
  return { web, transport, relayed: throughRelay(transport, root) };
}

describe('Through the relay', () => {
  it('a target answers as if it had been asked itself: status, headers, words, final address.', async () => {
    const { web, relayed } = await world();
    web.put('https://work.example/', new Response(null, { status: 302, headers: { location: '/a' } }));
    web.put(
      'https://work.example/a',
      new Response('<> a <#b>.', { headers: { 'content-type': 'text/turtle', link: '<x>; rel="y"' } }),
    );
    const answer = await relayed({ url: 'https://work.example/', headers: { accept: 'text/turtle' } });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        url: 'https://work.example/a',
        status: 200,
        headers: { 'content-type': 'text/turtle', link: '<x>; rel="y"' },
      },
    });
    expect(answer.ok && new TextDecoder().decode(answer.value.body)).toBe('<> a <#b>.');
    expect(answer.ok && Object.keys(answer.value.headers).sort()).toEqual(['content-type', 'link']);
  });

  it('a message arrives, is refused in the words of its receiver, and follows a redirect that keeps the request once.', async () => {
    const { web, relayed } = await world();
    const send = () => sendNotification(relayed, inbox, { id: 'urn:uuid:1' });
    web.put(inbox, new Response(null, { status: 202 }));
    expect(await send()).toMatchObject({ ok: true, value: { status: 202, inbox } });
    web.put(inbox, Response.json({ detail: 'No such actor.' }, { status: 403 }));
    expect(await send()).toMatchObject({
      problem: { kind: 'refused', url: inbox, status: 403, message: 'No such actor.' },
    });
    web.put(inbox, new Response(null, { status: 307, headers: { location: '/new' } }));
    web.put('https://service.example/new', new Response(null, { status: 201 }));
    expect(await send()).toMatchObject({ ok: true, value: { inbox: 'https://service.example/new' } });
    web.put(inbox, new Response(null, { status: 303, headers: { location: '/new' } }));
    expect(await send()).toMatchObject({ problem: { kind: 'noncompliant' } });
    web.put(inbox, new Response(null, { status: 503, headers: { 'retry-after': '7' } }));
    expect(await send()).toMatchObject({
      problem: { kind: 'server', url: inbox, status: 503, retryAfter: 7 },
    });
  });

  it('a receiver that cannot be reached is said to be silent, not the relay to be broken.', async () => {
    const { relayed } = await world();
    const sent = await sendNotification(relayed, 'https://nowhere.example/in', { id: 'urn:uuid:1' });
    expect(sent).toMatchObject({ problem: { kind: 'network', url: 'https://nowhere.example/in' } });
  });

  it('what the relay refuses is a refusal of the relay, with its reason.', async () => {
    const { relayed } = await world();
    expect(await relayed({ url: 'http://10.0.0.1/' })).toMatchObject({
      problem: {
        kind: 'refused',
        status: 403,
        url: `${root}forward`,
        message: expect.stringContaining('10.0.0.1'),
      },
    });
    const stranger = await world({ served: false });
    expect(await stranger.relayed({ url: inbox })).toMatchObject({
      problem: { kind: 'refused', status: 403 },
    });
    const busy = await world({ rate: 1 });
    await busy.relayed({ url: inbox });
    expect(await busy.relayed({ url: inbox })).toMatchObject({
      problem: { kind: 'tooMany', retryAfter: 60 },
    });
  });

  it('an inbox is found that no web page can see.', async () => {
    const { web, transport } = await world();
    const link = '<inbox>; rel="http://www.w3.org/ns/ldp#inbox"';
    web.put('https://service.example/', new Response('', { headers: { link, 'content-type': 'text/html' } }));
    expect(await findInbox(transport, root, 'https://service.example/')).toMatchObject({
      ok: true,
      value: { inbox, via: 'relay', source: 'header' },
    });
    expect(await findInbox(transport, undefined, 'https://service.example/')).toMatchObject({
      problem: { kind: 'network', url: 'https://service.example/' },
    });
  });
});

describe('The relay itself', () => {
  it('is recognised by a stranger, and tells one whom it serves that it does.', async () => {
    const { transport } = await world();
    expect(await lookForRelay(transport, root)).toEqual({ ok: true, value: '1' });
    expect(await askRelay(transport, root)).toEqual({
      ok: true,
      value: { kind: 'serves', version: '1', hosts: [] },
    });
  });

  it('tells one whom it does not serve that it does not, and why.', async () => {
    const { transport } = await world({ served: false });
    expect(await askRelay(transport, root)).toMatchObject({
      ok: true,
      value: { kind: 'refuses', refusal: 'unknown-caller', detail: expect.stringContaining('list') },
    });
  });

  it('is not taken for one where something else answers.', async () => {
    const { transport } = await world();
    expect(await lookForRelay(transport, `${root}elsewhere/`)).toMatchObject({ ok: false });
    const other = createTransport({
      authenticatedFetch: fetch,
      plainFetch: async () => new Response('<html>'),
      storages: () => [],
    });
    expect(await lookForRelay(other, root)).toMatchObject({ problem: { kind: 'noncompliant' } });
  });
});
