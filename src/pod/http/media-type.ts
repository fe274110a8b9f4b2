/** The media type of a `Content-Type` header, lower case and without parameters; `''` when there is none. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** A parameter of a `Content-Type` header, e.g. `charset`; quotes removed, lower case. */
export function mediaTypeParameter(contentType: string | undefined, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(contentType ?? '');
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}
