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
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault };

/** Reads JSON, with or without a byte order mark; a text that is none gets the place of its fault. Never throws. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) };
  } catch (error) {
    return { ok: false, fault: { reason: String(error), line: 1, column: 1, offset: 0 } };
  }
}
