const KEY = 'orrery:return-to';

/** Keeps the page (path, query, fragment) that the person was on while the browser visits the provider. */
export function rememberReturn(path: string, storage: Storage = sessionStorage): void {
  storage.setItem(KEY, path);
}

/**
 * The page to go back to, once; `undefined` when there is none.
 * Anything that is not a path of this app is dropped: it could lead to another host.
 */
export function takeReturn(storage: Storage = sessionStorage): string | undefined {
  const path = storage.getItem(KEY);
  storage.removeItem(KEY);
  if (!path?.startsWith('/') || path.startsWith('//') || path.includes('\\')) return undefined;
  return path.startsWith('/login') ? undefined : path;
}
