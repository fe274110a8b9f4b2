import type { PodResponse } from '../transport.ts';

/**
 * The server's clock at the time of this answer, ISO 8601.
 * Browsers hide `Date` from pages of another origin unless the server exposes it: `undefined` then.
 */
export function serverTime(response: PodResponse): string | undefined {
  return isoDate(response.headers.date);
}

/** When the resource was last changed, by the server's clock, ISO 8601 (whole seconds). Always visible to pages. */
export function lastModified(response: PodResponse): string | undefined {
  return isoDate(response.headers['last-modified']);
}

function isoDate(httpDate: string | undefined): string | undefined {
  const time = Date.parse(httpDate ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
