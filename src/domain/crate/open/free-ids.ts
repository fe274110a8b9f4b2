/**
 * Ids for entities that have none: `_:n1`, `_:n2` and so on, without those that stand anywhere in the document already.
 * They are valid in this document only. https://www.w3.org/TR/json-ld11/#identifying-blank-nodes
 */
export function freeIds(document: unknown): () => string {
  let taken: ReadonlySet<string> | undefined;
  let last = 0;
  return () => {
    taken ??= labelsIn(document);
    do last += 1;
    while (taken.has(`_:n${last}`));
    return `_:n${last}`;
  };
}

function labelsIn(document: unknown): ReadonlySet<string> {
  const labels = new Set<string>();
  const open: unknown[] = [document];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') {
      if (next.startsWith('_:n')) labels.add(next);
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, value] of Object.entries(next)) {
        if (key.startsWith('_:n')) labels.add(key);
        open.push(value);
      }
    }
  }
  return labels;
}
