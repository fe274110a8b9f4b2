const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

/** Whether an id is an absolute URI, such as a web address. */
export function isAbsolute(id: string): boolean {
  return ABSOLUTE.test(id);
}

/**
 * The path in the payload that a relative id means: decoded, without `./` in front; `undefined` where it is none or
 * would lead out of the crate. https://www.researchobject.org/ro-crate/specification/1.2/appendix/relative-uris
 */
export function payloadPath(id: string): string | undefined {
  if (isAbsolute(id) || /[\\?#]/.test(id)) return undefined;
  const path = decoded(id);
  if (path === undefined || path.startsWith('/') || path.includes('\\') || path.includes('\0'))
    return undefined;
  if (path.split('/').includes('..')) return undefined;
  return path.replace(/^(\.\/)+/, '');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** What may not stand in an id, and what would be read as something else than a part of a path. */
const ENCODED = /[\p{Cc} %?#\\<>"{}^|`]/gu;

/**
 * The id of a path in the payload: only what has to be is percent-encoded, so that names of all scripts stay readable.
 * https://www.researchobject.org/ro-crate/specification/1.2/data-entities#encoding-file-paths
 */
export function idOfPath(path: string): string {
  const id = path.replace(ENCODED, (character) => encodeURIComponent(character));
  // `a:b` would be read as an address of the scheme `a`.
  return isAbsolute(id) ? `./${id}` : id;
}
