import { expect, test } from 'vitest';
import type { Column } from '../../../platforms/tap/votable.ts';
import { cellWords, columnLooks, mistypedColumns, usualColumns } from './cell-words.ts';

const column = (name: string, datatype = 'double', unit?: string): Column => ({
  name,
  datatype,
  ...(unit && { unit }),
});

test('sizes are told in bytes, moments as days, and what is no number as it is', () => {
  const columns = [column('t_min', 'double', 'd'), column('access_estsize', 'long', 'kbyte'), column('s_ra')];
  const looks = columnLooks(columns, [0, 1, 2], [[51_544.5, 2_000, 1.25]]);
  const words = (cells: readonly [number | string | null, number | string | null, number | null]) =>
    looks.map((look, index) => look.words(cells[index] ?? null));
  expect(words([51_544.5, 2_000, 1.25])).toEqual(['2000-01-01', '2 MB', '1.25']);
  expect(words(['soon', 'big', null])).toEqual(['soon', 'big', '']);
  expect(looks.every(({ isNumber }) => isNumber)).toBe(true);
  // What is told otherwise than it came is not under the unit in which it came.
  expect(
    columnLooks([...columns, column('s_dec', 'double', 'deg')], [0, 1, 3], []).map(({ unit }) => unit),
  ).toEqual([undefined, undefined, 'deg']);
});

test('signs that turn or hide text are not shown', () => {
  expect(cellWords('a\u202egpj.exe')).toBe('agpj.exe');
  expect(cellWords([1, null, true, 'x'])).toBe('1  true x');
});

test('of observations the telling columns are shown, of other tables the first ones', () => {
  const observations = ['obs_id', 's_ra', 's_dec', 'target_name'].map((name) => column(name, 'char'));
  expect(usualColumns(observations)).toEqual([3, 1, 2, 0]);
  expect(usualColumns(Array.from({ length: 12 }, (_, index) => column(`c${index}`)))).toHaveLength(8);
});

test('columns that hold something else than they should are named', () => {
  const columns = [column('ra'), column('id', 'char'), column('big', 'long'), column('corners')];
  expect(
    mistypedColumns(
      [...columns.slice(0, 3), { ...column('corners'), arraysize: '2' }],
      [
        [1.5, 'a', '9007199254740993', [1, 'x']],
        ['far away', 'b', null, null],
      ],
    ),
  ).toEqual(['ra']);
});
