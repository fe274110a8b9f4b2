import { describe, expect, it } from 'vitest';
import { readMember } from './inbox.ts';
import { type FakeAnswer, fakeTransport } from './testing/fake-transport.ts';

const url = 'https://alice.example/inbox/1';

async function read(answer: FakeAnswer) {
  const { transport, requests } = fakeTransport(() => answer);
  return { result: await readMember(transport, url), requests };
}

describe('A member of the inbox', () => {
  it('is asked for as data, so that no preflight and no HTML comes of it.', async () => {
    const { requests } = await read({ body: '{}' });
    expect(requests[0]?.headers).toEqual({ accept: 'application/ld+json, text/turtle;q=0.9' });
  });

  it('comes with its media type, size, ETag and time.', async () => {
    const { result } = await read({
      body: '{"é":1}',
      headers: {
        'content-type': 'application/ld+json; charset=utf-8; profile="https://www.w3.org/ns/activitystreams"',
        etag: '"1"',
        'last-modified': 'Sat, 21 Nov 2026 21:20:13 GMT',
      },
    });
    expect(result).toEqual({
      ok: true,
      value: {
        url,
        text: '{"é":1}',
        binary: false,
        mediaType: 'application/ld+json',
        size: 8,
        etag: '"1"',
        modified: '2026-11-21T21:20:13.000Z',
      },
    });
  });

  it.each([
    ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), ''],
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), ''],
    [
      'UTF-16, big end first',
      new Uint8Array([0xfe, 0xff, 0, 0x7b, 0, 0x7d]),
      'application/ld+json; charset=utf-8',
    ],
    ['UTF-16 as declared', new Uint8Array([0x7b, 0, 0x7d, 0]), 'application/ld+json; charset="utf-16le"'],
    ['an unknown charset', new Uint8Array([0x7b, 0x7d]), 'application/ld+json; charset=klingon'],
  ])('is read in %s.', async (_encoding, body, contentType) => {
    const { result } = await read({ body, headers: { 'content-type': contentType } });
    expect(result).toMatchObject({ value: { text: '{}', binary: false } });
  });

  it('that is no text is said to be binary.', async () => {
    const { result } = await read({ body: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0xff, 0xfe]) });
    expect(result).toMatchObject({ value: { text: '', binary: true, mediaType: '', size: 9 } });
  });

  it.each([
    [404, 'absent'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [500, 'server'],
  ])('that answers %i is a problem of its own.', async (status, kind) => {
    expect((await read({ status })).result).toMatchObject({ ok: false, problem: { kind } });
  });
});
