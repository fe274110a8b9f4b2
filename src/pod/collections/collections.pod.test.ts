import { expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../../e2e/sandbox/world.ts';
import type { Member } from '../../domain/staging/collection.ts';
import { accountTransport, valueOrThrow } from '../testing/account-transport.ts';
import {
  createCollection,
  deleteCollection,
  keepVersion,
  listCollections,
  readCollection,
  saveCollection,
} from './collections.ts';
import { collectionDocument, versionDocument } from './places.ts';

const now = '2026-11-02T09:00:00.000Z';

const members: readonly Member[] = [
  {
    identifier: 'survey:night/one.fits',
    title: 'Étude “1” — 夜',
    size: 8_765,
    checksum: `sha256:${'0a'.repeat(32)}`,
    mediaType: 'application/fits',
    accessUrl: 'https://data.example/one.fits?a=1&b=2',
    locality: 'cold',
    places: ['SITE_A'],
    source: { service: 'https://tap.example/tap', query: 'SELECT *\nFROM "ivoa"."obscore"', at: now },
    added: now,
  },
  { identifier: 'https://data.example/two.csv', added: now },
];

it('A collection lies in a real pod as it was made, changes on two devices at once, and goes with its versions.', async () => {
  const account = await newMaintainer(inject('podServer'), 'collections', { inbox: false });
  const fetch = await authenticatedFetch(account);
  const transport = accountTransport(account, fetch);
  const home = `${account.pod}orrery/`;

  const made = valueOrThrow(
    await createCollection(
      transport,
      home,
      { title: 'Nights / one', description: 'Two\nlines.', members },
      now,
    ),
  );
  expect(valueOrThrow(await readCollection(transport, made.id))).toEqual(made);
  const stranger = await globalThis.fetch(collectionDocument(made.id));
  expect([401, 403]).toContain(stranger.status);

  const kept = valueOrThrow(await keepVersion(transport, made));
  const [one, two] = await Promise.all([
    saveCollection(transport, kept, { ...kept, members: [...members, { identifier: 'a:3', added: now }] }),
    saveCollection(transport, kept, { ...kept, title: 'Nights', members: members.slice(1) }),
  ]);
  expect([one.ok, two.ok]).toEqual([true, true]);
  const read = valueOrThrow(await listCollections(transport, home));
  expect(read.collections).toHaveLength(1);
  expect(read.collections[0]).toMatchObject({
    title: 'Nights',
    version: 2,
    kept: [1],
    members: [{ identifier: 'https://data.example/two.csv' }, { identifier: 'a:3' }],
  });
  const first = valueOrThrow(await readCollection(transport, versionDocument(made.id, 1)));
  expect(first.members).toEqual(members);

  expect((await deleteCollection(transport, made.id)).ok).toBe(true);
  expect(valueOrThrow(await listCollections(transport, home, read)).collections).toEqual([]);
  expect(await readCollection(transport, versionDocument(made.id, 1))).toMatchObject({
    ok: false,
    problem: { kind: 'absent' },
  });
});
