import { fail, ok, type Result } from '../../domain/result.ts';

/** What a server said, before anything was made of it. */
export interface RucioAnswer {
  readonly url: string;
  readonly status: number;
  /** The whole body, as text. */
  readonly text: string;
}

/** Why a Rucio server did not do what it was asked for, by its own class of error. Its status says less. */
export interface RucioRefusal {
  readonly kind: 'rucio';
  readonly url: string;
  readonly status: number;
  /** `ExceptionClass`, e.g. `InsufficientAccountLimit`. */
  readonly className: string;
  /** The server's own words, as plain text; empty where it has none. */
  readonly message: string;
}

/** Why an answer cannot be used. */
export type RucioProblem =
  | RucioRefusal
  /** Whatever answered is not Rucio: a page of a proxy, a log-in. */
  | { readonly kind: 'wrong-service'; readonly url: string; readonly status: number; readonly found: string }
  /** A list broke off in the middle. */
  | { readonly kind: 'cut-off'; readonly url: string; readonly after: number };

/** Whether the token is not good any more. Other classes come with 401, too, and are about something else. */
export function isSignedOut(problem: RucioProblem): boolean {
  return (
    problem.kind === 'rucio' &&
    (problem.className === 'CannotAuthenticate' ||
      (problem.className === 'ValueError' && /token must be set/i.test(problem.message)))
  );
}

/** Takes an answer that was to be a success; the body is read by what is asked of it, never by its media type. */
export function accepted(answer: RucioAnswer): Result<RucioAnswer, RucioProblem> {
  if (answer.status >= 200 && answer.status < 300) return ok(answer);
  const refusal = refusalIn(answer);
  return fail(refusal ?? strange(answer));
}

/** Reads one JSON value. */
export function readJson(answer: RucioAnswer): Result<unknown, RucioProblem> {
  const taken = accepted(answer);
  if (!taken.ok) return taken;
  const value = parsed(answer.text);
  return value === undefined ? fail(strange(answer)) : ok(value);
}

/**
 * Reads a list: one JSON object per line; nothing at all is an empty list. A last line that does not parse is the end
 * of a stream that broke off, not the end of the list.
 */
export function readLines(
  answer: RucioAnswer,
): Result<readonly Readonly<Record<string, unknown>>[], RucioProblem> {
  const taken = accepted(answer);
  if (!taken.ok) return taken;
  const rows: Readonly<Record<string, unknown>>[] = [];
  const lines = answer.text.split('\n').filter((line) => line.trim() !== '');
  for (const [index, line] of lines.entries()) {
    const row = parsed(line);
    if (typeof row === 'object' && row !== null && !Array.isArray(row))
      rows.push(row as Readonly<Record<string, unknown>>);
    else if (row === undefined && index === lines.length - 1 && index > 0)
      return fail({ kind: 'cut-off', url: answer.url, after: rows.length });
    else return fail(strange(answer));
  }
  return ok(rows);
}

function refusalIn({ url, status, text }: RucioAnswer): RucioRefusal | undefined {
  const body = parsed(text);
  if (typeof body !== 'object' || body === null) return undefined;
  const { ExceptionClass: className, ExceptionMessage: message } = body as Readonly<Record<string, unknown>>;
  if (typeof className !== 'string') return undefined;
  // Python writes its nothing as a word.
  const words = typeof message === 'string' && message !== 'None' ? message : '';
  return { kind: 'rucio', url, status, className, message: words };
}

function strange({ url, status, text }: RucioAnswer): RucioProblem {
  const isPage = /<\/?[a-z][^>]*>/i.test(text);
  return { kind: 'wrong-service', url, status, found: isPage ? 'a web page' : text.trim().slice(0, 200) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
