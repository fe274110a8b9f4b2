/**
 * Whether a URL lies inside one of the storages: the same origin exactly, and a path below the storage's root.
 * Both sides are compared as the URL parser reads them, which is also what is sent: case of the host, default ports,
 * `..` and its encoded forms are settled by then. What a server might read differently counts as outside:
 * user names in the URL, and dot segments that only appear when `%2F` or `%5C` are decoded.
 */
export function isInsideStorages(url: URL, storages: readonly string[]): boolean {
  if (url.username !== '' || url.password !== '' || hidesDotSegments(url.pathname)) return false;
  return storages.some((storage) => {
    const root = parseUrl(storage);
    if (root === undefined || root.origin !== url.origin) return false;
    const path = root.pathname.endsWith('/') ? root.pathname : `${root.pathname}/`;
    return url.pathname.startsWith(path);
  });
}

/** Whether a URL has the origin of one of the storages. */
export function isOnStorageOrigin(url: URL, storages: readonly string[]): boolean {
  if (url.username !== '' || url.password !== '') return false;
  return storages.some((storage) => parseUrl(storage)?.origin === url.origin);
}

/** An http or https URL without its fragment, which is never sent; `undefined` for anything else. */
export function parseUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

function hidesDotSegments(path: string): boolean {
  const segments = path
    .replace(/%2f|%5c/gi, '/')
    .replace(/%2e/gi, '.')
    .split('/');
  return segments.some((segment) => segment === '.' || segment === '..');
}
