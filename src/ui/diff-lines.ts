/** A line of a comparison. `same` with `count` stands for that many unchanged lines, left out. */
export type DiffLine =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'skipped'; readonly count: number };

/** Unchanged lines shown around a change. */
const CONTEXT = 2;

/**
 * Compares two texts line by line: what they share at the start and the end is the same, the middle was replaced.
 * Exact for the changes we show (a line added, a value replaced), and quick for any size.
 */
export function diffLines(before: string, after: string): DiffLine[] {
  const old = splitLines(before);
  const now = splitLines(after);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;

  return [
    ...shorten(now.slice(0, head), 'end'),
    ...old.slice(head, old.length - tail).map((text) => ({ kind: 'removed' as const, text })),
    ...now.slice(head, now.length - tail).map((text) => ({ kind: 'added' as const, text })),
    ...shorten(now.slice(now.length - tail), 'start'),
  ];
}

/** Keeps the lines next to the change, and a count of the others. */
function shorten(lines: readonly string[], near: 'start' | 'end'): DiffLine[] {
  const hidden = lines.length - CONTEXT;
  const shown = near === 'start' ? lines.slice(0, CONTEXT) : lines.slice(-CONTEXT);
  const same = shown.map((text) => ({ kind: 'same' as const, text }));
  if (hidden <= 0) return same;
  const skipped = { kind: 'skipped' as const, count: hidden };
  return near === 'start' ? [...same, skipped] : [skipped, ...same];
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
