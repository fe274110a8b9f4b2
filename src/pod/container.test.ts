import { describe, expect, it } from 'vitest';
import { diffListing, type Listing, listContainer, MAX_PAGES, type Member } from './container.ts';
import { valueOrThrow } from './testing/account-transport.ts';
import { type FakeAnswer, fakeTransport, jsonLd, turtle } from './testing/fake-transport.ts';

const inbox = 'https://alice.example/inbox/';
const LDP = 'http://www.w3.org/ns/ldp#';
const two = [`${inbox}1`, `${inbox}2`];

async function list(answer: FakeAnswer): Promise<Listing> {
  return valueOrThrow(await listContainer(fakeTransport(() => answer).transport, inbox));
}

describe('A listing', () => {
  it.each<[string, FakeAnswer]>([
    [
      'compacted, with the LDP context',
      jsonLd({ '@context': 'http://www.w3.org/ns/ldp', '@id': inbox, contains: two }),
    ],
    [
      'compacted, with full IRIs as keys',
      jsonLd({
        '@context': 'http://www.w3.org/ns/ldp',
        '@id': inbox,
        [`${LDP}contains`]: two.map((url) => ({ '@id': url, '@type': [`${LDP}Resource`] })),
      }),
    ],
    [
      'expanded, as an array',
      jsonLd([{ '@id': inbox, [`${LDP}contains`]: two.map((url) => ({ '@id': url })) }]),
    ],
    [
      'expanded, the container as several nodes',
      jsonLd(two.map((url) => ({ '@id': inbox, [`${LDP}contains`]: [{ '@id': url }] }))),
    ],
    [
      'prefixed, one value without an array',
      jsonLd([
        { '@context': { ldp: LDP }, '@id': inbox, 'ldp:contains': { '@id': two[0] } },
        { '@context': { ldp: LDP }, '@id': inbox, 'ldp:contains': { '@id': two[1] } },
      ]),
    ],
    [
      'as a @graph',
      jsonLd({
        '@context': { ldp: LDP },
        '@graph': [
          { '@id': inbox, 'ldp:contains': two.map((url) => ({ '@id': url })) },
          { '@id': two[0], '@type': 'ldp:Resource' },
        ],
      }),
    ],
    ['in Turtle, relative', turtle(`@prefix ldp: <${LDP}>. <> ldp:contains <1>, <2>. <1> a ldp:Resource.`)],
    ['without its own @id', jsonLd({ '@context': 'http://www.w3.org/ns/ldp', contains: ['1', '2'] })],
    [
      'with an empty @id',
      jsonLd({ '@context': 'http://www.w3.org/ns/ldp', '@id': '', contains: ['1', '2'] }),
    ],
    [
      'with "./" as @id',
      jsonLd({ '@context': 'http://www.w3.org/ns/ldp', '@id': './', contains: ['1', '2'] }),
    ],
  ])('is understood %s.', async (_form, answer) => {
    expect((await list(answer)).members.map((member) => member.url)).toEqual(two);
  });

  it('is resolved against the URL it came from in the end.', async () => {
    const answer = { ...turtle(`<> <${LDP}contains> <1>.`), url: 'https://pods.example/alice/inbox/' };
    expect((await list(answer)).members.map((member) => member.url)).toEqual([
      'https://pods.example/alice/inbox/1',
    ]);
  });

  it('tells what the server knows of each member; the version holds time and size.', async () => {
    const { members, containers } = await list(
      turtle(`@prefix ldp: <${LDP}>. @prefix dc: <http://purl.org/dc/terms/>.
        @prefix posix: <http://www.w3.org/ns/posix/stat#>. @prefix xsd: <http://www.w3.org/2001/XMLSchema#>.
        <> ldp:contains <a>, <b>, <c>, <sub/>.
        <a> a ldp:Resource, <http://www.w3.org/ns/iana/media-types/application/ld+json#Resource>;
          dc:modified "2026-11-21T21:20:13.291Z"^^xsd:dateTime; posix:mtime 1795296013; posix:size 17.
        <b> posix:mtime 1795296013; posix:size 5 .`),
    );
    expect(members).toEqual([
      {
        url: `${inbox}a`,
        modified: '2026-11-21T21:20:13.291Z',
        size: 17,
        mediaType: 'application/ld+json',
        version: '2026-11-21T21:20:13.291Z/17',
      },
      { url: `${inbox}b`, modified: '2026-11-21T21:20:13.000Z', size: 5, version: '1795296013/5' },
      { url: `${inbox}c`, version: '' },
    ]);
    expect(containers).toEqual([`${inbox}sub/`]);
  });

  it('counts only what the container itself contains, once, and only web addresses.', async () => {
    const answer = turtle(`@prefix ldp: <${LDP}>.
      <> ldp:contains <1>, <1#it>, <javascript:x>, "text", <>. <1> ldp:contains <3>. <https://b.example/> ldp:contains <4>.`);
    expect((await list(answer)).members.map((member) => member.url)).toEqual([`${inbox}1`]);
  });

  it('is followed over its pages, and ends where they go in a circle.', async () => {
    const page = (n: number, next: string) =>
      turtle(`<${inbox}> <${LDP}contains> <${inbox}${n}>.`, { link: `<${next}>; rel="next"` });
    const pages: Record<string, FakeAnswer> = {
      [inbox]: page(1, '?page=2'),
      [`${inbox}?page=2`]: page(2, '?page=3'),
      [`${inbox}?page=3`]: page(3, inbox),
    };
    const { transport, requests } = fakeTransport((request) => pages[request.url]);
    const listing = valueOrThrow(await listContainer(transport, inbox));
    expect(listing.members).toHaveLength(3);
    expect(listing.truncated).toBe(false);
    expect(requests).toHaveLength(3);
  });

  it('without an end is cut, and then proves nothing gone.', async () => {
    let n = 0;
    const { transport } = fakeTransport(() =>
      turtle(`<${inbox}> <${LDP}contains> <${inbox}${n}>.`, { link: `<?page=${++n}>; rel="next"` }),
    );
    const listing = valueOrThrow(await listContainer(transport, inbox));
    expect(listing.members).toHaveLength(MAX_PAGES);
    expect(diffListing(new Map([[`${inbox}x`, '']]), listing).removed).toEqual([]);
  });

  it('tells what one may do, as far as the server says.', async () => {
    const listing = await list(turtle('', { 'wac-allow': 'user="write  read append",public="append"' }));
    expect(listing.wacAllow).toEqual({ user: ['write', 'read', 'append'], public: ['append'] });
    expect((await list(turtle(''))).wacAllow).toBeUndefined();
  });

  it.each<[string, FakeAnswer, string]>([
    ['is not RDF', { headers: { 'content-type': 'text/html' }, body: '<p>' }, 'noncompliant'],
    ['is broken', turtle('<> <broken'), 'noncompliant'],
    ['is broken JSON', { headers: { 'content-type': 'application/ld+json' }, body: '{' }, 'noncompliant'],
    ['is not there', { status: 404 }, 'absent'],
    ['is refused', { status: 403 }, 'forbidden'],
  ])('that %s is a problem.', async (_what, answer, kind) => {
    const result = await listContainer(fakeTransport(() => answer).transport, inbox);
    expect(result).toMatchObject({ ok: false, problem: { kind } });
  });

  it('of 10,000 members is read and compared in well under two seconds.', async () => {
    const children = Array.from({ length: 10_000 }, (_, n) => `n${n}`);
    const text = `@prefix ldp: <${LDP}>. @prefix dc: <http://purl.org/dc/terms/>. <> ldp:contains ${children.map((c) => `<${c}>`).join(', ')}.
      ${children.map((c) => `<${c}> a ldp:Resource; dc:modified "2026-01-01T00:00:00.000Z"; <http://www.w3.org/ns/posix/stat#size> 7 .`).join('\n')}`;
    const { transport } = fakeTransport(() => turtle(text));
    const started = performance.now();
    const listing = valueOrThrow(await listContainer(transport, inbox));
    const delta = diffListing(
      new Map(listing.members.map((member) => [member.url, member.version])),
      listing,
    );
    expect(performance.now() - started).toBeLessThan(1500);
    expect(listing.members).toHaveLength(10_000);
    expect(delta).toEqual({ added: [], changed: [], removed: [] });
  });
});

describe('A delta', () => {
  const listing = (...members: Member[]): Listing => ({
    url: inbox,
    members,
    containers: [],
    truncated: false,
  });

  it('tells added, changed and removed, newest first.', () => {
    const known = new Map([
      ['a', '1'],
      ['b', '1'],
      ['gone', '1'],
    ]);
    const now = listing(
      { url: 'a', version: '1' },
      { url: 'b', version: '2' },
      { url: 'old', version: '1', modified: '2026-01-01T00:00:00.000Z' },
      { url: 'new', version: '1', modified: '2026-02-01T00:00:00.000Z' },
    );
    const delta = diffListing(known, now);
    expect(delta.added.map((member) => member.url)).toEqual(['new', 'old']);
    expect(delta.changed.map((member) => member.url)).toEqual(['b']);
    expect(delta.removed).toEqual(['gone']);
  });

  it('takes a member without version as unchanged.', () => {
    expect(diffListing(new Map([['a', '1']]), listing({ url: 'a', version: '' })).changed).toEqual([]);
  });
});
