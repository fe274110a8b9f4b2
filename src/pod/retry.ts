import { isTransient } from '../domain/problem.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import type { PodRequest, Transport } from './transport.ts';

/** How patiently to repeat. Times in milliseconds. */
export interface RetryOptions {
  /** How often to ask at most, the first time included; default 4. */
  readonly attempts?: number;
  /** Wait before the second attempt, doubled for each further one; default 500. */
  readonly base?: number;
  /** Longest wait, also when the server asks for more; default 20,000. */
  readonly longest?: number;
  readonly sleep: (ms: number) => Promise<void>;
  /** In 0 … 1, so that many waiting devices do not come back at once. */
  readonly random: () => number;
}

/** Methods that may be sent twice without doing a thing twice. https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2 */
const IDEMPOTENT = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'];

/**
 * A transport that repeats idempotent requests after passing failures (no answer, 429, 5xx), a bounded number of times,
 * and gives back the last outcome. A repeated conditional PUT whose first answer was lost comes back as 412:
 * callers read again then, as they do when another device was first.
 */
export function withRetry(transport: Transport, options: RetryOptions): Transport {
  const { attempts = 4, base = 500, longest = 20_000, sleep, random } = options;
  return async (request: PodRequest) => {
    let result = await transport(request);
    if (!IDEMPOTENT.includes(request.method?.toUpperCase() ?? 'GET')) return result;
    for (let attempt = 1; attempt < attempts; attempt++) {
      const problem = !result.ok
        ? result.problem
        : isSuccess(result.value)
          ? undefined
          : problemFromResponse(result.value);
      if (problem === undefined || !isTransient(problem)) return result;
      const asked = problem.kind === 'tooMany' || problem.kind === 'server' ? problem.retryAfter : undefined;
      const wait = Math.max((asked ?? 0) * 1000, base * 2 ** (attempt - 1) * (1 + random() / 4));
      // A server that wants to be left alone for long gets its wish: the caller decides when to come back.
      if (wait > longest && asked !== undefined) return result;
      await sleep(Math.min(wait, longest));
      result = await transport(request);
    }
    return result;
  };
}
