/** What may not stand in a URI reference, and what would end its path; `%` because it begins an escape. */
const NOT_IN_PATHS = /[\s%?#\\<>"{}^|`\p{Cc}]/gu;

/**
 * The `@id` of a file or folder by its path in the crate: only what a URI reference may not hold is percent-encoded,
 * all other characters stay as they are. A first segment with a colon would read as a scheme and gets `./` in front.
 * https://www.researchobject.org/ro-crate/specification/1.2/data-entities#encoding-file-paths-and-names
 * @param path decoded, `/` between its parts; a folder ends in `/`
 */
export function idOfPath(path: string): string {
  const id = path.replace(NOT_IN_PATHS, encodeURIComponent);
  return /^[a-z][a-z0-9+.-]*:/i.test(id) ? `./${id}` : id;
}

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
