import { fail, ok, type Result } from '../domain/result.ts';
import type { StagingProblem } from '../domain/staging/provider.ts';
import type { ServiceAnswer } from './ask-service.ts';
import { shownWords } from './redact.ts';

/**
 * Reads the JSON of a service that tells its errors by status, and its reasons in `detail` or `message`, as FastAPI,
 * JupyterHub and many others do. What it says is redacted: some quote the address of a request, tokens and all.
 */
export function readJsonAnswer(answer: ServiceAnswer): Result<unknown, StagingProblem> {
  const { url, status, text } = answer;
  const body = parsed(text);
  if (status >= 200 && status < 300) {
    if (body !== undefined) return ok(body);
    if (isPage(text)) return fail({ kind: 'noncompliant', url, reason: PAGE });
    const found = text.trim() === '' ? 'Nothing' : 'Text';
    return fail({ kind: 'noncompliant', url, reason: `${found} came where JSON was expected.` });
  }
  const retryAfter = Number(answer.headers['retry-after']);
  const wait = Number.isFinite(retryAfter) && retryAfter > 0 ? { retryAfter } : {};
  if (status === 401) return fail({ kind: 'signed-out', url });
  if (status === 404 || status === 410) {
    // What stands in front of a service says that of everything while the service is away.
    if (isPage(text)) return fail({ kind: 'noncompliant', url, reason: PAGE });
    return fail({ kind: 'absent', url });
  }
  if (status === 429) return fail({ kind: 'tooMany', url, ...wait });
  // Gateways answer for services that are not there, by pages of their own.
  if (status >= 502 || (status >= 500 && body === undefined))
    return fail({ kind: 'server', url, status, ...wait });
  if (status >= 300 && status < 400)
    return fail({ kind: 'noncompliant', url, reason: 'The service leads to another address.' });
  return fail({
    kind: 'service-refused',
    url,
    status,
    reason: reasonOf(status),
    message: messageIn(body, text),
  });
}

const PAGE = 'A web page came where JSON was expected.';

/** Whether a text is a page for people, such as the log-in of a proxy. */
function isPage(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)/i.test(text);
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  403: 'Forbidden',
  409: 'Conflict',
  422: 'Invalid',
  500: 'InternalError',
};

function reasonOf(status: number): string {
  return REASONS[status] ?? String(status);
}

function messageIn(body: unknown, text: string): string {
  const found = sentenceIn(body) ?? (body === undefined && !isPage(text) ? text : '');
  return shownWords(found);
}

function sentenceIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { detail, message, error, title } = body as Readonly<Record<string, unknown>>;
  const text = [detail, message, title, error].find((each) => typeof each === 'string' && each !== '');
  if (typeof text === 'string') return text;
  // What FastAPI says of a body that does not fit: a list of places and reasons.
  if (!Array.isArray(detail)) return undefined;
  return detail
    .map((each: unknown) => {
      const { loc, msg } = (each ?? {}) as { loc?: unknown; msg?: unknown };
      return `${Array.isArray(loc) ? loc.join('.') : ''}: ${typeof msg === 'string' ? msg : ''}`;
    })
    .join('; ');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
