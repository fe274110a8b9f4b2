import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { aStaging, request } from '../testing/staging-world.ts';
import { openReplica, type Replica } from './replica.ts';
import { changeStagingRow, forgetStagings, getStaging, keepStaging, listStagings } from './stagings.ts';

async function open(name: string): Promise<Replica> {
  const opened = await openReplica(`https://alice.example/#${name}`);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

const seen = (minute: string) => ({ phase: 'queued' as const, seenAt: `2026-03-01T10:${minute}:00.000Z` });
const job = { id: 'rule-1', adopted: false };

it('Stagings come back as they were kept, the newest first, and their members lie there as one text.', async () => {
  const replica = await open('kept');
  const members = Array.from({ length: 10_000 }, (_none, index) => ({ scope: 'daac', name: `n/${index}:a` }));
  await keepStaging(replica, aStaging({ id: 'a', request: { ...request, members } }));
  await keepStaging(replica, aStaging({ id: 'b', created: '2026-03-02T10:00:00.000Z' }));
  await keepStaging(replica, aStaging({ id: 'c', request: { ...request, members: [] } }));
  const all = await listStagings(replica);
  expect(all.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  expect(all[1]?.request.members).toEqual(members);
  expect(all[2]?.request.members).toEqual([]);
  expect((await getStaging(replica, 'b'))?.request).toEqual(request);
  expect(await replica.db.get('stagings', 'b')).toMatchObject({
    request: { members: 'daac:night/1.fits\ndaac:night/2.fits' },
  });
  await forgetStagings(replica, ['a', 'b']);
  expect((await listStagings(replica)).map(({ id }) => id)).toEqual(['c']);
});

it('What the pod says is taken over; what only this device knows stays ahead of it.', async () => {
  const replica = await open('ahead');
  const pod = aStaging({ state: 'handed-in', job, seen: [seen('01')] });
  await keepStaging(replica, pod);
  const news = { type: 'saw', status: { ...seen('05'), phase: 'transferring' } } as const;
  await changeStagingRow(replica, pod.id, (row) => row && { ...row, unwritten: [news], quiet: 3 });
  await keepStaging(replica, { ...pod, seen: [seen('01'), { ...seen('03'), phase: 'stuck' }] });
  const row = await getStaging(replica, pod.id);
  expect(row?.seen.map(({ phase }) => phase)).toEqual(['queued', 'stuck', 'transferring']);
  expect(row).toMatchObject({ quiet: 3, unwritten: [news] });
});
