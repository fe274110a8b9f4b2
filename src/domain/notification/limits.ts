import type { Finding } from '../finding.ts';

/** Longest body that is read, in UTF-16 code units. A usual notification has about 1,000. */
export const MAX_BODY_LENGTH = 4 * 1024 * 1024;
/** Longest body in Turtle, whose parser is several times slower than that of JSON. */
export const MAX_TURTLE_LENGTH = 1024 * 1024;
/** Deepest nesting of objects and arrays that is read. A reply with its Offer has 5. */
export const MAX_DEPTH = 100;
/** Most values (members of objects and arrays) that the JSON-LD algorithms are given; they are quadratic. */
export const MAX_JSONLD_VALUES = 3_000;
/** Most statements that the fast path to RDF makes; it compares them with each other. */
export const MAX_FAST_QUADS = 500;
/** Longest text that is taken from a message, e.g. its summary; the raw message has the whole. */
export const MAX_TEXT_LENGTH = 10_000;
/** Most values of one property that are read. */
export const MAX_LIST_LENGTH = 100;
/** How many activities may lie inside each other. */
export const MAX_NESTED_ACTIVITIES = 5;

const SPEC = 'https://www.w3.org/TR/ldn/#constraints';

/** The finding on a message that is longer than {@link MAX_BODY_LENGTH} or {@link MAX_TURTLE_LENGTH}. */
export const TOO_LONG: Finding = {
  rule: 'limit.size',
  severity: 'must',
  path: '$',
  message: 'The message is too large and is not read.',
  advice:
    'Send links to large content instead of the content itself: at most 4 MiB of JSON, 1 MiB of Turtle.',
  spec: SPEC,
};

/** The finding on a message that is nested deeper than {@link MAX_DEPTH}. */
export const TOO_DEEP: Finding = {
  rule: 'limit.depth',
  severity: 'must',
  path: '$',
  message: 'The message is nested more than 100 levels deep and is not read.',
  advice: 'Refer to other resources by their id instead of embedding them.',
  spec: SPEC,
};

/** Size and depth of parsed JSON. */
export interface Extent {
  /** Code units of keys and strings, and one for every value. */
  readonly size: number;
  readonly values: number;
  readonly depth: number;
}

/** Measures parsed JSON without recursion, and gives up as soon as a limit is passed: cycles end, too. */
export function measure(document: unknown): Extent {
  const stack: [unknown, number][] = [[document, 0]];
  let size = 0;
  let values = 0;
  let deepest = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [value, depth] = next;
    values += 1;
    size += typeof value === 'string' ? value.length : 1;
    if (typeof value === 'object' && value !== null) {
      deepest = Math.max(deepest, depth + 1);
      for (const [key, member] of Object.entries(value)) {
        size += key.length;
        stack.push([member, depth + 1]);
      }
    }
    if (deepest > MAX_DEPTH || size > MAX_BODY_LENGTH) break;
  }
  return { size, values, depth: deepest };
}

/** The limits that parsed JSON passes, as findings. */
export function limitFindings(extent: Extent): Finding[] {
  return [
    ...(extent.size > MAX_BODY_LENGTH ? [TOO_LONG] : []),
    ...(extent.depth > MAX_DEPTH ? [TOO_DEEP] : []),
  ];
}

/** Whether JSON or Turtle is nested deeper than {@link MAX_DEPTH}, from its brackets alone: known before parsing. */
export function isTooDeep(text: string): boolean {
  return (
    countUpTo(text, '{', MAX_DEPTH) + countUpTo(text, '[', MAX_DEPTH) > MAX_DEPTH &&
    textDepth(text) > MAX_DEPTH
  );
}

/** Most messages have so few brackets that their depth need not be measured. */
function countUpTo(text: string, bracket: string, limit: number): number {
  let count = 0;
  for (let at = text.indexOf(bracket); at >= 0 && count <= limit; at = text.indexOf(bracket, at + 1))
    count += 1;
  return count;
}

function textDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i);
    if (inString) {
      if (char === 0x5c) i += 1;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return deepest;
}
