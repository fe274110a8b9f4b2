import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '../testing/account-transport.ts';
import { type FakeAnswer, fakeTransport } from '../testing/fake-transport.ts';
import { lookAround } from './look-around.ts';
import { relayReaches } from './relay-reaches.ts';

const card = 'https://s.example/card';
const relay = 'https://relay.example/';
const refused = { kind: 'network', url: card, message: 'x' } as const;
const turtle =
  '<#it> a <https://www.w3.org/ns/activitystreams#Service>; <http://www.w3.org/ns/ldp#inbox> <in>.';

/** A service that shows itself to no web page, and a relay that sees it. */
const server = (seen: (url: string) => FakeAnswer | undefined) =>
  fakeTransport(({ url }) => {
    if (!url.startsWith(relay)) return refused;
    const target = new URL(url).searchParams.get('url') ?? '';
    const { status = 200, headers = {}, body = '' } = seen(target) ?? { status: 404 };
    return {
      status: 200,
      body,
      headers: {
        relay: '1',
        'target-status': String(status),
        'target-url': target,
        'content-type': headers['content-type'] ?? '',
        'target-content-type': headers['content-type'] ?? '',
      },
    };
  });

describe('A service that shows itself to no web page', () => {
  const pages = (url: string) =>
    url === card ? { body: turtle, headers: { 'content-type': 'text/turtle' } } : undefined;

  it('is found through the relay, and it is said so.', async () => {
    const { transport, requests } = server(pages);
    const found = valueOrThrow(await lookAround(transport, relay, `${card}#it`));
    expect(found.via).toBe('relay');
    expect(found.findings).toContainEqual(
      expect.objectContaining({ field: 'inbox', value: 'https://s.example/in' }),
    );
    // The session goes to the relay, and to nobody else.
    for (const request of requests) expect(Boolean(request.relay)).toBe(request.url.startsWith(relay));
  });

  it('is not to be found without one.', async () => {
    const { transport } = server(pages);
    expect(await lookAround(transport, undefined, `${card}#it`)).toEqual({ ok: false, problem: refused });
  });

  it('is reached by the relay when anything answers there, and not when nothing does.', async () => {
    const { transport } = server(() => ({ status: 405 }));
    expect(await relayReaches(transport, relay, 'https://s.example/in')).toEqual({ ok: true, value: 405 });
    const dead = fakeTransport(() => refused);
    expect(await relayReaches(dead.transport, relay, 'https://s.example/in')).toMatchObject({ ok: false });
  });
});
