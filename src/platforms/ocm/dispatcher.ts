import { ok, type Result } from '../../domain/result.ts';
import type { Ask, AskAnswer } from './ask.ts';
import { MAX_ANSWER, outcomeOfAnswer, outcomeOfProblem, SEND_TIMEOUT } from './send-outcome.ts';
import type { Probe, SendOutcome, ShareTransport } from './transports.ts';

/** URL at which a Dispatcher takes metadata of crates. @param base its root */
export function dispatcherUrl(base: string): string {
  return new URL('requests/metadata_rocrate/', base.endsWith('/') ? base : `${base}/`).href;
}

/** How far a Dispatcher is with a crate. */
export interface DispatcherTask {
  /** As it says it: `PENDING`, `STARTED`, `SUCCESS`, `FAILURE` and the like. */
  readonly status: string;
  /** Where the crate can be run, or what went wrong; as text. */
  readonly result?: string;
}

/**
 * Hands the crate to a Dispatcher, which makes the share itself and sends it in its own name.
 * https://github.com/EOSC-Data-Commons/Dispatcher
 * @param token proves to it who asks; it goes nowhere else
 */
export function dispatcherTransport(ask: Ask, token: string | undefined, now: () => number): ShareTransport {
  return {
    id: 'dispatcher',
    async probe(takes): Promise<Probe> {
      if (!URL.canParse(takes)) return { kind: 'not-offered', because: 'no-dispatcher' };
      if (token === undefined) return { kind: 'not-offered', because: 'no-token' };
      const headers = { 'content-type': 'application/json', authorization: 'Bearer probe' };
      const through = await ask({ url: takes, method: 'HEAD', headers, anonymous: true, timeout: 15_000 });
      if (through.ok) return { kind: 'ready' };
      const alive = await ask({ url: takes, anonymous: true, blind: true, timeout: 15_000 });
      return alive.ok ? { kind: 'cors-blocked', what: 'everything' } : { kind: 'unreachable' };
    },
    async send({ target, body }, notAfter): Promise<SendOutcome> {
      if (token === undefined) return { outcome: { kind: 'blocked', because: 'token', message: '' } };
      const answer = await ask({
        url: target,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
        anonymous: true,
        notAfter,
        timeout: SEND_TIMEOUT,
        maxBytes: MAX_ANSWER,
      });
      if (!answer.ok) return { outcome: outcomeOfProblem(answer.problem) };
      const { status } = answer.value;
      // Not the node but the Dispatcher has said no, before it did anything.
      if (status === 401 || status === 403)
        return { outcome: { kind: 'blocked', because: 'token', message: '' } };
      const task = taskIn(answer.value)?.task_id;
      return {
        outcome: outcomeOfAnswer(answer.value, now()),
        ...(typeof task === 'string' && { task: task.slice(0, 200) }),
      };
    },
  };
}

/** Asks a Dispatcher how far it is. @param takes URL that it takes crates at, as in {@link dispatcherUrl} */
export async function askDispatcher(
  ask: Ask,
  takes: string,
  task: string,
  token: string,
): Promise<Result<DispatcherTask>> {
  const url = new URL(`../${encodeURIComponent(task)}`, takes).href;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  const answer = await ask({ url, headers, anonymous: true, maxBytes: MAX_ANSWER, timeout: 15_000 });
  if (!answer.ok) return answer;
  const found = taskIn(answer.value);
  const result = typeof found?.result === 'string' ? found.result : undefined;
  return ok({
    status: typeof found?.status === 'string' ? found.status : String(answer.value.status),
    ...(result !== undefined && { result: result.slice(0, 2_000) }),
  });
}

function taskIn({ body }: AskAnswer): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
