import { parseUrl } from '../http/storage-scope.ts';
import { isLoopbackUrl } from '../ldn/loopback.ts';

/**
 * The address of a relay as it is kept: without query and fragment, ending in `/`. `undefined` for what is none, and for
 * one without TLS beyond this computer: the session's token goes there.
 */
export function relayRoot(text: string | undefined): string | undefined {
  const url = parseUrl(text ?? '');
  if (url === undefined || url.username !== '' || url.password !== '') return undefined;
  if (url.protocol !== 'https:' && !isLoopbackUrl(url.href)) return undefined;
  url.search = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
