import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { StagingProblem } from '../../domain/staging/provider.ts';
import { shownWords } from '../redact.ts';
import { accepted, isSignedOut, type RucioAnswer, type RucioProblem, readJson, readLines } from './answer.ts';
import type { RucioCall } from './call.ts';

/** Makes one request to a Rucio server; a refusal is an answer, too. The token is added behind it, and shown nowhere. */
export type AskRucio = (call: RucioCall) => Promise<Result<RucioAnswer, StagingProblem>>;

/** Reads of a Rucio server what it says to a call. */
export interface RucioClient {
  /** The server did it; what it says is of no matter. */
  done(call: RucioCall): Promise<Result<void, StagingProblem>>;
  json(call: RucioCall): Promise<Result<unknown, StagingProblem>>;
  lines(call: RucioCall): Promise<Result<readonly Readonly<Record<string, unknown>>[], StagingProblem>>;
}

/** A client over a way to ask. */
export function createRucioClient(ask: AskRucio): RucioClient {
  async function said<T>(
    call: RucioCall,
    read: (answer: RucioAnswer) => Result<T, RucioProblem>,
  ): Promise<Result<T, StagingProblem>> {
    const answer = await ask(call);
    if (!answer.ok) return answer;
    const result = read(answer.value);
    return result.ok ? result : fail(stagingProblem(result.problem));
  }
  return {
    done: (call) => said(call, readDone),
    json: (call) => said(call, readJson),
    lines: (call) => said(call, readLines),
  };
}

/** Whether a service refused for a reason of this name. */
export function refusedFor(problem: StagingProblem, reason: string): boolean {
  return problem.kind === 'service-refused' && problem.reason === reason;
}

function readDone(answer: RucioAnswer): Result<void, RucioProblem> {
  const taken = accepted(answer);
  return taken.ok ? ok(undefined) : taken;
}

function stagingProblem(problem: RucioProblem): StagingProblem {
  if (isSignedOut(problem)) return { kind: 'signed-out', url: problem.url };
  const { url } = problem;
  switch (problem.kind) {
    case 'rucio':
      return {
        kind: 'service-refused',
        url,
        status: problem.status,
        reason: problem.className,
        message: shownWords(problem.message),
      };
    case 'cut-off':
      return noncompliant(url, `The list broke off after ${problem.after} lines.`);
    case 'wrong-service':
      if (problem.status >= 500) return { kind: 'server', url, status: problem.status };
      return noncompliant(
        url,
        `Instead of Rucio, something else answered: ${shownWords(problem.found) || 'nothing'}.`,
      );
  }
}

function noncompliant(url: string, reason: string): Problem {
  return { kind: 'noncompliant', url, reason };
}
