import type { TapTable } from './tap-tables.ts';
import type { Table, TableColumn, TableValue } from './votable-writer.ts';

/** What came of a query: a table, or why there is none. */
export type QueryOutcome = { readonly table: Table; readonly from: string } | { readonly error: string };

type Row = readonly TableValue[];
type Test = (row: Row) => boolean;

const QUERY =
  /^\s*SELECT\s+(?:(?:ALL|DISTINCT)\s+)?(?:TOP\s+(\d+)\s+)?([\s\S]+?)\s+FROM\s+([\w.]+)((?:\s+(?:AS\s+)?\w+)?(?:\s+(?:NATURAL|LEFT|INNER|OUTER|\s)*JOIN[\s\S]*?)?)(?:\s+WHERE\s+([\s\S]+?))?(?:\s+ORDER\s+BY\s+([\w.]+)(\s+DESC)?[\s\S]*)?\s*$/i;

/**
 * Runs the part of ADQL that a search form writes: columns, `TOP`, one table (of the registry any number of them, which
 * are taken as one), conditions joined by `AND`, one column to order by. https://www.ivoa.net/documents/ADQL/
 */
export function runQuery(
  adql: string,
  tables: Readonly<Record<string, TapTable>>,
  maxRows: number,
): QueryOutcome {
  const parts = QUERY.exec(adql.replace(/--.*$/gm, ''));
  if (!parts) return { error: 'Could not parse your query: Expected "SELECT" … "FROM" …' };
  const [, top, list = '', named = '', , where, order, descending] = parts;
  const from = named.toLowerCase().startsWith('rr.') ? 'rr.registry' : named.toLowerCase();
  const table = tables[from];
  if (!table) return { error: `Table ${named} not known` };
  const place = (name: string) => table.columns.findIndex((column) => column.name === bare(name));
  const wanted = columnsOf(list, table.columns);
  const missing = wanted.find((name) => place(name) < 0);
  if (missing !== undefined)
    return { error: `No such field known: column '${missing}' could not be located` };
  const tests = testsOf(where, table.columns, from === 'rr.registry');
  if (typeof tests === 'string') return { error: tests };

  const limit = Math.min(maxRows, top === undefined ? Number.POSITIVE_INFINITY : Number(top));
  const places = wanted.map(place);
  const found: Row[] = [];
  let isOverflow = false;
  const all =
    order === undefined ? table.rows() : ordered(table.rows(), place(order), descending !== undefined);
  for (const row of all) {
    if (!tests.every((test) => test(row))) continue;
    if (found.length === limit) {
      // What `TOP` leaves out was not asked for.
      isOverflow = maxRows <= Number(top ?? Number.POSITIVE_INFINITY) && maxRows === limit;
      break;
    }
    found.push(places.map((index) => row[index] ?? null));
  }
  return { from, table: { columns: places.map((index) => table.columns[index]!), rows: found, isOverflow } };
}

function columnsOf(list: string, columns: readonly TableColumn[]): string[] {
  if (list.trim() === '*') return columns.map(({ name }) => name);
  return list.split(',').map((each) => bare(each.trim().replace(/\s+AS\s+\w+$/i, '')));
}

/** Without the name of its table, its quotes and its case. */
function bare(name: string): string {
  return name.trim().replaceAll('"', '').split('.').pop()!.toLowerCase();
}

/** Conditions as tests, or what cannot be understood. @param isLenient leaves out what is not understood */
function testsOf(
  where: string | undefined,
  columns: readonly TableColumn[],
  isLenient: boolean,
): Test[] | string {
  const tests: Test[] = [];
  for (const condition of where === undefined ? [] : conditionsIn(where)) {
    const test = testOf(condition, (name) => columns.findIndex((column) => column.name === bare(name)));
    if (test) tests.push(test);
    else if (!isLenient) return `Could not parse your query: near "${condition.trim()}"`;
  }
  return tests;
}

/** Splits at `AND`s that stand in no brackets and no text. */
function conditionsIn(where: string): string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const piece of where.split(/('(?:[^']|'')*'|[()]|\bAND\b)/i)) {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (depth === 0 && /^AND$/i.test(piece)) found.push('');
    else found[found.length - 1] += piece;
  }
  return found;
}

const CONE =
  /CONTAINS\s*\(\s*POINT\s*\(\s*'[^']*'\s*,\s*s_ra\s*,\s*s_dec\s*\)\s*,\s*CIRCLE\s*\(\s*'[^']*'\s*,\s*([-+\d.eE]+)\s*,\s*([-+\d.eE]+)\s*,\s*([-+\d.eE]+)\s*\)\s*\)/i;

function testOf(condition: string, place: (name: string) => number): Test | undefined {
  const cone = CONE.exec(condition)?.slice(1).map(Number);
  if (cone) {
    const [ra = 0, dec = 0, radius = 0] = cone;
    const [atRa, atDec] = [place('s_ra'), place('s_dec')];
    return (row) => separation(Number(row[atRa]), Number(row[atDec]), ra, dec) <= radius;
  }
  const like = /^\s*\(?\s*(LOWER\s*\(\s*)?([\w."]+)\s*\)?\s+I?LIKE\s+'((?:[^']|'')*)'\s*\)?\s*$/i.exec(
    condition,
  );
  if (like) {
    const at = place(like[2] ?? '');
    const pattern = likePattern((like[3] ?? '').replaceAll("''", "'"));
    if (at < 0) return undefined;
    return (row) => pattern.test(like[1] ? String(row[at] ?? '').toLowerCase() : String(row[at] ?? ''));
  }
  const compared = /^\s*([\w."]+)\s*(<=|>=|<>|=|<|>)\s*(?:'((?:[^']|'')*)'|([-+\d.eE]+))\s*$/.exec(condition);
  if (!compared) return undefined;
  const [, name = '', operator = '=', quoted, number] = compared;
  const at = place(name);
  if (at < 0) return undefined;
  const value = quoted === undefined ? Number(number) : quoted.replaceAll("''", "'");
  return (row) => {
    const cell = row[at];
    if (cell === null || cell === undefined) return false;
    switch (operator) {
      case '=':
        return cell === value;
      case '<>':
        return cell !== value;
      case '<':
        return cell < value;
      case '>':
        return cell > value;
      case '<=':
        return cell <= value;
      default:
        return cell >= value;
    }
  };
}

function likePattern(pattern: string): RegExp {
  const escaped = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('%', '.*').replaceAll('_', '.')}$`, 's');
}

function ordered(rows: Iterable<Row>, at: number, isDescending: boolean): Row[] {
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => sign * ((a[at] ?? '') < (b[at] ?? '') ? -1 : 1));
}

/** Degrees between two places on the sky. */
function separation(ra: number, dec: number, ra2: number, dec2: number): number {
  const rad = Math.PI / 180;
  const cosine =
    Math.sin(dec * rad) * Math.sin(dec2 * rad) +
    Math.cos(dec * rad) * Math.cos(dec2 * rad) * Math.cos((ra - ra2) * rad);
  return Math.acos(Math.min(1, Math.max(-1, cosine))) / rad;
}
