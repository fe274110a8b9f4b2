import { describe, expect, it } from 'vitest';
import { type FakeAnswer, fakeTransport, jsonLd, turtle } from '../testing/fake-transport.ts';
import type { PodRequest } from '../transport.ts';
import { discoverInbox } from './discover.ts';

const target = 'https://pub.example/paper';
const inbox = 'https://pub.example/in/?id=1&discovery=x';
const LDP_INBOX = 'http://www.w3.org/ns/ldp#inbox';
const header = { link: `</x>; rel="type", </in/?id=1&discovery=x>; rel="author ${LDP_INBOX}"` };
const html = (body: string, headers = {}): FakeAnswer => ({
  body,
  headers: { 'content-type': 'text/html', ...headers },
});

async function discover(answer: (request: PodRequest) => FakeAnswer | undefined, of = target) {
  const { transport, requests } = fakeTransport(answer);
  return { result: await discoverInbox(transport, of), requests };
}

describe('Discovering an inbox', () => {
  it('by header takes one HEAD.', async () => {
    const { result, requests } = await discover(() => ({ headers: header }));
    expect(result).toMatchObject({ value: { inbox, source: 'header', others: [] } });
    expect(requests.map((request) => request.method)).toEqual(['HEAD']);
  });

  it('never asks for "anything", or servers that know HTML would send it.', async () => {
    const { requests } = await discover((request) =>
      request.headers?.accept === 'text/html' ? html('') : { status: 406 },
    );
    expect(requests.map((request) => request.headers?.accept)).toEqual([
      'application/ld+json, text/turtle;q=0.9',
      'application/ld+json, text/turtle;q=0.9',
      'text/html',
    ]);
  });

  it('by header works where HEAD is not allowed.', async () => {
    const { result } = await discover((request) =>
      request.method === 'HEAD' ? { status: 405 } : { headers: header },
    );
    expect(result).toMatchObject({ value: { inbox, source: 'header' } });
  });

  it.each<[string, FakeAnswer]>([
    ['Turtle', turtle(`<> <${LDP_INBOX}> <in/?id=1&discovery=x>.`)],
    [
      'JSON-LD with the LDP context',
      jsonLd({ '@context': 'http://www.w3.org/ns/ldp', '@id': target, inbox }),
    ],
    [
      'JSON-LD with the AS2 context',
      jsonLd({
        '@context': ['https://www.w3.org/ns/activitystreams', 'https://unknown.example/'],
        id: target,
        inbox,
      }),
    ],
    ['expanded JSON-LD', jsonLd([{ '@id': target, [LDP_INBOX]: [{ '@id': inbox }] }])],
  ])('by body reads %s when the header says nothing.', async (_syntax, answer) => {
    const { result } = await discover(() => answer);
    expect(result).toMatchObject({ value: { inbox, source: 'rdf' } });
  });

  it('takes an inbox of the target only.', async () => {
    const { result } = await discover(() => turtle(`<other> <${LDP_INBOX}> </in/>.`));
    expect(result).toMatchObject({ ok: true, value: { others: [] } });
    expect(result.ok && result.value.inbox).toBeUndefined();
  });

  it('of a WebID ignores the header, which speaks of the document.', async () => {
    const webId = 'https://alice.example/card#me';
    const { result, requests } = await discover(
      () => turtle(`<#me> <${LDP_INBOX}> <mine/>. <> <${LDP_INBOX}> <document/>.`, header),
      webId,
    );
    expect(result).toMatchObject({
      value: { inbox: 'https://alice.example/mine/', source: 'rdf', others: [] },
    });
    expect(requests.map((request) => request.method)).toEqual(['GET']);
  });

  it('by HTML only works whether the server sends it unasked or has to be asked.', async () => {
    const page = html(`<link rel="${LDP_INBOX}" href="in/?id=1&amp;discovery=x">`);
    expect((await discover(() => page)).result).toMatchObject({ value: { inbox, source: 'html' } });
    const strict = (request: PodRequest) =>
      request.headers?.accept === 'text/html' ? page : { status: 415 };
    expect((await discover(strict)).result).toMatchObject({ value: { inbox, source: 'html' } });
  });

  it('goes on to the document that describes the resource, once.', async () => {
    const { result } = await discover((request) =>
      request.url.endsWith('.meta')
        ? turtle(`<${target}> <${LDP_INBOX}> <${inbox}>.`, { link: '<loop>; rel="describedby"' })
        : { headers: { link: '<paper.meta>; rel="describedby"', 'content-type': 'application/pdf' } },
    );
    expect(result).toMatchObject({ value: { inbox, source: 'description' } });
  });

  it('after a redirect takes the names and the base of where it ended.', async () => {
    const moved: FakeAnswer = { ...turtle(`<> <${LDP_INBOX}> <in/>.`), url: 'https://new.example/p/' };
    expect((await discover(() => moved)).result).toMatchObject({
      value: { inbox: 'https://new.example/p/in/' },
    });
  });

  it('takes the first of several inboxes and names the others.', async () => {
    const { result } = await discover(() => turtle(`<> <${LDP_INBOX}> <1>, <2>, <1>.`));
    expect(result).toMatchObject({
      value: { inbox: 'https://pub.example/1', others: ['https://pub.example/2'] },
    });
  });

  it('refuses inboxes that are no web addresses.', async () => {
    const { result } = await discover(() =>
      turtle(`<> <${LDP_INBOX}> <javascript:alert(1)>, <mailto:a@b.example>, "text".`, {
        link: `<ftp://x.example/>; rel="${LDP_INBOX}"`,
      }),
    );
    expect(result.ok && result.value.inbox).toBeUndefined();
  });

  it('tells what was tried when there is none.', async () => {
    const { result } = await discover(() => html('<p>'));
    expect(result).toMatchObject({
      value: {
        tried: [
          { way: 'header', url: target, status: 200 },
          { way: 'rdf', url: target, status: 200 },
        ],
      },
    });
  });

  it.each([
    [404, 'absent'],
    [403, 'forbidden'],
    [500, 'server'],
  ])('of a target that answers %i is a problem.', async (status, kind) => {
    expect((await discover(() => ({ status }))).result).toMatchObject({ ok: false, problem: { kind } });
  });

  it('of something that is no web address is a problem.', async () => {
    expect((await discover(() => ({}), 'urn:uuid:1')).result).toMatchObject({ problem: { kind: 'invalid' } });
  });
});
