import type { Cell, Column } from './votable.ts';

/** How rows are written in bytes. `BINARY2` says of each cell whether it is there. */
export type BinaryForm = 'BINARY' | 'BINARY2';

/** Reads rows out of a stream in base64, as it arrives. */
export interface BinaryRows {
  /** Takes the next piece of the stream, gives back the rows that it completes. */
  write(base64: string): Cell[][];
  /** Whether something of a row stands there that has no end yet. */
  readonly isInside: boolean;
}

/** Bytes of one value. */
const SIZES: Readonly<Record<string, number>> = {
  boolean: 1,
  unsignedByte: 1,
  char: 1,
  short: 2,
  unicodeChar: 2,
  int: 4,
  float: 4,
  long: 8,
  double: 8,
};

/** A row cannot be longer, in bytes: a length beyond it is a sign of bytes that are no rows. */
const LONGEST = 64_000_000;

/** A place in the bytes that moves on. `undefined` wherever there are not enough of them yet. */
interface Cursor {
  at: number;
}

/**
 * A reader of rows in BINARY or BINARY2. `undefined` where a column has a type that is not read (bits and complex
 * numbers) or a size that is none.
 * https://www.ivoa.net/documents/VOTable/20191021/REC-VOTable-1.4-20191021.html#ToC36
 */
export function createBinaryRows(columns: readonly Column[], form: BinaryForm): BinaryRows | undefined {
  if (columns.length === 0 || !columns.every(isReadable)) return undefined;
  const maskBytes = form === 'BINARY2' ? Math.ceil(columns.length / 8) : 0;
  let waiting = '';
  let bytes = new Uint8Array(0);
  let isBroken = false;

  function readRow(view: DataView, cursor: Cursor): Cell[] | undefined {
    if (cursor.at + maskBytes > view.byteLength) return undefined;
    const mask = cursor.at;
    cursor.at += maskBytes;
    const row: Cell[] = [];
    for (const [index, column] of columns.entries()) {
      const cell = readCell(view, cursor, column);
      if (cell === undefined) return undefined;
      const isNull = maskBytes > 0 && (view.getUint8(mask + (index >> 3)) & (0x80 >> (index & 7))) !== 0;
      row.push(isNull ? null : cell);
    }
    return row;
  }

  return {
    write(base64) {
      if (isBroken) return [];
      waiting += base64.replace(/\s+/g, '');
      // Four characters are three bytes.
      const whole = waiting.length - (waiting.length % 4);
      const decoded = decode(waiting.slice(0, whole));
      waiting = waiting.slice(whole);
      isBroken = decoded === undefined;
      bytes = joined(bytes, decoded ?? new Uint8Array(0));
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const rows: Cell[][] = [];
      const cursor = { at: 0 };
      let end = 0;
      for (let row = readRow(view, cursor); row; row = readRow(view, cursor)) {
        // Rows without any bytes would go on forever.
        isBroken ||= cursor.at === end;
        if (isBroken) break;
        rows.push(row);
        end = cursor.at;
      }
      bytes = bytes.slice(end);
      isBroken ||= bytes.byteLength > LONGEST;
      return rows;
    },
    get isInside() {
      return isBroken || bytes.byteLength > 0 || waiting !== '';
    },
  };
}

function readCell(view: DataView, cursor: Cursor, column: Column): Cell | undefined {
  const { datatype, arraysize } = column;
  const size = SIZES[datatype] ?? 1;
  let count = lengthOf(arraysize);
  if (count === undefined) {
    if (cursor.at + 4 > view.byteLength) return undefined;
    count = view.getUint32(cursor.at);
    cursor.at += 4;
  }
  const start = cursor.at;
  const end = start + count * size;
  if (end > view.byteLength) return undefined;
  cursor.at = end;
  if (datatype === 'char' || datatype === 'unicodeChar') {
    const encoding = datatype === 'char' ? 'utf-8' : 'utf-16be';
    const text = new TextDecoder(encoding).decode(
      new Uint8Array(view.buffer, view.byteOffset + start, end - start),
    );
    const [said = ''] = text.split('\0');
    return said === '' ? null : said;
  }
  const values = Array.from({ length: count }, (_, index) => scalar(view, start + index * size, column));
  if (arraysize === undefined || arraysize === '1') return values[0] ?? null;
  return values.length === 0 ? null : values;
}

function isReadable({ datatype, arraysize }: Column): boolean {
  const length = lengthOf(arraysize);
  return SIZES[datatype] !== undefined && (length === undefined || Number.isSafeInteger(length));
}

/** How many values a cell has; `undefined`: it says so itself; not a number: what stands there is no size. */
function lengthOf(arraysize: string | undefined): number | undefined {
  if (arraysize === undefined || arraysize === '') return 1;
  if (arraysize.includes('*')) return undefined;
  const sides = arraysize.split('x').map((side) => (/^\d+$/.test(side.trim()) ? Number(side) : Number.NaN));
  return sides.reduce((product, side) => product * side, 1);
}

function scalar(
  view: DataView,
  at: number,
  { datatype, nullValue }: Column,
): string | number | boolean | null {
  const value = number(view, at, datatype);
  if (datatype === 'boolean') return truth(String.fromCharCode(Number(value)));
  if (nullValue !== undefined && String(value) === nullValue) return null;
  return typeof value === 'number' && Number.isNaN(value) ? null : value;
}

function number(view: DataView, at: number, datatype: string): string | number {
  switch (datatype) {
    case 'short':
      return view.getInt16(at);
    case 'int':
      return view.getInt32(at);
    case 'float':
      // As it would be written: a single has seven digits.
      return Number(view.getFloat32(at).toPrecision(7));
    case 'double':
      return view.getFloat64(at);
    case 'long': {
      const value = view.getBigInt64(at);
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    }
    default:
      return view.getUint8(at);
  }
}

function truth(sign: string): boolean | null {
  if ('Tt1'.includes(sign)) return true;
  return 'Ff0'.includes(sign) ? false : null;
}

function decode(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.byteLength + other.byteLength);
  both.set(one);
  both.set(other, one.byteLength);
  return both;
}
