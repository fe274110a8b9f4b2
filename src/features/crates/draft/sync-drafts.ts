import {
  adoptDraft,
  forgetDraft,
  listDraftRows,
  readDraftRow,
  updateRow,
} from '../../../cache/crate-drafts.ts';
import type { CrateDraftRow } from '../../../cache/crate-drafts-schema.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { deletePodDraft, type ListedDraft, listPodDrafts, readPodDraft } from '../../../pod/crates/drafts.ts';
import type { Transport } from '../../../pod/transport.ts';
import { alone, type Chance, type DraftPlace } from './draft-place.ts';
import { pushDraft } from './push-draft.ts';

/** Marks of the listing under which drafts were read last, by their ids; they save reading them again. */
export type KnownMarks = Map<string, string>;

/**
 * Brings the drafts of this browser and those of the pod together: takes over what other devices began, changed or
 * deleted, and writes what waits. Where both sides changed, both versions stay until the person has decided.
 */
export async function syncDrafts(
  place: DraftPlace,
  chance: Chance,
  marks: KnownMarks,
): Promise<Result<void>> {
  const home = place.home();
  if (home === undefined) return ok(undefined);
  const { db, transport } = place;
  // Before the listing is read: what comes into the pod meanwhile must not count as deleted there.
  const before = new Map((await listDraftRows(db)).map((row) => [row.id, row.saved?.version]));
  const listing = await listPodDrafts(transport, home);
  if (!listing.ok) return listing;
  const { drafts, isWhole } = listing.value;
  for (const listed of drafts) {
    const read = await alone(() => takeOver(place, home, listed, marks));
    if (!read.ok && read.problem.kind !== 'invalid') return read;
  }
  const there = new Set(drafts.map(({ id }) => id));
  for (const row of await listDraftRows(db)) {
    const isGone =
      isWhole && !there.has(row.id) && row.saved !== undefined && before.get(row.id) === row.saved.version;
    if (row.isDeleted || (isGone && row.saved?.revision === row.revision)) {
      const deleted = await settleDeletion({ db, transport }, home, row);
      if (!deleted.ok) return deleted;
    } else {
      const pushed = await pushDraft(place, chance, row.id);
      if (pushed.kind === 'failed') return { ok: false, problem: pushed.problem };
    }
  }
  return ok(undefined);
}

async function takeOver(
  { db, transport }: DraftPlace,
  home: string,
  { id, mark }: ListedDraft,
  marks: KnownMarks,
): Promise<Result<void>> {
  if (mark !== '' && marks.get(id) === mark) return ok(undefined);
  const read = await readPodDraft(transport, home, id);
  if (!read.ok || !read.value) return read.ok ? ok(undefined) : read;
  const { draft, version } = read.value;
  marks.set(id, mark);
  if (draft.id !== id) return ok(undefined);
  const row = await readDraftRow(db, id);
  const known = [row?.saved?.version, row?.other, ...(row?.tried ?? [])];
  if (known.includes(version)) return ok(undefined);
  const isUntouched = row === undefined || (row.saved?.revision === row.revision && !row.isDeleted);
  if (isUntouched || row.isDeleted) await adoptDraft(db, draft, version, row?.revision ?? 0);
  else await updateRow(db, id, (now) => ({ ...now, other: version }), { other: draft });
  return ok(undefined);
}

/** A draft that was deleted, here or on another device. What was changed elsewhere since then stays. */
async function settleDeletion(
  { db, transport }: { readonly db: DraftPlace['db']; readonly transport: Transport },
  home: string,
  row: CrateDraftRow,
): Promise<Result<void>> {
  const now = await readDraftRow(db, row.id);
  const read = await readPodDraft(transport, home, row.id);
  if (!read.ok) return read;
  if (now?.revision !== row.revision) return ok(undefined);
  if (read.value) {
    const known = [row.saved?.version, ...(row.tried ?? [])];
    if (!row.isDeleted || !known.includes(read.value.version)) return ok(undefined);
    const deleted = await deletePodDraft(transport, home, row.id);
    if (!deleted.ok) return deleted;
  }
  await forgetDraft(db, row.id, true);
  return ok(undefined);
}
