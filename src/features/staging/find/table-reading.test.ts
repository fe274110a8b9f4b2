import { expect, test } from 'vitest';
import type { FromReader } from './reading-protocol.ts';
import { tableReading } from './table-reading.ts';

function votable(cells: readonly string[], declaration = '<?xml version="1.0"?>'): string {
  const rows = cells.map((cell) => `<TR><TD>${cell}</TD></TR>`).join('');
  return `${declaration}<VOTABLE><RESOURCE type="results"><TABLE><FIELD name="id" datatype="char" arraysize="*"/><DATA><TABLEDATA>${rows}</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>`;
}

/** What is said of a document that comes in pieces of so many bytes. */
function said(bytes: Uint8Array, size: number, mostRows?: number): FromReader[] {
  const messages: FromReader[] = [];
  const read = tableReading((message) => messages.push(message), mostRows);
  for (let at = 0; at < bytes.length; at += size) read({ kind: 'piece', bytes: bytes.slice(at, at + size) });
  read({ kind: 'end' });
  return messages;
}

const rowsIn = (messages: readonly FromReader[]) =>
  messages.flatMap((message) => (message.kind === 'rows' ? message.rows.map(([cell]) => cell) : []));

test('signs that lie across two pieces are read as one', () => {
  const messages = said(new TextEncoder().encode(votable(['Écliptique', 'β Pictoris', '☉'])), 3);
  expect(rowsIn(messages)).toEqual(['Écliptique', 'β Pictoris', '☉']);
  expect(messages.at(-1)).toMatchObject({ kind: 'ended', end: { kind: 'table' }, columns: [{ name: 'id' }] });
});

test('the document says in which signs it is written', () => {
  const text = votable(['Bo\u00f6tes'], '<?xml version="1.0" encoding="ISO-8859-1"?>');
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  expect(rowsIn(said(bytes, 5_000))).toEqual(['Boötes']);
  expect(
    rowsIn(said(new TextEncoder().encode(votable(['a'], '<?xml version="1.0" encoding="klingon"?>')), 99)),
  ).toEqual(['a']);
});

test('the first rows come at once, the others in large portions, none twice and none never', () => {
  const cells = Array.from({ length: 7_003 }, (_, index) => String(index));
  const messages = said(new TextEncoder().encode(votable(cells)), 4_096);
  const portions = messages.flatMap((message) => (message.kind === 'rows' ? [message.rows.length] : []));
  expect(portions[0]).toBeLessThan(2_000);
  expect(Math.max(...portions)).toBeLessThanOrEqual(2_000);
  expect(portions.length).toBeLessThan(8);
  expect(rowsIn(messages)).toEqual(cells);
});

test('beyond the limit nothing more is wanted, and that is said', () => {
  const messages = said(new TextEncoder().encode(votable(Array(50).fill('x'))), 100, 20);
  expect(rowsIn(messages)).toHaveLength(20);
  expect(messages.filter(({ kind }) => kind === 'enough')).toHaveLength(1);
  expect(messages.at(-1)).toMatchObject({ end: { kind: 'too-many', limit: 20 } });
});

test('an empty document is named so', () => {
  expect(said(new Uint8Array(), 10)).toEqual([
    { kind: 'ended', end: { kind: 'not-votable', found: 'empty' }, columns: [], services: [] },
  ]);
});
