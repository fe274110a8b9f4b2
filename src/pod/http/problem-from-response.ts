import type { Problem } from '../../domain/problem.ts';
import type { PodResponse } from '../transport.ts';
import { decodeText } from './decode-text.ts';
import { mediaType } from './media-type.ts';
import { shownUrl } from './shown-url.ts';

/** At most this many characters of an error body are kept. */
const MESSAGE_LIMIT = 500;

/** What the request wanted to do, to say which permission is missing. */
type Mode = 'read' | 'append' | 'write' | 'control';

/** Whether the status says that the request succeeded. */
export function isSuccess(response: PodResponse): boolean {
  return response.status >= 200 && response.status < 300;
}

/**
 * Maps an answer that is no success to a {@link Problem}, once, here.
 * @param now Milliseconds since 1970, for a `Retry-After` that names a date.
 */
export function problemFromResponse(response: PodResponse, mode?: Mode, now: number = Date.now()): Problem {
  const url = shownUrl(response.url);
  const { status } = response;
  const retryAfter = retryAfterSeconds(response.headers['retry-after'], now);
  if (response.redirect !== undefined || status === 0 || (status >= 300 && status < 400)) {
    const destination = response.redirect || 'a place that it does not tell';
    return { kind: 'noncompliant', url, reason: `The server redirects this request to ${destination}.` };
  }
  switch (status) {
    case 401:
      return { kind: 'unauthenticated', url };
    case 403:
      return { kind: 'forbidden', url, ...(mode && { mode }) };
    case 404:
    case 410:
      return { kind: 'absent', url };
    case 409:
    case 412:
      return { kind: 'conflict', url, status };
    case 408:
      return { kind: 'server', url, status };
    case 429:
      return { kind: 'tooMany', url, ...(retryAfter !== undefined && { retryAfter }) };
  }
  if (status >= 500) return { kind: 'server', url, status, ...(retryAfter !== undefined && { retryAfter }) };
  if (status >= 400) return { kind: 'refused', url, status, message: errorText(response) };
  return { kind: 'noncompliant', url, reason: `Unexpected status ${status}.` };
}

/**
 * What the server says about the error, as plain text, cut. Written by strangers: show it as text only.
 * Takes the sentence out of `application/problem+json` (RFC 9457) and of the JSON that Solid servers send.
 */
export function errorText(response: PodResponse): string {
  const contentType = response.headers['content-type'];
  const type = mediaType(contentType);
  const text = decodeText(response.body.subarray(0, 64 * 1024), contentType);
  const message = type.includes('json')
    ? (sentenceOfJson(text) ?? text)
    : type === 'text/html'
      ? text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^>]*>/g, ' ')
      : text;
  const oneLine = message.replace(/\s+/g, ' ').trim();
  return oneLine.length > MESSAGE_LIMIT ? `${oneLine.slice(0, MESSAGE_LIMIT)}…` : oneLine;
}

/** Seconds to wait, from a number of seconds or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

function sentenceOfJson(text: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const fields = parsed as Record<string, unknown>;
    return [fields.detail, fields.message, fields.title].find(
      (field) => typeof field === 'string' && field !== '',
    ) as string | undefined;
  } catch {
    return undefined;
  }
}
