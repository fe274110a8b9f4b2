import { readDraft, readDraftRow, updateRow } from '../../../cache/crate-drafts.ts';
import type { Problem } from '../../../domain/problem.ts';
import { writePodDraft } from '../../../pod/crates/drafts.ts';
import { alone, type Chance, type DraftPlace } from './draft-place.ts';

/** What became of bringing a draft to the pod. */
export type Pushed =
  /** The pod has what this browser has. */
  | { readonly kind: 'saved' }
  /** Another device has a version of its own; it lies beside this one now. */
  | { readonly kind: 'other' }
  /** Nothing can be written now. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly problem: Problem };

const MOST_TRIED = 20;

/** Brings the latest version of a draft to the pod. What another device wrote is never overwritten. */
export function pushDraft(place: DraftPlace, chance: Chance, id: string): Promise<Pushed> {
  return alone(async () => {
    const { db, transport } = place;
    const home = place.home();
    const row = await readDraftRow(db, id);
    if (row?.other !== undefined) return { kind: 'other' };
    if (!row || row.isDeleted || row.saved?.revision === row.revision) return { kind: 'saved' };
    const draft = await readDraft(db, id);
    if (!draft || home === undefined) return { kind: 'waiting' };
    const version = chance.uuid();
    const { saved, tried = [] } = row;
    // Before it leaves: should the answer get lost, it is not taken for the work of another device.
    await updateRow(db, id, (now) => ({ ...now, tried: [...tried, version].slice(-MOST_TRIED) }));
    const known = [...tried, ...(saved ? [saved.version] : [])];
    const written = await writePodDraft(transport, home, { draft, version }, known);
    if (!written.ok) return { kind: 'failed', problem: written.problem };
    if (written.value.kind === 'other') {
      const { other } = written.value;
      await updateRow(db, id, (now) => ({ ...now, other: other.version }), { other: other.draft });
      return { kind: 'other' };
    }
    await updateRow(db, id, ({ tried: _tried, ...now }) => ({
      ...now,
      saved: { revision: row.revision, version },
    }));
    return { kind: 'saved' };
  });
}
