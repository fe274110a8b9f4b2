import type { ShareOutcome } from '../../domain/dispatch/outcome.ts';
import type { Problem } from '../../domain/problem.ts';
import { outcomeOf } from './answer.ts';
import type { AskAnswer } from './ask.ts';

/** Longest answer that is read, in bytes. */
export const MAX_ANSWER = 64 * 1024;

/** How long a node may take for its answer, in milliseconds. */
export const SEND_TIMEOUT = 30_000;

/** What an answer to a share means, also one that leads elsewhere. @param now milliseconds since 1970 */
export function outcomeOfAnswer(answer: AskAnswer, now: number): ShareOutcome {
  const { status, headers, body, redirect } = answer;
  if (redirect !== undefined || (status >= 300 && status < 400)) {
    // Nothing follows it: the signature covers the address, and the trust is in this host.
    const where = redirect || headers.location || '';
    return { kind: 'refused', because: 'other', status, message: where && `→ ${where.slice(0, 500)}` };
  }
  const retryAfter = headers['retry-after'];
  const text = new TextDecoder().decode(body.subarray(0, MAX_ANSWER));
  return outcomeOf({ status, body: text, ...(retryAfter !== undefined && { retryAfter }) }, now);
}

/**
 * What it means that there was no answer. Only where it is certain that nothing has left is it `blocked`; everything
 * else is `unknown`.
 */
export function outcomeOfProblem(problem: Problem): ShareOutcome {
  // `message` is for words of the node: those of a browser or of this app say nothing of it.
  switch (problem.kind) {
    case 'invalid':
      return { kind: 'blocked', because: 'body', message: '' };
    case 'server':
      return { kind: 'unknown', status: problem.status, message: '' };
    default:
      return { kind: 'unknown', message: '' };
  }
}
