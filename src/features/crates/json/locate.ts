import type { Place } from '../../../domain/crate/fix/place.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the entities of a crate stand in its text, by their position in `@graph`. One walk over the text, without
 * reading values; in a text that is broken, those before the fault.
 */
export function entityStretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let depth = 0;
  let graphDepth = -1;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      const end = endOfText(text, at);
      if (depth === 1 && graphDepth < 0 && text.slice(at, end) === '"@graph"' && isName(text, end))
        graphDepth = 2;
      at = end - 1;
    } else if (sign === BRACE || sign === BRACKET) {
      depth += 1;
      if (sign === BRACE && depth === graphDepth + 1) from = at;
    } else if (sign === BRACE_END || sign === BRACKET_END) {
      if (sign === BRACE_END && depth === graphDepth + 1) found.push({ from, to: at + 1 });
      if (depth === graphDepth) return found;
      depth -= 1;
    }
  }
  return found;
}

/** Where something of an entity stands: the name and the value of a property, else its id. */
export function stretchOf(text: string, entities: readonly Stretch[], { index, property }: Place): Stretch {
  const entity = index === undefined ? undefined : entities[index];
  if (index !== undefined && !entity) return { from: 0, to: 0 };
  const whole = entity ?? { from: text.indexOf('{'), to: text.length };
  const [from, to] = [whole.from, Math.min(whole.from + 1, whole.to)];
  const named = property === undefined ? undefined : propertyIn(text, whole, property);
  return named ?? propertyIn(text, whole, '@id') ?? { from, to };
}

const QUOTE = 34;
const BACKSLASH = 92;
const BRACE = 123;
const BRACE_END = 125;
const BRACKET = 91;
const BRACKET_END = 93;

/** Where a text in quotation marks that begins at `at` ends, behind them. */
function endOfText(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next += 1) {
    const sign = text.charCodeAt(next);
    if (sign === BACKSLASH) next += 1;
    else if (sign === QUOTE) return next + 1;
  }
  return text.length;
}

/** Whether what ended here is the name of a property. */
function isName(text: string, end: number): boolean {
  return /^\s*:/.test(text.slice(end, end + 64));
}

function propertyIn(text: string, { from, to }: Stretch, property: string): Stretch | undefined {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === BRACE || sign === BRACKET) depth += 1;
    else if (sign === BRACE_END || sign === BRACKET_END) depth -= 1;
    else if (sign === QUOTE) {
      const end = endOfText(text, at);
      if (depth === 1 && isName(text, end) && text.slice(at, end) === JSON.stringify(property))
        return { from: at, to: lineEnd(text, at, to) };
      at = end - 1;
    }
  }
  return undefined;
}

function lineEnd(text: string, at: number, limit: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? limit : Math.min(end, limit);
}
