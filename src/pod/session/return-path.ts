const KEY = 'orrery:return-to';

/**
 * Keeps the page (path, query, fragment) that the person was on while the browser visits the provider.
 * The log-in page is nowhere to come back to: the page before it, if one was kept, stays kept.
 */
export function rememberReturn(path: string, storage: Storage = sessionStorage): void {
  if (!path.startsWith('/login')) storage.setItem(KEY, path);
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
