import { describe, expect, it } from 'vitest';
import { appendEvent, eventUrl } from './event-log.ts';
import { type FakeAnswer, fakeTransport } from './testing/fake-transport.ts';

const log = 'https://alice.example/events/';
const id = 'urn:uuid:0370c0fb-bb78-4a9b-87f5-bed307a509dd';
const url = `${log}abf293e5a02960cfe3730635263384403e8ddba8f63be2079a7a47fcc29a6d3b.jsonld`;

function server(put: FakeAnswer, head: FakeAnswer = { status: 404 }) {
  return fakeTransport((request) => (request.method === 'PUT' ? put : head));
}

describe('An event', () => {
  it('lies at the SHA-256 of its activity, whatever the case of a UUID.', () => {
    expect(eventUrl(log, id)).toBe(url);
    expect(eventUrl(log.slice(0, -1), id.toUpperCase())).toBe(url);
    expect(eventUrl(log, 'https://a.example/X')).not.toBe(eventUrl(log, 'https://a.example/x'));
  });

  it('is created byte for byte, only if nothing is there.', async () => {
    const { transport, requests } = server({
      status: 201,
      headers: { date: 'Sat, 21 Nov 2026 21:20:13 GMT' },
    });
    expect(await appendEvent(transport, log, id, '{ "a" : 1 }')).toEqual({
      ok: true,
      value: { url, status: 201, already: false, at: '2026-11-21T21:20:13.000Z' },
    });
    expect(requests).toEqual([
      {
        url,
        method: 'PUT',
        headers: { 'content-type': 'application/ld+json', 'if-none-match': '*' },
        body: '{ "a" : 1 }',
      },
    ]);
  });

  it('that stands there already counts as written, with its time.', async () => {
    const { transport } = server(
      { status: 412, headers: { date: 'Sat, 21 Nov 2026 22:00:00 GMT' } },
      { headers: { 'last-modified': 'Sat, 21 Nov 2026 21:00:00 GMT' } },
    );
    expect(await appendEvent(transport, log, id, '{}')).toMatchObject({
      value: { already: true, status: 412, at: '2026-11-21T21:00:00.000Z' },
    });
  });

  it('asks for the time of writing where the server hides its clock.', async () => {
    const { transport } = server(
      { status: 201 },
      { headers: { 'last-modified': 'Sat, 21 Nov 2026 21:00:00 GMT' } },
    );
    expect(await appendEvent(transport, log, id, '{}')).toMatchObject({
      value: { already: false, at: '2026-11-21T21:00:00.000Z' },
    });
  });

  it.each([
    [403, { kind: 'forbidden', url, mode: 'append' }],
    [500, { kind: 'server', url, status: 500 }],
    [409, { kind: 'conflict', url, status: 409 }],
  ])('that is refused with %i is a problem.', async (status, problem) => {
    expect(await appendEvent(server({ status }).transport, log, id, '{}')).toEqual({ ok: false, problem });
  });
});
