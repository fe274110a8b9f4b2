import type { Problem } from '../../domain/problem.ts';
import type { Ask } from './ask.ts';
import { headersOf } from './direct.ts';
import { MAX_ANSWER, outcomeOfAnswer, outcomeOfProblem, SEND_TIMEOUT } from './send-outcome.ts';
import type { Probe, SendOutcome, ShareTransport } from './transports.ts';

/** What a relay said of itself. */
export type RelayWord =
  /** `hosts`: those for which its operator made a rule; to others it forwards no signatures. */
  | { readonly kind: 'serves'; readonly hosts: readonly string[] }
  | { readonly kind: 'refuses'; readonly detail: string }
  | { readonly kind: 'silent' };

/**
 * Over the relay, which sends the same bytes and headers in its own name.
 * @param ask makes requests through the relay; `undefined` where none is set
 * @param word what the relay says of itself
 */
export function relayTransport(
  ask: Ask | undefined,
  word: () => Promise<RelayWord>,
  now: () => number,
): ShareTransport {
  return {
    id: 'relay',
    async probe(shares, signed): Promise<Probe> {
      if (ask === undefined) return { kind: 'not-offered', because: 'no-relay' };
      const said = await word();
      if (said.kind === 'silent') return { kind: 'unreachable' };
      if (said.kind === 'refuses') return { kind: 'not-trusted', detail: said.detail };
      const host = URL.canParse(shares) ? new URL(shares).host : '';
      return signed && !said.hosts.includes(host)
        ? { kind: 'not-offered', because: 'no-host-rule' }
        : { kind: 'ready' };
    },
    async send(request, notAfter): Promise<SendOutcome> {
      if (ask === undefined) return { outcome: { kind: 'blocked', because: 'relay', message: '' } };
      const answer = await ask({
        url: request.target,
        method: 'POST',
        headers: headersOf(request),
        body: request.body,
        anonymous: true,
        notAfter,
        timeout: SEND_TIMEOUT,
        maxBytes: MAX_ANSWER,
      });
      if (answer.ok) return { outcome: outcomeOfAnswer(answer.value, now()) };
      return { outcome: relayOutcome(answer.problem) };
    },
  };
}

/** What the relay refuses on its own behalf has not left for the node. */
function relayOutcome(problem: Problem): SendOutcome['outcome'] {
  switch (problem.kind) {
    case 'refused':
      return { kind: 'blocked', because: 'relay', message: problem.message };
    case 'unauthenticated':
    case 'forbidden':
    case 'absent':
      return { kind: 'blocked', because: 'relay', message: '' };
    case 'tooMany': {
      const { retryAfter } = problem;
      return { kind: 'later', status: 429, message: '', ...(retryAfter !== undefined && { retryAfter }) };
    }
    default:
      return outcomeOfProblem(problem);
  }
}
