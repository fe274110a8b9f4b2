import { describe, expect, it } from 'vitest';
import { type FakeAnswer, fakeTransport } from '../testing/fake-transport.ts';
import type { PodRequest } from '../transport.ts';
import { deliver, type WayOptions } from './deliver.ts';

const inbox = 'https://service.example/inbox';
const relay = 'https://relay.example/orrery/';
const document = { id: 'urn:uuid:1' };
const silence = { kind: 'network', url: inbox, message: 'Failed to fetch' } as const;

/** How a receiver treats web pages. */
type Manner = 'open' | 'no-preflight' | 'no-cors' | 'dead' | 'breaks after it';

/** A receiver and a relay, as a browser gets to know them. */
async function sent(manner: Manner, options: Partial<WayOptions> = {}, byRelay: FakeAnswer = taken) {
  const { transport, requests } = fakeTransport((request) => {
    if (request.relay) return byRelay;
    const isMessage = request.headers?.['content-type'] === 'application/ld+json';
    if (manner === 'breaks after it') return request.method === 'POST' ? silence : { status: 200 };
    if (manner === 'open') return { status: 201 };
    if (request.blind) return manner === 'dead' ? silence : { status: 0 };
    return manner === 'no-preflight' && !isMessage && request.method === 'GET' ? { status: 200 } : silence;
  });
  const result = await deliver(transport, inbox, document, { origin: 'https://orrery.example', ...options });
  const posts = requests
    .filter(({ method }: PodRequest) => method === 'POST')
    .map((request) => (request.relay ? 'relay' : 'direct'));
  return { result, posts, requests };
}

const taken: FakeAnswer = {
  status: 200,
  headers: { relay: '1', 'target-status': '201', 'target-url': inbox, 'target-location': '/1' },
};

describe('A message to a service', () => {
  it('goes directly where the service takes it from web pages, whether a relay is set or not.', async () => {
    for (const options of [{}, { relay }]) {
      const { result, posts, requests } = await sent('open', options);
      expect(result).toMatchObject({ ok: true, value: { via: 'direct', status: 201 } });
      expect([posts, requests.length]).toEqual([['direct'], 1]);
    }
  });

  it('goes through the relay where the service takes nothing from web pages, and says what it answered.', async () => {
    for (const manner of ['no-preflight', 'no-cors', 'dead'] as const) {
      const { result, posts } = await sent(manner, { relay });
      expect(result).toMatchObject({
        ok: true,
        value: { via: 'relay', status: 201, inbox, location: 'https://service.example/1' },
      });
      expect(posts).toEqual(['direct', 'relay']);
    }
  });

  it('never takes another way where it may have arrived: the same way is for trying again.', async () => {
    const { result, posts } = await sent('breaks after it', { relay });
    expect(result).toEqual({ ok: false, problem: silence });
    expect(posts).toEqual(['direct']);
  });

  it('is left to be exported where the service takes nothing from web pages and there is no relay.', async () => {
    for (const manner of ['no-preflight', 'no-cors'] as const)
      expect((await sent(manner)).result).toEqual({
        ok: false,
        problem: { kind: 'undeliverable', url: inbox, because: 'cors' },
      });
  });

  it('is tried again later where nothing answers at all and there is no relay.', async () => {
    expect((await sent('dead')).result).toEqual({ ok: false, problem: silence });
  });

  it('goes at once through the relay where that worked before, and directly where no relay is set any more.', async () => {
    expect((await sent('open', { relay, relayWorked: true })).posts).toEqual(['relay']);
    expect((await sent('open', { relayWorked: true })).posts).toEqual(['direct']);
  });

  it('takes the way that the register names, and no other.', async () => {
    expect((await sent('open', { relay, chosen: 'relay' })).posts).toEqual(['relay']);
    expect((await sent('no-cors', { relay, chosen: 'direct' })).posts).toEqual(['direct']);
    const byHand = await sent('open', { relay, chosen: 'export' });
    expect([byHand.posts, byHand.requests]).toEqual([[], []]);
    expect(byHand.result).toMatchObject({ problem: { kind: 'undeliverable', because: 'chosen' } });
    const without = await sent('open', { chosen: 'relay' });
    expect([without.posts, without.result]).toMatchObject([[], { problem: { because: 'no-relay' } }]);
  });

  it('goes with the session to an inbox of her own, whatever the register says.', async () => {
    expect((await sent('open', { relay, chosen: 'relay', isOwn: true })).posts).toEqual(['direct']);
  });

  it('is refused by the service through the relay just as directly.', async () => {
    const refusal: FakeAnswer = {
      status: 200,
      headers: {
        relay: '1',
        'target-status': '400',
        'target-url': inbox,
        'target-content-type': 'application/problem+json',
        'content-type': 'application/octet-stream',
      },
      body: '{"detail":"No actor."}',
    };
    expect((await sent('no-cors', { relay }, refusal)).result).toEqual({
      ok: false,
      problem: { kind: 'refused', url: inbox, status: 400, message: 'No actor.' },
    });
  });

  it('is not sent to this computer through a relay.', async () => {
    const { transport, requests } = fakeTransport(() => taken);
    const options = { origin: 'https://orrery.example', relay, chosen: 'relay' } as const;
    const result = await deliver(transport, 'http://127.0.0.1/inbox', document, options);
    expect([result.ok, requests]).toEqual([false, []]);
  });
});
