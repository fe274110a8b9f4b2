import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBinaryRows } from './binary-rows.ts';
import { readVOTable } from './read-votable.ts';
import type { Column } from './votable.ts';

const columns: Column[] = [
  { name: 'id', datatype: 'char', arraysize: '*' },
  { name: 'ra', datatype: 'double' },
  { name: 'size', datatype: 'long', nullValue: '-1' },
  { name: 'corners', datatype: 'short', arraysize: '2' },
  { name: 'title', datatype: 'unicodeChar', arraysize: '3' },
  { name: 'public', datatype: 'boolean' },
];

type Row = readonly [string, number, bigint, readonly [number, number], string, boolean];

/** Writes rows as BINARY, or as BINARY2 with the cells at `nulls` missing. */
function written(rows: readonly Row[], nulls?: readonly number[]): string {
  const bytes: number[] = [];
  const put = (size: number, set: (view: DataView) => void) => {
    const view = new DataView(new ArrayBuffer(size));
    set(view);
    bytes.push(...new Uint8Array(view.buffer));
  };
  for (const [id, ra, size, corners, title, isPublic] of rows) {
    if (nulls) bytes.push(nulls.reduce((mask, index) => mask | (0x80 >> index), 0));
    const text = new TextEncoder().encode(id);
    put(4, (view) => view.setUint32(0, text.length));
    bytes.push(...text);
    put(8, (view) => view.setFloat64(0, ra));
    put(8, (view) => view.setBigInt64(0, size));
    for (const corner of corners) put(2, (view) => view.setInt16(0, corner));
    for (let at = 0; at < 3; at += 1) put(2, (view) => view.setUint16(0, title.charCodeAt(at) || 0));
    bytes.push(isPublic ? 0x54 : 0x46);
  }
  return btoa(String.fromCharCode(...bytes));
}

const M51: Row = ['ivo://x?é', 202.47, 12n, [-3, 4], 'αβ', true];

test('each value is read by the type of its column', () => {
  const reader = createBinaryRows(columns, 'BINARY');
  expect(reader?.write(written([M51, ['', Number.NaN, -1n, [0, 0], '', false]]))).toEqual([
    ['ivo://x?é', 202.47, 12, [-3, 4], 'αβ', true],
    [null, null, null, [0, 0], null, false],
  ]);
  expect(reader?.isInside).toBe(false);
});

test('BINARY2 says which cells are not there', () => {
  expect(createBinaryRows(columns, 'BINARY2')?.write(written([M51], [1, 3]))).toEqual([
    ['ivo://x?é', null, 12, null, 'αβ', true],
  ]);
});

test('numbers that a double cannot hold stay text', () => {
  const big = 9_007_199_254_740_993n;
  const [row] = createBinaryRows(columns, 'BINARY')?.write(written([['a', 1, big, [0, 0], '', true]])) ?? [];
  expect(row?.[2]).toBe(String(big));
});

test('rows come out the same however the stream is cut into pieces', () => {
  const text = written([M51, M51, M51]);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 6 }), (cuts) => {
      const reader = createBinaryRows(columns, 'BINARY');
      const ends = [0, ...cuts.sort((a, b) => a - b), text.length];
      const rows = ends
        .slice(1)
        .flatMap((end, index) => reader?.write(`${text.slice(ends[index], end)}\n`) ?? []);
      expect(rows).toHaveLength(3);
      expect(reader?.isInside).toBe(false);
    }),
  );
});

test('a stream that ends inside a row, or is no base64, is seen to be cut; types that nobody reads are told before', () => {
  const cut = createBinaryRows(columns, 'BINARY');
  cut?.write(written([M51]).slice(0, -8));
  expect(cut?.isInside).toBe(true);
  const strange = createBinaryRows(columns, 'BINARY');
  expect(strange?.write('****')).toEqual([]);
  expect(strange?.isInside).toBe(true);
  expect(createBinaryRows([{ name: 'z', datatype: 'doubleComplex' }], 'BINARY')).toBeUndefined();
});

test('a table in BINARY is read as a whole; one that was packed, or lies elsewhere, is not', () => {
  const table = (stream: string) =>
    `<VOTABLE><RESOURCE type="results"><TABLE><FIELD name="n" datatype="int"/><DATA><BINARY>${stream}</BINARY></DATA></TABLE></RESOURCE></VOTABLE>`;
  expect(readVOTable(table('<STREAM encoding="base64">AAAA\nBwAAAAg=</STREAM>'))).toMatchObject({
    ok: true,
    value: { rows: [[7], [8]] },
  });
  expect(readVOTable(table('<STREAM encoding="base64" href="https://evil.example/"/>'))).toMatchObject({
    problem: { kind: 'serialisation', found: 'BINARY' },
  });
  expect(readVOTable(table('<STREAM encoding="gzip">AAAA</STREAM>'))).toMatchObject({ ok: false });
  expect(readVOTable(table('<STREAM encoding="base64">AAAAB</STREAM>'))).toMatchObject({
    problem: { kind: 'cut-off' },
  });
});

test.each(['nonsense', '-4', '3x', '1e9x1e9', '9999999999x9999999999'])(
  'a size that is none (%s) is told before, as types are that nobody reads',
  (arraysize) => {
    expect(createBinaryRows([{ name: 'id', datatype: 'char', arraysize }], 'BINARY')).toBe(undefined);
  },
);

test('rows that have no bytes come to an end', () => {
  const reader = createBinaryRows([{ name: 'id', datatype: 'char', arraysize: '0' }], 'BINARY');
  expect(reader?.write(btoa('some bytes'))).toEqual([]);
  expect(reader?.isInside).toBe(true);
});
