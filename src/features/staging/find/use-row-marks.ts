import { useMemo, useState } from 'react';

/** Marked rows of what was found, by their numbers. */
export interface RowMarks {
  readonly marked: ReadonlySet<number>;
  /** Marks a row or takes its mark away; with `range`, marks everything between the last one and it, as they are shown. */
  readonly toggle: (row: number, range?: boolean) => void;
  readonly add: (rows: readonly number[]) => void;
  readonly clear: () => void;
}

const none: ReadonlySet<number> = new Set();

/**
 * Marks of the rows of one search: those of the next begin anew.
 * @param order the rows as they are shown
 */
export function useRowMarks(search: number | undefined, order: readonly number[]): RowMarks {
  const [state, setState] = useState<{ of?: number; marked: ReadonlySet<number>; last?: number }>({
    marked: none,
  });
  const isOld = state.of !== search;
  const marked = isOld ? none : state.marked;
  return useMemo(
    () => ({
      marked,
      toggle: (row, range = false) => {
        const next = new Set(marked);
        const [from, to] = [isOld ? -1 : order.indexOf(state.last ?? -1), order.indexOf(row)];
        if (range && from >= 0)
          for (const each of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(each);
        else if (!next.delete(row)) next.add(row);
        setState({ of: search, marked: next, last: row });
      },
      add: (rows) => setState({ of: search, marked: new Set([...marked, ...rows]) }),
      clear: () => setState({ of: search, marked: none }),
    }),
    [marked, isOld, order, state.last, search],
  );
}
