import { expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../e2e/sandbox/world.ts';
import { nextStaging } from '../domain/staging/staging-state.ts';
import { aStaging, request } from '../testing/staging-world.ts';
import { changeStaging, createStaging, listStagings, membersUrl, stagingUrl } from './stagings.ts';
import { accountTransport, valueOrThrow } from './testing/account-transport.ts';

it('A staging lies in a real pod once, is changed by one at a time, and is for the owner only.', async () => {
  const account = await newMaintainer(inject('podServer'), 'stagings', { inbox: false });
  const transport = accountTransport(account, await authenticatedFetch(account));
  const home = `${account.pod}orrery/`;
  const [first, second] = await Promise.all([
    createStaging(transport, home, aStaging()),
    createStaging(transport, home, aStaging()),
  ]);
  expect([valueOrThrow(first), valueOrThrow(second)]).toEqual([aStaging(), aStaging()]);

  // Two tabs that want to hand it in: one gets through.
  const at = '2026-03-01T10:00:01.000Z';
  const begin = (by: string) =>
    changeStaging(transport, home, aStaging(), (current) =>
      current.handing ? undefined : nextStaging(current, { type: 'begin', by, at }),
    );
  const begun = await Promise.all([begin('one'), begin('two')]);
  expect(new Set(begun.map((each) => valueOrThrow(each).handing?.by)).size).toBe(1);

  const read = valueOrThrow(await listStagings(transport, home));
  expect(read.stagings).toMatchObject([{ request, handing: { at } }]);
  const again = valueOrThrow(await listStagings(transport, home, { versions: read.versions }));
  expect(again.stagings).toEqual([]);

  for (const url of [stagingUrl(home, aStaging().id), membersUrl(home, aStaging().id)])
    expect((await fetch(url)).status).toBe(401);
});

it('Where there is no container yet, there are no stagings.', async () => {
  const account = await newMaintainer(inject('podServer'), 'no-stagings', { inbox: false });
  const transport = accountTransport(account, await authenticatedFetch(account));
  expect(valueOrThrow(await listStagings(transport, `${account.pod}orrery/`)).stagings).toEqual([]);
});
