/**
 * An id within the crate for something that has none in the world: `#` and its name in plain letters, or its kind
 * where the name has none. Clashes get `-2`, `-3` …
 * @param taken ids that are in use
 */
export function localId(name: string, kind: string, taken: ReadonlySet<string> = new Set()): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const base = `#${words.join('-').slice(0, 60) || kind}`;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
