import { describe, expect, it } from 'vitest';
import { type FakeAnswer, fakeTransport } from '../testing/fake-transport.ts';
import type { PodRequest } from '../transport.ts';
import { askAcceptPost, parseAcceptPost } from './accept-post.ts';
import { isLoopbackUrl } from './loopback.ts';
import { sendNotification } from './send.ts';

const inbox = 'https://b.example/in?id=1&x=%20';
const document = { '@context': 'https://www.w3.org/ns/activitystreams', id: 'urn:uuid:1', type: 'Offer' };

async function send(answer: FakeAnswer | ((request: PodRequest) => FakeAnswer), to = inbox) {
  const { transport, requests } = fakeTransport(typeof answer === 'function' ? answer : () => answer);
  return { result: await sendNotification(transport, to, document), requests };
}

describe('Sending a notification', () => {
  it('is one POST of JSON-LD to the inbox exactly as it was found.', async () => {
    const { requests } = await send({ status: 202 });
    expect(requests).toEqual([
      {
        url: inbox,
        method: 'POST',
        headers: { 'content-type': 'application/ld+json' },
        body: JSON.stringify(document),
      },
    ]);
  });

  it.each([200, 201, 202, 204])('succeeds with %i.', async (status) => {
    expect((await send({ status })).result).toEqual({ ok: true, value: { inbox, status } });
  });

  it('keeps the place and the time that the receiver names.', async () => {
    const headers = { location: '/in/42', date: 'Sat, 21 Nov 2026 21:20:13 GMT' };
    expect((await send({ status: 201, headers })).result).toMatchObject({
      value: { location: 'https://b.example/in/42', at: '2026-11-21T21:20:13.000Z' },
    });
  });

  it.each([400, 401, 403, 404, 405, 410, 415, 422])(
    'is refused with %i, in the words of the receiver.',
    async (status) => {
      const { result } = await send({
        status,
        body: '<p>No <script>x</script>thanks</p>',
        headers: {
          'content-type': 'text/html',
          link: '</rules>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
        },
      });
      expect(result).toEqual({
        ok: false,
        problem: {
          kind: 'refused',
          url: 'https://b.example/in',
          status,
          message: 'No thanks (its rules: https://b.example/rules)',
        },
      });
    },
  );

  it.each([
    [408, 'server'],
    [429, 'tooMany'],
    [503, 'server'],
  ])('may be tried again after %i.', async (status, kind) => {
    expect((await send({ status })).result).toMatchObject({ problem: { kind } });
  });

  it('follows a redirect once, after looking at where it leads.', async () => {
    const moved = (request: PodRequest): FakeAnswer =>
      request.url === inbox ? { status: 308, redirect: 'https://new.example/in' } : { status: 201 };
    expect((await send(moved)).result).toMatchObject({
      value: { inbox: 'https://new.example/in', status: 201 },
    });
    const circle = await send(() => ({ status: 307, redirect: inbox }));
    expect(circle.result).toMatchObject({ problem: { kind: 'noncompliant' } });
    expect(circle.requests).toHaveLength(2);
  });

  it('leaves a redirect to a person where that is wanted.', async () => {
    const { transport, requests } = fakeTransport(() => ({
      status: 308,
      redirect: 'https://new.example/in',
    }));
    const result = await sendNotification(transport, inbox, document, { redirects: 'tell' });
    expect(result).toMatchObject({ problem: { kind: 'noncompliant' } });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['to this computer', { status: 307, redirect: 'http://127.0.0.1/admin' }],
    ['to no web address', { status: 307, redirect: 'ftp://x.example/' }],
    ['to see another place', { status: 303, redirect: 'https://b.example/done' }],
    ['to nowhere visible', { status: 0, redirect: '' }],
    ['that may have been a 303', { status: 0, redirect: 'https://b.example/done' }],
  ])('does not follow a redirect %s.', async (_where, answer) => {
    const { result, requests } = await send(answer);
    expect(result.ok).toBe(false);
    expect(requests).toHaveLength(1);
  });

  it.each([
    'http://localhost/in',
    'http://app.localhost:3000/',
    'http://LOCALHOST./',
    'http://127.0.0.1/',
    'http://127.8.9.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:2]/',
    'http://[::127.0.0.1]/',
  ])('refuses %s, an address on this computer.', async (url) => {
    const { result, requests } = await send({ status: 201 }, url);
    expect(result).toMatchObject({ problem: { kind: 'invalid' } });
    expect(requests).toEqual([]);
  });

  it('may reach this computer when the app itself runs there.', async () => {
    const { transport } = fakeTransport(() => ({ status: 201 }));
    const result = await sendNotification(transport, 'http://localhost:3000/in/', document, {
      allowLoopback: true,
    });
    expect(result.ok).toBe(true);
  });

  it.each(['', 'in/', 'mailto:a@b.example', 'https://user:pass@b.example/in'])(
    'refuses "%s".',
    async (url) => {
      expect((await send({ status: 201 }, url)).result).toMatchObject({ problem: { kind: 'invalid' } });
    },
  );
});

describe('Addresses on this computer', () => {
  it.each(['https://localhost.example/', 'http://128.0.0.1/', 'http://[2001:db8::7f00:1]/', 'x'])(
    'are not %s.',
    (url) => {
      expect(isLoopbackUrl(url)).toBe(false);
    },
  );
});

describe('Accept-Post', () => {
  it.each([
    [undefined, true],
    ['', true],
    ['application/ld+json; profile="x", text/turtle', true],
    ['Application/LD+JSON', true],
    ['*/*', true],
    ['text/turtle', false],
  ])('%s: JSON-LD is welcome: %s.', (header, jsonLd) => {
    expect(parseAcceptPost(header).jsonLd).toBe(jsonLd);
  });

  it('is asked for by OPTIONS.', async () => {
    const { transport, requests } = fakeTransport(() => ({ headers: { 'accept-post': 'text/turtle' } }));
    expect(await askAcceptPost(transport, inbox)).toEqual({
      ok: true,
      value: { types: ['text/turtle'], jsonLd: false },
    });
    expect(requests).toEqual([{ url: inbox, method: 'OPTIONS' }]);
  });
});
