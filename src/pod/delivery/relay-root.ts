import { parseUrl } from '../http/storage-scope.ts';

/** The address of a relay as it is kept: without query and fragment, ending in `/`. `undefined` for what is none. */
export function relayRoot(text: string | undefined): string | undefined {
  const url = parseUrl(text ?? '');
  if (url === undefined || url.username !== '' || url.password !== '') return undefined;
  url.search = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
