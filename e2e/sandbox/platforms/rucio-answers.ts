import type { Answer } from '../loopback-server.ts';

/** A refusal as Rucio words it: its class counts, and its media type tells nothing. */
export function refusal(status: number, className: string, message = className): Answer {
  return {
    status,
    type: 'application/octet-stream',
    body: JSON.stringify({ ExceptionClass: className, ExceptionMessage: message }),
  };
}

/** A list as Rucio sends it: one object per line; nothing at all where it is empty. */
export function lines(rows: readonly unknown[]): Answer {
  return {
    status: 200,
    type: 'application/x-json-stream',
    body: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  };
}

/** One value. Rucio sends arrays of ids as if they were pages. */
export function value(document: unknown, status = 200): Answer {
  const type = status === 201 ? 'text/html; charset=utf-8' : 'application/json';
  return { status, type, body: JSON.stringify(document) };
}

/** Done, with nothing to say. */
export function done(status: 200 | 201 = 200): Answer {
  return { status, type: 'text/html; charset=utf-8', body: status === 201 ? 'Created' : '' };
}

/** A moment as Rucio writes it. @param at milliseconds since 1970 */
export function rucioDate(at: number): string {
  return new Date(at).toUTCString().replace('GMT', 'UTC');
}
