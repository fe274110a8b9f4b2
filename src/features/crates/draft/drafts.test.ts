import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  adoptDraft,
  type CrateDrafts,
  forgetDraft,
  listDraftRows,
  openCrateDrafts,
  putDraft,
  readDraft,
  readLocalFile,
} from '../../../cache/crate-drafts.ts';
import { deleteReplica } from '../../../cache/delete-replica.ts';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { setValues } from '../../../domain/crate/edit/values.ts';
import { createFakePod, type FakePod } from '../../../testing/fake-pod.ts';
import type { Chance, DraftPlace } from './draft-place.ts';
import { DraftStore } from './draft-store.ts';
import { type KnownMarks, syncDrafts } from './sync-drafts.ts';

const HOME = 'https://nora.example/orrery/';
const ID = '6f1b2c54-7c0e-4d0f-9a67-0d3f2f6b1a10';
const FOLDER = `${HOME}crate-drafts/`;

let people = 0;
let clock = Date.parse('2026-11-01T09:00:00.000Z');
const chance: Chance = {
  now: () => (clock += 3_000),
  uuid: () => `00000000-0000-4000-8000-${String(++people).padStart(12, '0')}`,
};

const begun: CrateDraft = {
  id: ID,
  start: 'package',
  packaging: 'attached',
  crate: {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
      { '@id': './', '@type': 'Dataset', name: 'Tides' },
    ],
  },
  payload: [{ path: 'a.csv', source: { kind: 'local', key: 'k1' } }],
  created: '2026-11-01T09:00:00.000Z',
  changed: '2026-11-01T09:00:00.000Z',
};

interface Device extends DraftPlace {
  readonly marks: KnownMarks;
  isOnline: boolean;
}

async function device(pod: FakePod): Promise<Device> {
  const opened = await openCrateDrafts(`https://nora.example/#me-${++people}`);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const made: Device = {
    db: opened.value,
    transport: pod.transport(`device-${people}`),
    home: () => (made.isOnline ? HOME : undefined),
    marks: new Map(),
    isOnline: true,
  };
  return made;
}

const name = (to: string) => (draft: CrateDraft) => ({
  ...draft,
  crate: setValues(draft.crate, './', 'name', [to]),
});
const named = (draft: CrateDraft | undefined) => draft?.crate['@graph'][1]?.name;

async function storeOn(place: DraftPlace): Promise<DraftStore> {
  const store = new DraftStore(place, chance, ID);
  await store.flush();
  return store;
}

function ready(store: DraftStore) {
  const state = store.snapshot();
  if (state.state !== 'ready') throw new Error(state.state);
  return state;
}

const names = async (db: CrateDrafts) => {
  const rows = await listDraftRows(db);
  return rows
    .filter(({ isDeleted }) => !isDeleted)
    .map((row) => row.name)
    .sort();
};

describe('A draft', () => {
  it('outlives a reload, with the bytes of its files, also without the pod.', async () => {
    const place = await device(createFakePod(chance.now));
    place.isOnline = false;
    await putDraft(place.db, begun, 0, new Map([['k1', new Blob(['1,2'])]]));
    const store = await storeOn(place);
    expect(ready(store).saving).toEqual({ state: 'here' });
    ready(store).apply('Name', name('Ebb'));
    expect(ready(store)).toMatchObject({ canUndo: 'Name', saving: { state: 'saving' } });
    await store.flush();
    expect(named(ready(await storeOn(place)).draft)).toBe('Ebb');
    expect(await (await readLocalFile(place.db, 'k1'))?.text()).toBe('1,2');
  });

  it('comes to the pod by itself, and to another device from there.', async () => {
    const pod = createFakePod(chance.now);
    const [first, second] = [await device(pod), await device(pod)];
    await putDraft(first.db, begun, 0);
    const store = await storeOn(first);
    expect(ready(store).saving.state).toBe('saved');
    expect(pod.members(FOLDER)).toEqual([`${FOLDER}${ID}.jsonld`]);
    await syncDrafts(second, chance, second.marks);
    expect(named(await readDraft(second.db, ID))).toBe('Tides');
    const reads = pod.requests.filter(
      ({ url, method }) => method === 'GET' && url.endsWith('.jsonld'),
    ).length;
    await syncDrafts(second, chance, second.marks);
    expect(
      pod.requests.filter(({ url, method }) => method === 'GET' && url.endsWith('.jsonld')),
    ).toHaveLength(reads);
  });

  it('is shown, and not overwritten, where another device has changed it; each choice keeps both.', async () => {
    for (const choice of ['mine', 'other'] as const) {
      const pod = createFakePod(chance.now);
      const [first, second] = [await device(pod), await device(pod)];
      await putDraft(first.db, begun, 0);
      const mine = await storeOn(first);
      await syncDrafts(second, chance, second.marks);
      const theirs = await storeOn(second);
      ready(theirs).apply('Name', name('Theirs'));
      await theirs.flush();
      ready(mine).apply('Name', name('Mine'));
      await mine.flush();
      expect(ready(mine).saving).toMatchObject({ state: 'other' });
      expect(named(ready(mine).draft)).toBe('Mine');
      expect(pod.read(`${FOLDER}${ID}.jsonld`)).toContain('Theirs');

      ready(mine).settle(choice);
      await mine.flush();
      expect(named(ready(mine).draft)).toBe(choice === 'mine' ? 'Mine' : 'Theirs');
      expect(ready(mine).saving.state).toBe('saved');
      expect(pod.read(`${FOLDER}${ID}.jsonld`)).toContain(choice === 'mine' ? 'Mine' : 'Theirs');
      expect(await names(first.db)).toEqual(['Mine', 'Theirs']);
      await syncDrafts(first, chance, first.marks);
      await syncDrafts(second, chance, second.marks);
      expect(await names(second.db)).toEqual(['Mine', 'Theirs']);
    }
  });

  it('is not written over by another tab of the same browser.', async () => {
    const place = await device(createFakePod(chance.now));
    await putDraft(place.db, begun, 0);
    const [one, two] = [await storeOn(place), await storeOn(place)];
    ready(one).apply('Name', name('One'));
    ready(two).apply('Name', name('Two'));
    await one.flush();
    await two.flush();
    expect(ready(two).saving).toMatchObject({ state: 'other' });
    ready(two).settle('mine');
    await two.flush();
    expect(await names(place.db)).toEqual(['One', 'Two']);
  });

  it('follows what came from elsewhere while nothing was changed here.', async () => {
    const place = await device(createFakePod(chance.now));
    await putDraft(place.db, begun, 0);
    const [one, two] = [await storeOn(place), await storeOn(place)];
    ready(one).apply('Name', name('One'));
    await one.flush();
    two.look();
    await two.flush();
    expect(named(ready(two).draft)).toBe('One');
    ready(two).undo();
    expect(named(ready(two).draft)).toBe('Tides');
  });

  it('survives an answer that got lost, and a pod that refuses.', async () => {
    const pod = createFakePod(chance.now);
    const place = await device(pod);
    await putDraft(place.db, begun, 0);
    const name1 = `device-${people}`;
    pod.setFaults(({ method }) => (method === 'PUT' ? { status: 503 } : undefined), name1);
    const store = await storeOn(place);
    expect(ready(store).saving).toMatchObject({ state: 'failed', problem: { kind: 'server' } });
    pod.setFaults(({ method }) => (method === 'PUT' ? 'answer lost' : undefined), name1);
    await store.flush();
    expect(ready(store).saving.state).toBe('failed');
    pod.setFaults(undefined, name1);
    await store.flush();
    expect(ready(store).saving.state).toBe('saved');
    expect(await names(place.db)).toEqual(['Tides']);
  });

  it('undoes and redoes, and takes typing in one field together.', async () => {
    const place = await device(createFakePod(chance.now));
    place.isOnline = false;
    await putDraft(place.db, begun, 0);
    let now = Date.parse('2026-11-02T09:00:00.000Z');
    const store = new DraftStore(place, { ...chance, now: () => (now += 100) }, ID);
    await store.flush();
    ready(store).apply('Name', name('E'), { field: './ name' });
    ready(store).apply('Name', name('Eb'), { field: './ name' });
    ready(store).apply('Name', name('Ebb'), { field: './ name' });
    ready(store).undo();
    expect(named(ready(store).draft)).toBe('Tides');
    expect(ready(store)).toMatchObject({ canUndo: undefined, canRedo: 'Name' });
    ready(store).redo();
    expect(named(ready(store).draft)).toBe('Ebb');
    await store.flush();
    expect(named(await readDraft(place.db, ID))).toBe('Ebb');
  });
});

describe('A draft with two versions', () => {
  it('keeps in this browser what is typed before one is chosen.', async () => {
    const pod = createFakePod(chance.now);
    const [first, second] = [await device(pod), await device(pod)];
    await putDraft(first.db, begun, 0);
    const mine = await storeOn(first);
    await syncDrafts(second, chance, second.marks);
    const theirs = await storeOn(second);
    ready(theirs).apply('Name', name('Theirs'));
    await theirs.flush();
    ready(mine).apply('Name', name('Mine'));
    await mine.flush();
    ready(mine).apply('Name', name('Mine, later'));
    await mine.flush();
    expect(pod.read(`${FOLDER}${ID}.jsonld`)).toContain('Theirs');
    const reloaded = await storeOn(first);
    expect(named(ready(reloaded).draft)).toBe('Mine, later');
    expect(ready(reloaded).saving.state).toBe('other');
  });

  it('does not lose a key that is pressed while the other one is taken over.', async () => {
    const place = await device(createFakePod(chance.now));
    await putDraft(place.db, begun, 0);
    await putDraft(place.db, name('Typed')(begun), 1);
    await adoptDraft(place.db, name('Theirs')(begun), 'v2', 1);
    expect(named(await readDraft(place.db, ID))).toBe('Typed');
  });
});

describe('Going back behind a save', () => {
  it('finds the files where they are since.', async () => {
    const place = await device(createFakePod(chance.now));
    await putDraft(place.db, begun, 0);
    const store = await storeOn(place);
    ready(store).apply('Rename', (draft) => ({ ...draft, payload: [] }));
    ready(store).apply('Save', (draft) => ({ ...draft, changed: 'x' }), {
      past: (earlier) => ({ ...earlier, payload: earlier.payload.map((file) => ({ ...file, size: 7 })) }),
    });
    ready(store).undo();
    ready(store).undo();
    expect(ready(store).draft.payload).toMatchObject([{ path: 'a.csv', size: 7 }]);
  });
});

describe('Deleting drafts', () => {
  it('deletes on all devices, and keeps what was changed elsewhere meanwhile.', async () => {
    const pod = createFakePod(chance.now);
    const [first, second] = [await device(pod), await device(pod)];
    await putDraft(first.db, begun, 0);
    await (await storeOn(first)).flush();
    await syncDrafts(second, chance, second.marks);
    pod.remove(`${FOLDER}${ID}.jsonld`);
    const theirs = await storeOn(second);
    ready(theirs).apply('Name', name('Changed'));
    await syncDrafts(first, chance, first.marks);
    expect(await names(first.db)).toEqual([]);
    await theirs.flush();
    await syncDrafts(first, chance, first.marks);
    expect(await names(first.db)).toEqual(['Changed']);
  });

  it('deletes in the pod also what nobody heard of being written.', async () => {
    const pod = createFakePod(chance.now);
    const place = await device(pod);
    await putDraft(place.db, begun, 0);
    const name1 = `device-${people}`;
    pod.setFaults(({ method }) => (method === 'PUT' ? 'answer lost' : undefined), name1);
    await storeOn(place);
    expect(pod.members(FOLDER)).toHaveLength(1);
    pod.setFaults(undefined, name1);
    await forgetDraft(place.db, ID, false);
    await syncDrafts(place, chance, place.marks);
    expect(pod.members(FOLDER)).toEqual([]);
    expect(await names(place.db)).toEqual([]);
  });

  it('leaves nothing behind in the browser when the copy of the pod is removed.', async () => {
    const opened = await openCrateDrafts('https://nora.example/#gone');
    if (!opened.ok) throw new Error(opened.problem.kind);
    await putDraft(opened.value, begun, 0);
    await deleteReplica({ webId: 'https://nora.example/#gone', close: () => undefined } as never);
    const again = await openCrateDrafts('https://nora.example/#gone');
    expect(again.ok && (await listDraftRows(again.value))).toEqual([]);
  });
});
