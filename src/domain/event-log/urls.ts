/** URLs that are absolute and in the form that the parser would give them: nearly all that logs hold. */
const PLAIN =
  /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)*[a-z]+(?::\d{4,5})?(?:\/[\w~%-][\w.~%-]*)*\/?(?:#[\w.-]+)?$/;

/** An absolute http(s) URL of a reference in a document, or `undefined`. @param base URL of the document. */
export function absoluteUrl(reference: string, base: string): string | undefined {
  if (PLAIN.test(reference) && reference.indexOf('/', 8) > 0) return reference;
  if (!URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/**
 * Whether two URLs may mean the same artefact: logs and profiles write them with and without fragment, trailing
 * slash and TLS. For finding only; what is shown stays as it was written.
 */
export function looselySame(a: string, b: string): boolean {
  return loose(a) === loose(b);
}

function loose(url: string): string {
  const text = URL.canParse(url) ? new URL(url).href : url;
  return text
    .replace(/#.*$/, '')
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '');
}
