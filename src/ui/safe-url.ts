/**
 * The URL if it is one that a browser may be sent to (`http:` or `https:`), otherwise `undefined`.
 * URLs from outside may be `javascript:`, `data:` or worse.
 */
export function safeUrl(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
