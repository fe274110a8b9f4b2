import { beforeEach, describe, expect, it, test } from 'vitest';
import type { DataCollection, Member } from '../../domain/staging/collection.ts';
import { createFakePod, type FakePod } from '../../testing/fake-pod.ts';
import { valueOrThrow } from '../testing/account-transport.ts';
import {
  createCollection,
  deleteCollection,
  keepVersion,
  listCollections,
  readCollection,
  saveCollection,
} from './collections.ts';
import { versionDocument } from './places.ts';

const home = 'https://alice.example/orrery/';
const now = '2026-11-02T09:00:00.000Z';

let clock = Date.parse(now);
let pod: FakePod;
beforeEach(() => {
  pod = createFakePod(() => clock);
});

const member = (identifier: string, more: Partial<Member> = {}): Member => ({
  identifier,
  added: now,
  ...more,
});
const ids = ({ members }: DataCollection) => members.map(({ identifier }) => identifier);

async function begin(title = 'Night one', members = [member('a:1'), member('a:2')]) {
  return valueOrThrow(await createCollection(pod.transport(), home, { title, members }, now));
}

test('collections of one name lie side by side, and no name breaks out of the container', async () => {
  const first = await begin('Night one');
  const second = await begin('Night / one');
  const strange = await begin('../../夜');
  expect([first, second, strange].map(({ id }) => id.slice(home.length))).toEqual([
    'collections/night-one.ttl#it',
    'collections/night-one-2.ttl#it',
    'collections/collection.ttl#it',
  ]);
});

test('listing again asks only for what has changed', async () => {
  await begin('One');
  const two = await begin('Two');
  const first = valueOrThrow(await listCollections(pod.transport(), home));
  expect(first.collections.map(({ title }) => title)).toEqual(['One', 'Two']);
  clock += 5_000;
  await saveCollection(pod.transport('tablet'), two, { ...two, title: 'Two and a half' });
  pod.requests.length = 0;
  const again = valueOrThrow(await listCollections(pod.transport(), home, first));
  expect(again.collections.map(({ title }) => title)).toEqual(['One', 'Two and a half']);
  expect(pod.requests.map(({ url }) => url)).toEqual([`${home}collections/`, two.id.replace('#it', '')]);
});

test('a pod without the container has no collections, and one that cannot be read does not hide the others', async () => {
  expect(valueOrThrow(await listCollections(pod.transport(), home)).collections).toEqual([]);
  await begin('One');
  pod.seed(`${home}collections/broken.ttl`, 'This is no Turtle.', 'text/turtle');
  const read = valueOrThrow(await listCollections(pod.transport(), home));
  expect(read.collections).toHaveLength(1);
  expect(read.problems).toEqual([
    { url: `${home}collections/broken.ttl`, problem: expect.objectContaining({ kind: 'noncompliant' }) },
  ]);
});

describe('saving', () => {
  it('joins what two devices made at the same time.', async () => {
    const base = await begin();
    const [laptop, tablet] = await Promise.all([
      saveCollection(pod.transport(), base, { ...base, members: [...base.members, member('a:3')] }),
      saveCollection(pod.transport('tablet'), base, {
        ...base,
        title: 'Night two',
        members: [member('a:2')],
      }),
    ]);
    expect([laptop.ok, tablet.ok]).toEqual([true, true]);
    const after = valueOrThrow(await readCollection(pod.transport(), base.id));
    expect(after.title).toBe('Night two');
    expect(ids(after)).toEqual(['a:2', 'a:3']);
  });

  it('writes nothing where nothing changes.', async () => {
    const base = await begin();
    pod.requests.length = 0;
    await saveCollection(pod.transport(), base, base);
    expect(pod.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('says that the collection is gone where another device has deleted it.', async () => {
    const base = await begin();
    await deleteCollection(pod.transport('tablet'), base.id);
    const saved = await saveCollection(pod.transport(), base, { ...base, title: 'Kept' });
    expect(saved).toMatchObject({ ok: false, problem: { kind: 'absent' } });
  });
});

describe('versions', () => {
  it('are kept once, and the next change begins another one.', async () => {
    const base = await begin();
    const kept = valueOrThrow(await keepVersion(pod.transport(), base));
    expect(kept).toMatchObject({ version: 1, kept: [1] });
    expect(valueOrThrow(await keepVersion(pod.transport(), kept))).toEqual(kept);
    const mine = { ...kept, members: [...kept.members, member('a:3')] };
    const changed = valueOrThrow(await saveCollection(pod.transport(), kept, mine));
    expect(changed).toMatchObject({ version: 2, kept: [1] });
    const more = valueOrThrow(await saveCollection(pod.transport(), changed, { ...changed, members: [] }));
    expect(more.version).toBe(2);
    const copy = valueOrThrow(await readCollection(pod.transport(), versionDocument(base.id, 1)));
    expect(ids(copy)).toEqual(['a:1', 'a:2']);
  });

  it('are not kept of something that has other members by now.', async () => {
    const base = await begin();
    await saveCollection(pod.transport('tablet'), base, { ...base, members: [] });
    expect(await keepVersion(pod.transport(), base)).toMatchObject({
      ok: false,
      problem: { kind: 'conflict' },
    });
    expect(pod.read(versionDocument(base.id, 1))).toBe(undefined);
  });

  it('are whole, whichever request is the last that arrives.', async () => {
    for (const fault of ['cut', 'answer lost'] as const)
      for (let last = 1; last <= 4; last++) {
        pod = createFakePod(() => clock);
        const base = await begin();
        pod.setFaults((_, index) => (index === last ? fault : undefined));
        await keepVersion(pod.transport(), base);
        pod.setFaults(undefined);
        const standing = valueOrThrow(await readCollection(pod.transport(), base.id));
        const kept = valueOrThrow(await keepVersion(pod.transport(), standing));
        expect(kept).toMatchObject({ version: 1, kept: [1] });
        expect(ids(valueOrThrow(await readCollection(pod.transport(), versionDocument(base.id, 1))))).toEqual(
          ids(base),
        );
      }
  });

  it('go with the collection, and a deletion that was cut off can be repeated.', async () => {
    const base = valueOrThrow(await keepVersion(pod.transport(), await begin()));
    for (let last = 1; last <= 3; last++) {
      pod.setFaults((_, index) => (index === last ? 'cut' : undefined));
      expect((await deleteCollection(pod.transport(), base.id)).ok).toBe(false);
    }
    pod.setFaults(undefined);
    expect(await deleteCollection(pod.transport(), base.id)).toEqual({ ok: true, value: undefined });
    expect(pod.members(`${home}collections/`)).toEqual([]);
  });
});
