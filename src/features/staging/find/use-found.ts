import { useMemo, useState } from 'react';
import { usualColumns } from './cell-words.ts';
import { type FoundMembers, membersOf } from './found-members.ts';
import { type RowSort, rowOrder } from './row-order.ts';
import type { Run } from './run.ts';
import type { FindKept } from './use-find-kept.ts';
import { type RowMarks, useRowMarks } from './use-row-marks.ts';

/** What was found, as the maintainer has arranged it. */
export interface Found {
  /** Numbers of the rows, as they are shown. */
  readonly order: readonly number[];
  readonly sort: RowSort | undefined;
  readonly setSort: (sort: RowSort | undefined) => void;
  /** Numbers of the columns that are shown. */
  readonly shown: readonly number[];
  readonly marks: RowMarks;
  /** What the marked rows become. */
  readonly members: FoundMembers;
}

const noRows: Run['rows'] = [];
const noColumns: Run['columns'] = [];

/** Order, columns and marks of what was found; the next search begins anew. */
export function useFound(run: Run | undefined, kept: FindKept): Found {
  const { id, rows = noRows, columns = noColumns } = run ?? {};
  const [sorted, setSorted] = useState<{ readonly of?: number; readonly sort?: RowSort }>({});
  const sort = sorted.of === id ? sorted.sort : undefined;
  const order = useMemo(() => rowOrder(rows, sort), [rows, sort]);
  const names = kept.columns;
  const shown = useMemo(() => {
    const chosen = (names ?? []).map((name) => columns.findIndex((column) => column.name === name));
    const there = chosen.filter((index) => index >= 0);
    return there.length > 0 ? there : usualColumns(columns);
  }, [names, columns]);
  const marks = useRowMarks(id, order);
  const members = useMemo(
    () => (run ? membersOf(run, marks.marked) : { members: [], nameless: 0 }),
    [run, marks.marked],
  );
  return { order, sort, setSort: (next) => setSorted({ of: id, sort: next }), shown, marks, members };
}
