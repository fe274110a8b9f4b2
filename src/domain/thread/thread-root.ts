/**
 * The activity that a thread began with, as far as it is known: follows what answers what upwards from `key`.
 * An Announce may answer the Offer itself or the Accept of it, so chains are followed to their end; a chain that
 * bites its tail (or names its own id) ends where it would repeat.
 * `answers` gives the keys that an activity answers, or nothing where the activity is not known.
 */
export function threadRoot(key: string, answers: (key: string) => readonly string[] | undefined): string {
  const visited = new Set([key]);
  let current = key;
  for (;;) {
    const next = answers(current)?.find((candidate) => !visited.has(candidate));
    if (next === undefined) return current;
    visited.add(next);
    current = next;
  }
}
