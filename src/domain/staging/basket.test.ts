import { expect, test } from 'vitest';
import { readBasket, writeBasket } from './basket.ts';

const at = '2026-11-02T09:00:00Z';

const items = [
  { archive: 'rucio', record: { scope: 'daac', name: 'night/one.fits', bytes: 512 } },
  {
    archive: 'vo_reg',
    record: {
      obs_publisher_did: 'ivo://example/demo?1',
      access_url: 'https://data.example/1',
      access_estsize: 3,
    },
  },
  { archive: 'apertif', record: { PID: '21.12136/abc', url: 'https://data.example/2' } },
  { archive: 'zooniverse', catalog: 'workflow', project_id: '7', workflow_id: '70', category: 'subjects' },
];

test('each item becomes a member by the identifier that its archive has', () => {
  const read = readBasket({ shopping_cart: items }, at);
  expect(read?.members).toMatchObject([
    { identifier: 'daac:night/one.fits', size: 512, source: { service: 'rucio', at } },
    {
      identifier: 'ivo://example/demo?1',
      accessUrl: 'https://data.example/1',
      size: 3_000,
      sizeIsEstimate: true,
    },
    { identifier: '21.12136/abc', accessUrl: 'https://data.example/2' },
    { identifier: 'zooniverse:workflow:70:subjects' },
  ]);
});

test('what the server of esap-gui keeps is read alike', () => {
  const kept = items.map((item) => ({ item_data: JSON.stringify(item), user_profile: 1 }));
  expect(readBasket({ shopping_cart: kept }, at)).toEqual(readBasket(items, at));
});

test('an item that nobody understands is kept and counted', () => {
  const read = readBasket([{ archive: 'vo_reg', record: ['a', 'row', 12] }, 'nothing', null], at);
  expect(read?.members).toHaveLength(3);
  expect(read?.unresolved).toBe(3);
  expect(read?.members[0]?.title).toContain('"row"');
});

test('what is no basket is none', () => {
  expect(readBasket('x', at)).toBeUndefined();
  expect(readBasket({ shopping_cart: 'x' }, at)).toBeUndefined();
});

test('a basket that is written and read again has the same members', () => {
  const members = readBasket(items, at)?.members.slice(0, 2) ?? [];
  const again = readBasket(JSON.parse(JSON.stringify(writeBasket(members))), at);
  expect(again?.members.map(({ identifier, accessUrl }) => ({ identifier, accessUrl }))).toEqual(
    members.map(({ identifier, accessUrl }) => ({ identifier, accessUrl })),
  );
});
