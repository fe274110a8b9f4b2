import type { Cell } from '../../../platforms/tap/votable.ts';

/** By which column rows are ordered. */
export interface RowSort {
  readonly column: number;
  readonly direction: 'up' | 'down';
}

type Rows = readonly (readonly Cell[])[];

/** The numbers of the rows in their order; where a column says nothing comes last, whichever way. */
export function rowOrder(rows: Rows, sort: RowSort | undefined): readonly number[] {
  const order = Array.from(rows, (_, index) => index);
  if (!sort) return order;
  const { column, direction } = sort;
  const sign = direction === 'up' ? 1 : -1;
  const values = rows.map((row) => sortable(row[column] ?? null));
  return order.sort((a, b) => {
    const [one, other] = [values[a] ?? null, values[b] ?? null];
    if (one === null || other === null) return one === other ? a - b : one === null ? 1 : -1;
    return sign * compared(one, other) || a - b;
  });
}

function sortable(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  return typeof cell === 'boolean' ? Number(cell) : cell.join(' ');
}

/** Numbers come before what should be one and is none. */
function compared(one: string | number, other: string | number): number {
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
