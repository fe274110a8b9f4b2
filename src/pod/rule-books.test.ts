import { describe, expect, it } from 'vitest';
import { BOOK_LIMIT, bookVersion } from '../domain/policy/own-book.ts';
import { createFakePod } from '../testing/fake-pod.ts';
import { deleteRuleBook, listRuleBooks, putRuleBook, ruleBookUrl } from './rule-books.ts';
import { valueOrThrow } from './testing/account-transport.ts';

const home = 'https://alice.example/orrery/';
const text = '{ ?s ?p ?o } => { ?s ?p ?o } .';

function world() {
  const pod = createFakePod(() => Date.UTC(2026, 2, 1));
  return { pod, transport: pod.transport() };
}

describe('Rule books in the pod', () => {
  it('are none before the first is written.', async () => {
    expect(await listRuleBooks(world().transport, home)).toEqual({ ok: true, value: [] });
  });

  it('are written as Notation3, new ones only where nothing stands, others only over what was seen.', async () => {
    const { pod, transport } = world();
    const seen: (Readonly<Record<string, string>> | undefined)[] = [];
    const watched: typeof transport = (request) => {
      if (request.method === 'PUT') seen.push(request.headers);
      return transport(request);
    };
    await putRuleBook(watched, home, { id: 'mine', text });
    await putRuleBook(watched, home, { id: 'mine', text: `${text}\n`, before: bookVersion(text) });
    expect(seen).toEqual([
      { 'content-type': 'text/n3', 'if-none-match': '*' },
      { 'content-type': 'text/n3', 'if-match': '"1"' },
    ]);
    expect(pod.read(ruleBookUrl(home, 'mine'))).toBe(`${text}\n`);
  });

  it('are left alone where something else stands there, or nothing any more.', async () => {
    const { pod, transport } = world();
    pod.seed(ruleBookUrl(home, 'mine'), 'other', 'text/n3');
    const conflict = { ok: false, problem: { kind: 'conflict' } };
    for (const before of [undefined, bookVersion('older')])
      expect(
        await putRuleBook(transport, home, { id: 'mine', text, ...(before && { before }) }),
      ).toMatchObject(conflict);
    expect(await deleteRuleBook(transport, home, { id: 'mine', before: bookVersion('older') })).toMatchObject(
      conflict,
    );
    expect(await putRuleBook(transport, home, { id: 'gone', text, before: bookVersion('x') })).toMatchObject(
      conflict,
    );
    expect(pod.read(ruleBookUrl(home, 'mine'))).toBe('other');
  });

  it('are as wanted where a repeat finds its own work done.', async () => {
    const { transport } = world();
    await putRuleBook(transport, home, { id: 'mine', text });
    expect(await putRuleBook(transport, home, { id: 'mine', text })).toMatchObject({
      value: { already: true },
    });
    await deleteRuleBook(transport, home, { id: 'mine', before: bookVersion(text) });
    expect(await deleteRuleBook(transport, home, { id: 'mine', before: bookVersion(text) })).toMatchObject({
      value: { already: true },
    });
  });

  it('are reported one by one where they cannot be used, and hide no other.', async () => {
    const { pod, transport } = world();
    pod.seed(ruleBookUrl(home, 'a'), text, 'text/n3');
    pod.seed(ruleBookUrl(home, 'large'), 'x'.repeat(BOOK_LIMIT + 1), 'text/n3');
    pod.seed(ruleBookUrl(home, 'secret'), text, 'text/n3');
    pod.seed(`${home}policies/a%2Fb.n3`, text, 'text/n3');
    pod.setFaults(({ url }) => (url.includes('secret') ? { status: 403 } : undefined));
    const books = valueOrThrow(await listRuleBooks(transport, home));
    expect(books.map(({ id, text: read, problem }) => [id, read, problem?.kind])).toEqual([
      ['a', text, undefined],
      ['a/b', '', 'invalid'],
      ['large', '', 'invalid'],
      ['secret', '', 'forbidden'],
    ]);
  });

  it('stay as they were known while the server is out of order.', async () => {
    const { pod, transport } = world();
    pod.seed(ruleBookUrl(home, 'a'), text, 'text/n3');
    pod.setFaults(({ url }) => (url.endsWith('.n3') ? { status: 503 } : undefined));
    expect(await listRuleBooks(transport, home)).toMatchObject({ ok: false, problem: { kind: 'server' } });
  });
});
