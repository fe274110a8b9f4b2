import { scanJson } from './scan-json.ts';

/** Where a text stops being JSON. */
export interface JsonFault {
  /** What is wrong, in a few words of English. */
  readonly reason: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** From 0, in UTF-16 units. */
  readonly offset: number;
}

/** A text, read as JSON. */
export type ParsedJson =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** What readers of JSON drop because a name comes twice in an object. */
      readonly dropped: readonly { readonly path: string; readonly value: unknown }[];
    }
  /** No JSON, at this place; or, without a place, nested deeper than {@link MAX_DEPTH}. */
  | { readonly ok: false; readonly fault?: JsonFault };

/** Arrays and objects that lie within each other deeper than this are not opened. */
export const MAX_DEPTH = 500;

/** Reads JSON, with or without a byte order mark; a text that is none gets the place of its fault. Never throws. */
export function parseJson(text: string): ParsedJson {
  const isMarked = text.startsWith('\uFEFF');
  const json = isMarked ? text.slice(1) : text;
  const value = parse(json);
  const { fault, depth, repeated } = scanJson(json, value !== undefined);
  if (fault) return { ok: false, fault: faultAt(text, fault.offset + (isMarked ? 1 : 0), fault.reason) };
  return value === undefined || depth > MAX_DEPTH ? { ok: false } : { ok: true, value, dropped: repeated };
}

/** `undefined` where it is no JSON, or where this browser cannot read it because it is too deep. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Whether JSON that was read already is nested deeper than {@link MAX_DEPTH}; ends also where it goes round. */
export function isTooDeep(value: unknown): boolean {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    const depth = next.depth + 1;
    if (depth > MAX_DEPTH) return true;
    for (const each of Object.values(next.value)) open.push({ value: each, depth });
  }
  return false;
}

function faultAt(text: string, offset: number, reason: string): JsonFault {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { reason, offset, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
