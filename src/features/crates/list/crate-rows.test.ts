import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../domain/crate/overview.ts';
import { moonsCrate } from '../../../domain/crate/testing/moons-crate.ts';
import type { SavedCrateEntry } from '../../../pod/crates/list-crates.ts';
import type { DraftSummary } from '../draft/use-drafts.ts';
import { crateRows, filterRows } from './crate-rows.ts';

const at = '2026-11-22T09:00:00.000Z';

function draft(id: string, more: Partial<DraftSummary> = {}): DraftSummary {
  const head = { id, name: id, start: 'package', created: at, changed: at } as const;
  return { ...head, entities: 2, files: 0, revision: 1, waiting: false, contested: false, ...more };
}

function saved(name: string, modified = at): SavedCrateEntry {
  const overview = { ...overviewOf(moonsCrate), name };
  return { container: `https://alice.example/crates/${name}/`, overview, modified };
}

const absent = { kind: 'absent', url: 'https://alice.example/crates/x/ro-crate-metadata.json' } as const;

describe('The list of crates', () => {
  const b = saved('b');
  const list = {
    crates: [b, saved('a')],
    problems: [{ container: 'https://alice.example/crates/x/', problem: absent }],
  };
  const old = draft('old', { changed: '2026-01-01' });

  it('has drafts first, the latest at the top, then crates by name, then what is not finished.', () => {
    const rows = crateRows([old, draft('new')], list);
    expect(rows.map(({ id }) => id)).toEqual([
      'new',
      'old',
      'https://alice.example/crates/a/',
      b.container,
      'https://alice.example/crates/x/',
    ]);
  });

  it('has a crate and the draft that edits it in one row.', () => {
    const rows = crateRows([draft('edit', { container: b.container, changed: '2026-12-01' })], list);
    expect(rows).toHaveLength(3);
    const row = rows.find(({ id }) => id === b.container);
    expect(row?.kind === 'saved' && row.draft?.id).toBe('edit');
  });

  it('shows every draft of a crate that has two, the latest with the crate.', () => {
    const first = draft('first', { container: b.container, changed: '2026-11-01' });
    const second = draft('second', { container: b.container, changed: '2026-12-01' });
    for (const drafts of [
      [first, second],
      [second, first],
    ]) {
      const rows = crateRows(drafts, list);
      expect(rows[0]?.id).toBe('first');
      const row = rows.find(({ id }) => id === b.container);
      expect(row?.kind === 'saved' && row.draft?.id).toBe('second');
    }
  });

  it('shows a draft whose crate is gone by itself.', () => {
    const gone = draft('gone', { container: 'https://alice.example/crates/gone/' });
    expect(crateRows([gone], list)[0]?.id).toBe('gone');
  });

  it('is narrowed by words of name, people, licence and types, all of which must be there.', () => {
    const rows = crateRows([draft('moons')], list);
    expect(filterRows(rows, ' ')).toHaveLength(4);
    expect(filterRows(rows, 'alice organization')).toHaveLength(2);
    expect(filterRows(rows, 'MOONS').map(({ kind }) => kind)).toContain('draft');
    expect(filterRows(rows, 'alice nothing')).toEqual([]);
  });
});
