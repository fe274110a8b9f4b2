import { beforeAll, describe, expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../e2e/sandbox/world.ts';
import { bookVersion } from '../domain/policy/own-book.ts';
import { deleteRuleBook, listRuleBooks, putRuleBook, ruleBooksUrl, ruleBookUrl } from './rule-books.ts';
import { accountTransport, recorded, valueOrThrow } from './testing/account-transport.ts';
import type { Transport } from './transport.ts';

const text = (title: string) => `# A comment that stays.
@prefix as: <https://www.w3.org/ns/activitystreams#>.
<> <http://purl.org/dc/terms/title> "${title}".
{ ?n a as:Announce } => { ?n a as:Note }.
`;

describe('Rule books in a real pod', () => {
  const world = inject('podServer');
  let transport: Transport;
  let home: string;

  beforeAll(async () => {
    const account = await newMaintainer(world, 'rule-books', { inbox: false });
    transport = accountTransport(account, await authenticatedFetch(account));
    home = `${account.pod}orrery/`;
  });

  it('are created, read back letter for letter, changed, and deleted, and nobody else can read them.', async () => {
    expect(valueOrThrow(await listRuleBooks(transport, home))).toEqual([]);
    valueOrThrow(await putRuleBook(transport, home, { id: 'mine', text: text('One') }));
    const [book] = valueOrThrow(await listRuleBooks(transport, home));
    expect(book).toMatchObject({ id: 'mine', text: text('One') });
    for (const url of [ruleBookUrl(home, 'mine'), ruleBooksUrl(home)])
      expect((await fetch(url)).status).toBe(401);

    const change = { id: 'mine', text: text('Two'), before: bookVersion(text('One')) };
    valueOrThrow(await putRuleBook(transport, home, change));
    expect(valueOrThrow(await listRuleBooks(transport, home))[0]?.text).toBe(text('Two'));
    valueOrThrow(await deleteRuleBook(transport, home, { id: 'mine', before: bookVersion(text('Two')) }));
    expect(valueOrThrow(await listRuleBooks(transport, home))).toEqual([]);
  });

  it('are written by one of several devices, and the others are told.', async () => {
    const put = (title: string, before?: string) =>
      putRuleBook(transport, home, { id: 'shared', text: text(title), ...(before && { before }) });
    for (const before of [undefined, 'winner']) {
      const standing = valueOrThrow(await listRuleBooks(transport, home))[0]?.text;
      const results = await Promise.all(
        [1, 2, 3, 4].map((n) => put(`${before} ${n}`, standing && bookVersion(standing))),
      );
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      for (const result of results)
        if (!result.ok) expect(result.problem).toMatchObject({ kind: 'conflict' });
    }
  });

  it('are not read again where the listing shows that they are the same.', async () => {
    const known = valueOrThrow(await listRuleBooks(transport, home));
    const { transport: watched, requests } = recorded(transport);
    expect(valueOrThrow(await listRuleBooks(watched, home, known))).toEqual(known);
    expect(requests).toEqual([`GET ${ruleBooksUrl(home)}`]);
  });
});
