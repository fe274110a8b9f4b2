import type { ShareOutcome, ShareRefusal } from '../../domain/dispatch/outcome.ts';

/** An answer of a node, as far as it matters. */
export interface NodeAnswer {
  readonly status: number;
  /** The body as text, bounded. */
  readonly body: string;
  /** The header, if there was one: seconds, or an HTTP date. */
  readonly retryAfter?: string;
}

/** Longest answer that is shown, in characters. */
const SHOWN = 2_000;

const REFUSALS: Readonly<Record<number, ShareRefusal>> = {
  400: 'request',
  401: 'trust',
  403: 'identity',
  404: 'recipient',
  413: 'too-large',
  422: 'request',
  501: 'unsupported',
};

/**
 * What an answer means. JSON is tried whatever the content type says; of anything else only plain text is kept.
 * https://github.com/cs3org/OCM-API/blob/develop/IETF-OCM.md#share-creation-notification
 * @param now milliseconds since 1970, for a `Retry-After` that is a date
 */
export function outcomeOf({ status, body, retryAfter }: NodeAnswer, now: number): ShareOutcome {
  const message = wordsIn(body);
  if (status >= 200 && status < 300) {
    const name = objectIn(body)?.recipientDisplayName;
    return { kind: 'taken', ...(typeof name === 'string' && name !== '' && { recipientName: name }) };
  }
  if (status === 503 || status === 429) {
    const seconds = secondsUntil(retryAfter, now);
    return { kind: 'later', status, message, ...(seconds !== undefined && { retryAfter: seconds }) };
  }
  const because = REFUSALS[status];
  if (because !== undefined) return { kind: 'refused', because, status, message };
  if (status >= 500) return { kind: 'unknown', status, message };
  return { kind: 'refused', because: 'other', status, message };
}

/** The words of an error: `message`, with the fields that are wrong; text as it is; nothing of a web page. */
function wordsIn(body: string): string {
  const found = objectIn(body);
  if (found === undefined) return /<\/?[a-z][^>]*>/i.test(body) ? '' : body.trim().slice(0, SHOWN);
  const { message, validationErrors } = found;
  const fields = (Array.isArray(validationErrors) ? validationErrors : []).map((error: unknown) => {
    const { name, message: why } = (error ?? {}) as { name?: unknown; message?: unknown };
    return [name, why].filter((part) => typeof part === 'string').join(': ');
  });
  const words = [typeof message === 'string' ? message : '', ...fields].filter((part) => part !== '');
  return words.join('; ').slice(0, SHOWN);
}

function objectIn(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function secondsUntil(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter);
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
