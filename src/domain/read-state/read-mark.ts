/** That the maintainer has read a message of the inbox, or wants it to count as unread again. */
export interface ReadMark {
  /** URL of the member of the inbox. */
  readonly url: string;
  readonly read: boolean;
  /** ISO 8601 in UTC, with milliseconds: marks are put in order by it. */
  readonly at: string;
}

/**
 * Which of two marks about the same message counts: the later one, whichever device made it. At equal times the choice
 * must be the same on every device: unread wins, since what is shown once more does less harm than what is missed.
 */
export function laterMark<M extends ReadMark>(a: M, b: M): M {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.read ? b : a;
}

/** Which mark counts of those about each message, by the message's URL. */
export function latestMarks<M extends ReadMark>(marks: Iterable<M>): Map<string, M> {
  const latest = new Map<string, M>();
  for (const mark of marks) {
    const before = latest.get(mark.url);
    latest.set(mark.url, before ? laterMark(before, mark) : mark);
  }
  return latest;
}
