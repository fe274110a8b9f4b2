import { hostOf } from '../../domain/notification/host-of.ts';
import { plain } from '../../i18n/isolate.ts';

/**
 * Text of a stranger as one line that fits into a sentence: nothing unseen in it, at most `limit` characters.
 * `undefined` when nothing readable is left.
 */
export function oneLine(text: string | undefined, limit = 120): string | undefined {
  if (text === undefined) return undefined;
  // Only the beginning is looked at: the text may be megabytes long.
  const line = plain(text.slice(0, limit * 4))
    .replace(/\s+/gu, ' ')
    .trim();
  if (!line) return undefined;
  const characters = [...line];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line;
}

/** The URL when it leads to a web page (`http:` or `https:` with a host); nothing else may become a link. */
export function webUrl(text: string | undefined): URL | undefined {
  if (text === undefined || text.length > 4_000) return undefined;
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) && url.host !== '' ? url : undefined;
}

/**
 * A URI as people would say it: the host and the last part of a web address (`review.example/…/42`), the DOI of a
 * DOI address, the address of a `mailto:`, anything else cut to a readable length.
 */
export function shortId(id: string, limit = 60): string {
  const url = webUrl(id);
  if (url === undefined) return oneLine(id.replace(/^mailto:/i, ''), limit) ?? '';
  if (/^(dx\.)?doi\.org$/.test(url.host))
    return oneLine(`doi:${decoded(url.pathname.slice(1))}`, limit) ?? '';
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return url.host;
  return oneLine(`${url.host}/${parts.length > 1 ? '…/' : ''}${decoded(last)}`, limit) ?? url.host;
}

/** The host of a web address or the address of a `mailto:`: what a party without a name is called by. */
export function bareName(id: string | undefined): string | undefined {
  if (id === undefined || !/^mailto:/i.test(id)) return hostOf(id);
  return oneLine(id.slice('mailto:'.length), 60);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
