import { type IDBPDatabase, openDB } from 'idb';
import { crateIndex } from '../domain/crate/crate-index.ts';
import type { CrateDraft } from '../domain/crate/draft.ts';
import { textsIn } from '../domain/crate/json.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { CrateDraftRow, CrateDraftsSchema } from './crate-drafts-schema.ts';
import { draftsName } from './drafts-name.ts';

/** The drafts of one person in this browser. */
export type CrateDrafts = IDBPDatabase<CrateDraftsSchema>;

const VERSION = 1;

/** Opens, and creates, the drafts of a person. `onLost` is called when another tab deletes them. */
export async function openCrateDrafts(webId: string, onLost?: () => void): Promise<Result<CrateDrafts>> {
  return attempt('opening the drafts of crates', () =>
    openDB<CrateDraftsSchema>(draftsName(webId), VERSION, {
      upgrade(db) {
        db.createObjectStore('rows', { keyPath: 'id' });
        db.createObjectStore('drafts');
        db.createObjectStore('files', { keyPath: 'key' }).createIndex('draft', 'draft');
      },
      blocking(_current, _blocked, event) {
        // Not closing here would block the deletion in the other tab for ever.
        (event.target as IDBDatabase).close();
        onLost?.();
      },
      terminated: onLost,
    }),
  );
}

/** All drafts, newest first, also those that are deleted and still to be deleted in the pod. */
export async function listDraftRows(db: CrateDrafts): Promise<readonly CrateDraftRow[]> {
  const rows = await db.getAll('rows');
  return rows.sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0));
}

/** What is known of one draft. */
export function readDraftRow(db: CrateDrafts, id: string): Promise<CrateDraftRow | undefined> {
  return db.get('rows', id);
}

/** One draft; with `other`, the version of another device. */
export function readDraft(db: CrateDrafts, id: string, other = false): Promise<CrateDraft | undefined> {
  return db.get('drafts', other ? otherKey(id) : id);
}

/** Where the version of another device stands while nobody has decided. */
function otherKey(id: string): string {
  return `${id}#other`;
}

/**
 * Writes a draft with the bytes that came with it, unless another tab was first: then `conflict`.
 * @param before the revision that this change is based on; 0 for a new draft
 */
export async function putDraft(
  db: CrateDrafts,
  draft: CrateDraft,
  before: number,
  local: ReadonlyMap<string, Blob> = new Map(),
): Promise<Result<CrateDraftRow>> {
  const written = await attempt('keeping the draft of a crate', async () => {
    const transaction = db.transaction(['rows', 'drafts', 'files'], 'readwrite');
    const rows = transaction.objectStore('rows');
    const there = await rows.get(draft.id);
    if ((there?.revision ?? 0) !== before) return undefined;
    const row: CrateDraftRow = {
      ...summaryOf(draft),
      revision: before + 1,
      ...(there?.saved && { saved: there.saved }),
      ...(there?.tried && { tried: there.tried }),
      ...(there?.other !== undefined && { other: there.other }),
    };
    void rows.put(row);
    void transaction.objectStore('drafts').put(draft, draft.id);
    const files = transaction.objectStore('files');
    for (const [key, blob] of local) void files.put({ key, draft: draft.id, blob });
    await transaction.done;
    return row;
  });
  if (!written.ok) return written;
  return written.value ? ok(written.value) : fail({ kind: 'conflict', url: draft.id, status: 409 });
}

/**
 * Changes what is known of a draft, and with it the draft itself (`draft`) or the version of another device (`other`;
 * `null` deletes it). Nothing happens where there is no row, or where `change` gives back the same one.
 */
export async function updateRow(
  db: CrateDrafts,
  id: string,
  change: (row: CrateDraftRow) => CrateDraftRow,
  documents: { readonly draft?: CrateDraft; readonly other?: CrateDraft | null } = {},
): Promise<void> {
  const transaction = db.transaction(['rows', 'drafts'], 'readwrite');
  const rows = transaction.objectStore('rows');
  const row = await rows.get(id);
  const changed = row && change(row);
  if (changed && changed !== row) {
    void rows.put(changed);
    const drafts = transaction.objectStore('drafts');
    if (documents.draft) void drafts.put(documents.draft, id);
    if (documents.other) void drafts.put(documents.other, otherKey(id));
    if (documents.other === null) void drafts.delete(otherKey(id));
  }
  await transaction.done;
}

/**
 * Takes over a draft from the pod, unless it was changed here since it was looked at: then nothing happens.
 * @param before the revision that was looked at; 0 where there was none
 */
export async function adoptDraft(
  db: CrateDrafts,
  draft: CrateDraft,
  version: string,
  before: number,
): Promise<void> {
  const transaction = db.transaction(['rows', 'drafts'], 'readwrite');
  const there = await transaction.objectStore('rows').get(draft.id);
  if ((there?.revision ?? 0) !== before) return transaction.done;
  const revision = before + 1;
  void transaction.objectStore('rows').put({ ...summaryOf(draft), revision, saved: { revision, version } });
  void transaction.objectStore('drafts').put(draft, draft.id);
  void transaction.objectStore('drafts').delete(otherKey(draft.id));
  await transaction.done;
}

/**
 * Forgets a draft with its bytes. Its row stays, marked, where the pod has it or may have it: it is still to be deleted
 * there.
 * @param isGone whether the pod is known to have none
 */
export async function forgetDraft(db: CrateDrafts, id: string, isGone: boolean): Promise<void> {
  const transaction = db.transaction(['rows', 'drafts', 'files'], 'readwrite');
  const [rows, drafts, files] = [
    transaction.objectStore('rows'),
    transaction.objectStore('drafts'),
    transaction.objectStore('files'),
  ];
  const row = await rows.get(id);
  const mayBeThere = row?.saved !== undefined || (row?.tried ?? []).length > 0;
  if (row && mayBeThere && !isGone) void rows.put({ ...row, isDeleted: true });
  else void rows.delete(id);
  const gone = await drafts.get(id);
  void drafts.delete(id);
  void drafts.delete(otherKey(id));
  // A copy of a draft shares its bytes.
  const shared = new Set((await drafts.getAll()).flatMap(localKeysOf));
  const keys = [...(gone ? localKeysOf(gone) : []), ...(await files.index('draft').getAllKeys(id))];
  for (const key of keys) if (!shared.has(key)) void files.delete(key);
  await transaction.done;
}

function localKeysOf({ payload }: CrateDraft): string[] {
  return payload.flatMap(({ source }) => (source.kind === 'local' ? [source.key] : []));
}

/** Bytes of a file that is only in this browser. */
export async function readLocalFile(db: CrateDrafts, key: string): Promise<Blob | undefined> {
  return (await db.get('files', key))?.blob;
}

/** The parts of a row that the draft itself says. */
function summaryOf(draft: CrateDraft): Omit<CrateDraftRow, 'revision'> {
  const { id, start, created, changed, crate, payload, saved } = draft;
  const [name = ''] = textsIn(crateIndex(crate).root?.name);
  return {
    id,
    name,
    start,
    created,
    changed,
    entities: crate['@graph'].length,
    files: payload.length,
    ...(saved && { container: saved.container }),
  };
}

async function attempt<T>(where: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    const problem: Problem = { kind: 'unexpected', message: String(error), where };
    return fail(problem);
  }
}
