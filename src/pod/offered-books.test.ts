import { describe, expect, it } from 'vitest';
import { ok } from '../domain/result.ts';
import { fetchRuleBook, offeredBooks } from './offered-books.ts';
import type { PodRequest, Transport } from './transport.ts';

/** Answers every request with this, and writes the requests down. */
function server(body: string, type: string, status = 200) {
  const asked: PodRequest[] = [];
  const transport: Transport = async (request) => {
    asked.push(request);
    return ok({
      url: request.url,
      status,
      headers: { 'content-type': type },
      body: new TextEncoder().encode(body),
    });
  };
  return { asked, transport };
}

describe('A rule book that somebody offers', () => {
  it('is fetched as text, no further than a rule book may be long.', async () => {
    const { asked, transport } = server('{ ?s ?p ?o } => { } .', 'text/n3');
    const read = await fetchRuleBook(transport, ' https://rules.example/a.n3 ');
    expect(read).toEqual(ok({ url: 'https://rules.example/a.n3', text: '{ ?s ?p ?o } => { } .' }));
    expect(asked).toMatchObject([{ url: 'https://rules.example/a.n3', maxBytes: 256 * 1024 }]);
  });

  it.each(['rules', 'ftp://rules.example/a.n3', 'javascript:alert(1)', ''])(
    'is not asked for at an address that is none: “%s”.',
    async (address) => {
      const { asked, transport } = server('', 'text/n3');
      expect(await fetchRuleBook(transport, address)).toMatchObject({
        ok: false,
        problem: { kind: 'invalid' },
      });
      expect(asked).toEqual([]);
    },
  );

  it('is not taken for one where it is a web page, or not there.', async () => {
    const page = server('<!doctype html>', 'text/html; charset=utf-8');
    expect(await fetchRuleBook(page.transport, 'https://a.example/')).toMatchObject({
      problem: { kind: 'invalid' },
    });
    const none = server('', 'text/plain', 404);
    expect(await fetchRuleBook(none.transport, 'https://a.example/')).toMatchObject({
      problem: { kind: 'absent' },
    });
  });
});

describe('The rule books that a profile points to', () => {
  it('are the members of a container that can be rule books.', async () => {
    const listing = `@prefix ldp: <http://www.w3.org/ns/ldp#>.
      <> a ldp:Container; ldp:contains <a.n3>, <b.ttl>, <readme.md>, <more/>.`;
    const { transport } = server(listing, 'text/turtle');
    expect(await offeredBooks(transport, 'https://alice.example/rules/')).toEqual(
      ok(['https://alice.example/rules/a.n3', 'https://alice.example/rules/b.ttl']),
    );
  });

  it('are the document itself where it is no container; nothing is asked for.', async () => {
    const { asked, transport } = server('', 'text/n3');
    expect(await offeredBooks(transport, 'https://alice.example/rules.n3')).toEqual(
      ok(['https://alice.example/rules.n3']),
    );
    expect(asked).toEqual([]);
  });
});
