/** A line of a comparison. `same` with `count` stands for that many unchanged lines, left out. */
export type DiffLine =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'skipped'; readonly count: number };

/** Unchanged lines shown around a change. */
const CONTEXT = 2;

/** Most lines on each side of a change that are compared one by one; beyond it all of them count as replaced. */
const COMPARED = 400;

/**
 * Compares two texts line by line: what they share at the start and the end is the same; in the middle the longest
 * common sequence of lines is.
 */
export function diffLines(before: string, after: string): DiffLine[] {
  const old = splitLines(before);
  const now = splitLines(after);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;

  return shorten([
    ...now.slice(0, head).map((text) => ({ kind: 'same' as const, text })),
    ...compareMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...now.slice(now.length - tail).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

type Line = Exclude<DiffLine, { kind: 'skipped' }>;

/** https://en.wikipedia.org/wiki/Longest_common_subsequence */
function compareMiddle(old: readonly string[], now: readonly string[]): Line[] {
  const isLong = old.length > COMPARED || now.length > COMPARED;
  // common[i][j]: length of the longest common sequence of what follows old[i] and now[j].
  const rows = isLong ? 0 : old.length + 1;
  const common = Array.from({ length: rows }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0 && !isLong; i--) {
    const row = common[i];
    for (let j = now.length - 1; j >= 0 && row; j--) {
      row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is && !isLong) {
      lines.push({ kind: 'same', text: was });
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: was });
      i += 1;
    } else {
      lines.push({ kind: 'added', text: is ?? '' });
      j += 1;
    }
  }
  return lines;
}

/** Keeps the unchanged lines next to a change, and counts of the others. */
function shorten(lines: readonly Line[]): DiffLine[] {
  const shown: DiffLine[] = [];
  for (let start = 0; start < lines.length; ) {
    const kind = lines[start]?.kind;
    let end = start + 1;
    while (end < lines.length && (lines[end]?.kind === 'same') === (kind === 'same')) end += 1;
    const run = lines.slice(start, end);
    const before = start === 0 ? 0 : CONTEXT;
    const after = end === lines.length ? 0 : CONTEXT;
    const count = run.length - before - after;
    if (kind !== 'same' || count <= 0) shown.push(...run);
    else {
      const skipped = { kind: 'skipped', count } as const;
      shown.push(...run.slice(0, before), skipped, ...run.slice(run.length - after));
    }
    start = end;
  }
  return shown;
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
