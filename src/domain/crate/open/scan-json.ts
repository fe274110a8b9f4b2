import { pointer } from '../pointer.ts';

/** What is seen of a JSON text without reading its values. */
export interface JsonScan {
  /** Where the text stops being JSON, in UTF-16 units from 0, and why. */
  readonly fault?: { readonly offset: number; readonly reason: string };
  /** How deep arrays and objects lie within each other. */
  readonly depth: number;
  /** Values of names that an object has more than once, but for the last: readers of JSON drop them. */
  readonly repeated: readonly { readonly path: string; readonly value: unknown }[];
}

/** An object or array that is not closed yet. */
interface Frame {
  /** Where the values of the names begin; `undefined` for arrays. */
  readonly names?: Map<string, number>;
  name: string;
  index: number;
}

type State = 'value' | 'name' | 'after' | 'end';

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const SPACE = /[ \t\n\r]*/y;
/** More than these are not listed. */
const MOST_REPEATED = 1_000;

/**
 * Looks through a text once, without recursion, so that no depth is too much. https://www.rfc-editor.org/rfc/rfc8259
 * @param isTrusted whether the text is known to be JSON: then it is looked through faster
 */
export function scanJson(text: string, isTrusted = false): JsonScan {
  const scanner = new Scanner(text, 0, isTrusted);
  let reason = scanner.value();
  if (reason === undefined && !scanner.isAtEnd()) reason = 'After the end of the JSON there is more text.';
  const { at, depth, repeated } = scanner;
  return { ...(reason !== undefined && { fault: { offset: at, reason } }), depth, repeated };
}

class Scanner {
  readonly #text: string;
  readonly #isTrusted: boolean;
  readonly #frames: Frame[] = [];
  readonly repeated: { readonly path: string; readonly value: unknown }[] = [];
  at: number;
  depth = 0;

  constructor(text: string, at: number, isTrusted: boolean) {
    this.#text = text;
    this.at = at;
    this.#isTrusted = isTrusted;
  }

  isAtEnd(): boolean {
    this.#space();
    return this.at >= this.#text.length;
  }

  /** Goes over one value with all that is in it; else says what is wrong at the place that was reached. */
  value(): string | undefined {
    let state: State = 'value';
    while (state !== 'end') {
      this.#space();
      const next: State | { readonly reason: string } = this.#step(state);
      if (typeof next === 'object') return next.reason;
      state = next;
    }
    return undefined;
  }

  #step(state: State): State | { readonly reason: string } {
    if (this.at >= this.#text.length) return { reason: 'The text ends too early.' };
    const character = this.#text[this.at];
    if (state === 'value') return this.#begin(character);
    if (state === 'name') return this.#name(character);
    const frame = this.#frames.at(-1);
    const close = frame?.names ? '}' : ']';
    if (character === close) return this.#close();
    if (character !== ',' || !frame) return { reason: `A comma or “${close}” is expected here.` };
    this.at += 1;
    frame.index += 1;
    return frame.names ? 'name' : 'value';
  }

  #begin(character: string | undefined): State | { readonly reason: string } {
    if (character === '{' || character === '[') {
      const isObject = character === '{';
      this.#frames.push({ ...(isObject && { names: new Map() }), name: '', index: 0 });
      this.depth = Math.max(this.depth, this.#frames.length);
      this.at += 1;
      this.#space();
      if (this.#text[this.at] === (isObject ? '}' : ']')) return this.#close();
      return isObject ? 'name' : 'value';
    }
    if (character === '"') {
      const reason = this.#string();
      if (reason !== undefined) return { reason };
    } else if (!this.#skip(LITERAL)) return { reason: 'A value is expected here.' };
    return this.#frames.length > 0 ? 'after' : 'end';
  }

  #close(): State {
    this.#frames.pop();
    this.at += 1;
    return this.#frames.length > 0 ? 'after' : 'end';
  }

  #name(character: string | undefined): State | { readonly reason: string } {
    const begin = this.at;
    if (character !== '"') return { reason: 'A name in double quotes is expected here.' };
    const reason = this.#string();
    if (reason !== undefined) return { reason };
    const written = this.#text.slice(begin + 1, this.at - 1);
    const name = written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
    this.#space();
    if (this.#text[this.at] !== ':') return { reason: 'A colon is expected here.' };
    this.at += 1;
    this.#remember(name);
    return 'value';
  }

  #remember(name: string): void {
    const frame = this.#frames.at(-1);
    if (!frame?.names) return;
    const before = frame.names.get(name);
    frame.name = name;
    frame.names.set(name, this.at);
    if (before === undefined || this.repeated.length >= MOST_REPEATED) return;
    const dropped = new Scanner(this.#text, before, this.#isTrusted);
    dropped.value();
    const path = pointer(...this.#frames.map((each) => (each.names ? each.name : each.index)));
    this.repeated.push({ path, value: JSON.parse(this.#text.slice(before, dropped.at)) });
  }

  /** Goes over a text in quotes. */
  #string(): string | undefined {
    if (this.#isTrusted) {
      do this.at = this.#text.indexOf('"', this.at + 1);
      while (this.#isEscaped());
      this.at += 1;
      return undefined;
    }
    for (this.at += 1; this.at < this.#text.length; this.at += 1) {
      const code = this.#text.charCodeAt(this.at);
      if (code === 0x22) {
        this.at += 1;
        return undefined;
      }
      if (code < 0x20) return 'A text goes over the end of its line, or holds a control character.';
      if (code !== 0x5c) continue;
      if (!this.#skip(ESCAPE)) return 'After a backslash a character stands that has no meaning there.';
      this.at -= 1;
    }
    return 'A text has no closing quote.';
  }

  #isEscaped(): boolean {
    let begin = this.at;
    while (this.#text.charCodeAt(begin - 1) === 0x5c) begin -= 1;
    return (this.at - begin) % 2 === 1;
  }

  #space(): void {
    // Most often there is none.
    if (this.#text.charCodeAt(this.at) <= 0x20) this.#skip(SPACE);
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.#text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
