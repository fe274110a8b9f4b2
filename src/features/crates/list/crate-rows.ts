import type { Problem } from '../../../domain/problem.ts';
import type { CrateList, SavedCrateEntry } from '../../../pod/crates/list-crates.ts';
import type { DraftSummary } from '../draft/use-drafts.ts';

/** One row of the list: a crate in the pod, perhaps with a draft that edits it; a draft alone; what is left of a save. */
export type CrateRow =
  | {
      readonly kind: 'saved';
      /** URL of its container. */
      readonly id: string;
      readonly entry: SavedCrateEntry;
      readonly draft?: DraftSummary;
    }
  | { readonly kind: 'draft'; readonly id: string; readonly draft: DraftSummary }
  | { readonly kind: 'unfinished'; readonly id: string; readonly problem: Problem };

/** Drafts without a crate first, the latest at the top; then the crates by name; then what is not finished. */
export function crateRows(drafts: readonly DraftSummary[], list: CrateList | undefined): CrateRow[] {
  const crates = list?.crates ?? [];
  const containers = new Set(crates.map(({ container }) => container));
  const latest = [...drafts].sort((a, b) => b.changed.localeCompare(a.changed));
  const editing = new Map<string, DraftSummary>();
  // Where two versions met, two drafts edit one crate: the latest stands with it, the other one by itself.
  const alone = latest.filter((draft) => {
    const { container } = draft;
    if (container === undefined || !containers.has(container) || editing.has(container)) return true;
    editing.set(container, draft);
    return false;
  });
  return [
    ...alone.map((draft): CrateRow => ({ kind: 'draft', id: draft.id, draft })),
    ...[...crates]
      .sort((a, b) => a.overview.name.localeCompare(b.overview.name))
      .map((entry): CrateRow => {
        const draft = editing.get(entry.container);
        return { kind: 'saved', id: entry.container, entry, ...(draft && { draft }) };
      }),
    ...(list?.problems ?? []).map(
      ({ container, problem }): CrateRow => ({ kind: 'unfinished', id: container, problem }),
    ),
  ];
}

/** The rows in which every word is found: name, people, licence, types, address. */
export function filterRows(rows: readonly CrateRow[], words: string): readonly CrateRow[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const text = textOf(row).toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function textOf(row: CrateRow): string {
  if (row.kind === 'draft') return row.draft.name;
  if (row.kind === 'unfinished') return row.id;
  const { name, description, licence, people, types, profiles, version } = row.entry.overview;
  return [name, description, licence, ...people, ...types.map(([type]) => type), ...profiles, version, row.id]
    .filter((part) => part !== undefined)
    .join(' ');
}
