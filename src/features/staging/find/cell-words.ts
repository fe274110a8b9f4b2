import { formatBytes } from '../../../i18n/format.ts';
import { plain } from '../../../i18n/isolate.ts';
import { columnOf, sizeUnit } from '../../../platforms/tap/obscore.ts';
import { dayOfMjd } from '../../../platforms/tap/units.ts';
import type { Cell, Column } from '../../../platforms/tap/votable.ts';

/** How the cells of a column are shown. */
export interface ColumnLook {
  readonly index: number;
  readonly column: Column;
  readonly isNumber: boolean;
  /** What the numbers are in; nothing where the cells say it themselves. */
  readonly unit?: string;
  /** In `ch`, with the room between columns. */
  readonly width: number;
  readonly words: (cell: Cell) => string;
}

const NUMERIC = new Set(['short', 'int', 'long', 'unsignedByte', 'float', 'double']);

/** A few rows tell how wide a column is. */
const SAMPLE = 60;

/** Columns that are shown unless others are chosen: what tells observations apart. */
const USUAL = ['target', 'collection', 'productType', 'ra', 'dec', 'from', 'size', 'obsId'] as const;

/** The numbers of the columns that are shown first; of a table that is not of observations, the first ones. */
export function usualColumns(columns: readonly Column[]): readonly number[] {
  const known = USUAL.map((meaning) => columnOf(meaning, columns)).filter((index) => index >= 0);
  return known.length >= 3 ? known : columns.slice(0, 8).map((_, index) => index);
}

/** How columns are shown. @param rows the first ones are enough */
export function columnLooks(
  columns: readonly Column[],
  shown: readonly number[],
  rows: readonly (readonly Cell[])[],
): readonly ColumnLook[] {
  const special = specialWords(columns);
  return shown.flatMap((index) => {
    const column = columns[index];
    if (!column) return [];
    const words = special.get(index) ?? cellWords;
    const unit = special.has(index) ? undefined : column.unit;
    const sample = rows.slice(0, SAMPLE).map((row) => words(row[index] ?? null).length);
    const isNumber = NUMERIC.has(column.datatype) && column.arraysize === undefined;
    const longest = Math.max(column.name.length + 1, (unit?.length ?? 0) + 3, ...sample);
    const width = Math.min(36, Math.max(8, longest + 3));
    return [{ index, column, isNumber, ...(unit && { unit }), width, words }];
  });
}

/** Sizes are told in bytes and their multiples, moments as days. */
function specialWords(columns: readonly Column[]): ReadonlyMap<number, (cell: Cell) => string> {
  const factor = sizeUnit(columns);
  const size = (cell: Cell) =>
    typeof cell === 'number' && cell >= 0 && factor !== undefined
      ? formatBytes(cell * factor)
      : cellWords(cell);
  const day = (cell: Cell) =>
    typeof cell === 'number' ? (dayOfMjd(cell) ?? cellWords(cell)) : cellWords(cell);
  return new Map([
    [columnOf('size', columns), size],
    [columnOf('from', columns), day],
    [columnOf('to', columns), day],
  ]);
}

/** A cell as text, without characters that hide or turn it; nothing is the empty text. */
export function cellWords(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number')
    return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(10)));
  if (typeof cell === 'string') return plain(cell);
  return typeof cell === 'boolean' ? String(cell) : cell.map((each) => cellWords(each)).join(' ');
}

/** Names of the columns that should hold numbers and hold something else as well. Numbers that are too long are text. */
export function mistypedColumns(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): readonly string[] {
  return columns.flatMap(({ name, datatype, arraysize }, index) => {
    if (!NUMERIC.has(datatype) || arraysize !== undefined) return [];
    const isStrange = (cell: Cell | undefined) => typeof cell === 'string' && !/^[+-]?\d+$/.test(cell);
    return rows.some((row) => isStrange(row[index])) ? [name] : [];
  });
}
