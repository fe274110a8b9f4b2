/** Marking several items of a list, to do something with all of them. */
export interface Marks {
  readonly marked: ReadonlySet<string>;
  /** The item marked or unmarked last: where a range begins. */
  readonly anchor?: string;
}

/** Nothing is marked. */
export const noMarks: Marks = { marked: new Set() };

/**
 * Marks an item, or takes its mark away. With `range`, everything from the anchor to it is marked instead.
 * @param keys all items of the list in their order
 */
export function toggleMark(marks: Marks, keys: readonly string[], key: string, range = false): Marks {
  const from = marks.anchor === undefined ? -1 : keys.indexOf(marks.anchor);
  const to = keys.indexOf(key);
  const marked = new Set(marks.marked);
  if (range && from >= 0 && to >= 0)
    for (const each of keys.slice(Math.min(from, to), Math.max(from, to) + 1)) marked.add(each);
  else if (!marked.delete(key)) marked.add(key);
  return { marked, anchor: key };
}
