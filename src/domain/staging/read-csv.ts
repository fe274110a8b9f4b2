import type { Row } from './member-rows.ts';

/** A table in a text, by the names in its first line. */
export interface CsvTable {
  /** In lower case. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Reads a table whose cells are parted by commas, semicolons or tabs, whichever its first line has most of; cells in
 * quotes may hold line breaks. `undefined` where there is no line but the first. https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string): CsvTable | undefined {
  const lines = linesIn(text.replace(/^\uFEFF/, ''));
  const [head, ...body] = lines;
  if (head === undefined || body.length === 0) return undefined;
  const columns = head.map((name) => name.trim().toLowerCase());
  return {
    columns,
    rows: body.map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? '']))),
  };
}

function linesIn(text: string): string[][] {
  const separator = separatorOf(text.slice(0, text.search(/[\r\n]|$/)));
  const lines: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at) : bare(text, at, separator);
    cells.push(value);
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    if (cells.length > 1 || value.trim() !== '') lines.push(cells);
    cells = [];
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return lines;
}

function bare(text: string, from: number, separator: string): { value: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

/** What follows the closing quote up to the next separator belongs to nothing, and is passed over. */
function quoted(text: string, from: number): { value: string; end: number } {
  let value = '';
  let at = from + 1;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    value += text.slice(at, end);
    if (text[end + 1] !== '"') return { value, end: Math.min(end + 1, text.length) };
    value += '"';
    at = end + 2;
  }
  return { value, end: text.length };
}

function separatorOf(line: string): string {
  const count = (separator: string) => line.split(separator).length;
  const [most = ','] = [',', ';', '\t'].toSorted((a, b) => count(b) - count(a));
  return most;
}
