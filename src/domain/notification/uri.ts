const URI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i;
const HTTP_URI =
  /^https?:\/\/(?:[^\s/?#@<>"{}|\\^`]*@)?(?:\[[0-9a-f:.]+\]|[^\s/?#@:[\]<>"{}|\\^`]+)(?::\d*)?(?:[/?#][^\s<>"{}|\\^`]*)?$/i;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const URN_UUID = new RegExp(`^urn:uuid:${UUID}$`, 'i');
const BARE_URN_UUID = new RegExp(`^urn:${UUID}$`, 'i');
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(?:;.*)?$/;
const DOI = /^(?:doi:\s*)?(10\.\d{4,9}\/\S+)$/i;

/** Whether a value is a string with a scheme and without characters that no URI may hold (RFC 3986 §2, §3). */
export function isUri(value: unknown): value is string {
  return typeof value === 'string' && URI.test(value);
}

/** Whether a value is an `http:` or `https:` URI with a host. */
export function isHttpUri(value: unknown): value is string {
  return typeof value === 'string' && HTTP_URI.test(value);
}

/** Whether a value is `urn:uuid:<uuid>`, in any case (RFC 9562 §4). */
export function isUrnUuid(value: unknown): value is string {
  return typeof value === 'string' && value.length === 45 && URN_UUID.test(value);
}

/** Whether a value is a UUID with the namespace left out, `urn:<uuid>`, as some scripts write it. */
export function isBareUrnUuid(value: string): boolean {
  return value.length === 40 && BARE_URN_UUID.test(value);
}

/** Whether a value has the form `type/subtype`, with or without parameters (RFC 6838 §4.2). */
export function isMediaType(value: unknown): value is string {
  return typeof value === 'string' && MEDIA_TYPE.test(value);
}

/** A DOI written without its resolver (`10.5555/1`, `doi:10.5555/1`) as an HTTP URL; `undefined` for anything else. */
export function doiUrl(value: string): string | undefined {
  const doi = DOI.exec(value.trim())?.[1];
  return doi === undefined ? undefined : `https://doi.org/${doi}`;
}
