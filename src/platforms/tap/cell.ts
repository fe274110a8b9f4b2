import type { Cell, Column } from './votable.ts';

const INTEGERS = new Set(['short', 'int', 'long', 'unsignedByte']);
const FLOATS = new Set(['float', 'double']);
const TEXTS = new Set(['char', 'unicodeChar']);

/**
 * The value of a cell by its column. Nothing in it is nothing, for text as well; a text that is no value of its type
 * stays text, so that it is seen. https://www.ivoa.net/documents/VOTable/20191021/REC-VOTable-1.4-20191021.html#ToC18
 */
export function readCell(text: string, column: Column): Cell {
  const { datatype, arraysize } = column;
  if (TEXTS.has(datatype)) return text === '' ? null : text;
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (arraysize === undefined || arraysize === '1') return scalar(trimmed, column);
  return trimmed.split(/\s+/).map((each) => scalar(each, column));
}

function scalar(text: string, { datatype, nullValue }: Column): string | number | boolean | null {
  if (text === nullValue) return null;
  if (INTEGERS.has(datatype)) return integer(text);
  if (FLOATS.has(datatype)) return float(text);
  if (datatype === 'boolean') return boolean(text);
  return text;
}

function integer(text: string): string | number {
  const isNumber = /^[+-]?\d+$/.test(text) || /^0x[0-9a-f]+$/i.test(text);
  const value = Number(text);
  return isNumber && Number.isSafeInteger(value) ? value : text;
}

function float(text: string): string | number | null {
  if (/^nan$/i.test(text)) return null;
  const infinite = /^([+-]?)inf(?:inity)?$/i.exec(text);
  if (infinite) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const value = Number(text);
  return Number.isNaN(value) ? text : value;
}

function boolean(text: string): string | boolean | null {
  if (/^(?:t|true|1)$/i.test(text)) return true;
  if (/^(?:f|false|0)$/i.test(text)) return false;
  return text === '?' ? null : text;
}
