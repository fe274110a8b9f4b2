/** A URL as it may stand in a problem: without query and fragment, where some servers keep secrets. */
export function shownUrl(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
