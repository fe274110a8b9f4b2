import type { Ask } from './ask.ts';
import { MAX_ANSWER, outcomeOfAnswer, outcomeOfProblem, SEND_TIMEOUT } from './send-outcome.ts';
import type { PreparedShare } from './share.ts';
import type { Probe, SendOutcome, ShareTransport } from './transports.ts';

/** Stand-ins for the headers of a signature: a browser asks leave for their names only. */
const SIGNED = { 'content-digest': 'sha-256=:AA==:', signature: 'p=:AA==:', 'signature-input': 'p=()' };
const PLAIN = { 'content-type': 'application/json' };

/**
 * From this browser to the node, without credentials. An unsigned share goes without `Content-Digest` too: nodes with
 * the usual CORS settings let no page send that header, and nothing covers it then.
 * @param now milliseconds since 1970
 */
export function directTransport(ask: Ask, now: () => number): ShareTransport {
  return {
    id: 'direct',
    probe: (shares, signed) => probeDirect(ask, shares, signed),
    async send(request, notAfter): Promise<SendOutcome> {
      const { target, body } = request;
      const headers = headersOf(request);
      // Asked before and not after: once something was posted, a server in front of the node that has just failed could
      // look like one that lets no page in.
      const { kind } = await probeDirect(ask, target, request.signedBy !== undefined);
      if (kind === 'cors-blocked') return { outcome: { kind: 'blocked', because: 'cors', message: '' } };
      if (kind === 'unreachable') return { outcome: { kind: 'blocked', because: 'silent', message: '' } };
      const answer = await ask({
        url: target,
        method: 'POST',
        headers,
        body,
        anonymous: true,
        notAfter,
        timeout: SEND_TIMEOUT,
        maxBytes: MAX_ANSWER,
      });
      if (answer.ok) return { outcome: outcomeOfAnswer(answer.value, now()) };
      return { outcome: outcomeOfProblem(answer.problem) };
    },
  };
}

/** The headers as they travel; the digest is needed where a signature covers it. */
export function headersOf({
  headers,
  signedBy,
}: Pick<PreparedShare, 'headers' | 'signedBy'>): Readonly<Record<string, string>> {
  if (signedBy !== undefined) return headers;
  const { 'content-digest': _digest, ...plain } = headers;
  return plain;
}

/**
 * Whether the node lets a page send it a share. Nothing is posted: a HEAD with the same headers makes the browser ask
 * for the same leave, since POST itself needs none. https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
async function probeDirect(ask: Ask, shares: string, signed: boolean): Promise<Probe> {
  const comesThrough = async (headers: Readonly<Record<string, string>>) => {
    const request = { url: shares, method: 'HEAD', headers, timeout: 15_000, maxBytes: MAX_ANSWER };
    const answer = await ask({ ...request, anonymous: true });
    return answer.ok;
  };
  if (await comesThrough({ ...PLAIN, ...(signed ? SIGNED : {}) })) return { kind: 'ready' };
  if (signed && (await comesThrough(PLAIN))) return { kind: 'cors-blocked', what: 'signature' };
  const alive = await ask({ url: shares, anonymous: true, blind: true, timeout: 15_000 });
  return alive.ok ? { kind: 'cors-blocked', what: 'everything' } : { kind: 'unreachable' };
}
