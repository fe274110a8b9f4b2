import { expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../e2e/sandbox/world.ts';
import type { SavedFilter } from '../domain/filter/saved-filter.ts';
import { changeFilter, filtersUrl, readFilters } from './filters.ts';
import { accountTransport, valueOrThrow } from './testing/account-transport.ts';

it('Several devices that keep filters in a real pod at once lose none, and of contrary changes one is refused.', async () => {
  const account = await newMaintainer(inject('podServer'), 'filters', { inbox: false });
  const transport = accountTransport(account, await authenticatedFetch(account));
  const home = `${account.pod}orrery/`;
  const filter = (n: number): SavedFilter => ({
    id: `f${n}`,
    name: `Filter ${n}`,
    place: 'inbox',
    query: `from:"a b" -is:read ${n}`,
  });
  const filters = [0, 1, 2, 3, 4].map(filter);
  const kept = await Promise.all(
    filters.map((each) => changeFilter(transport, home, each.id, undefined, each)),
  );
  kept.map(valueOrThrow);
  expect(valueOrThrow(await readFilters(transport, home))).toEqual(filters);

  const contrary = await Promise.all(
    ['One', 'Other'].map((name) => changeFilter(transport, home, 'f0', filter(0), { ...filter(0), name })),
  );
  expect(contrary.map((result) => (result.ok ? 'kept' : result.problem.kind)).sort()).toEqual([
    'conflict',
    'kept',
  ]);
  expect((await fetch(filtersUrl(home))).status).toBe(401);
});
