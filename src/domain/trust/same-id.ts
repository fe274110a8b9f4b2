/**
 * An id in the form in which ids are compared: services write their own with and without a trailing slash, and
 * scheme and host in any case (https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2.1). The path keeps its case.
 */
export function comparableId(id: string): string {
  const trimmed = id.trim();
  const match = /^([a-z][a-z0-9+.-]*:)(\/\/[^/?#]*)?(.*)$/is.exec(trimmed);
  if (!match) return trimmed;
  const [, scheme = '', authority = '', rest = ''] = match;
  return scheme.toLowerCase() + authority.toLowerCase() + rest.replace(/\/+$/, '');
}

/** Whether two ids name the same party, as far as their spelling tells. */
export function sameId(a: string, b: string): boolean {
  return comparableId(a) === comparableId(b);
}
