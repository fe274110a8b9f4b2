import type { Reach } from '../../domain/service/service.ts';
import { type PostOffer, parseAcceptPost } from '../ldn/accept-post.ts';
import { isLoopbackUrl } from '../ldn/loopback.ts';
import type { PodRequest, PodResponse, Transport } from '../transport.ts';
import { parseWacAllow } from '../wac-allow.ts';

/** One question that was put to an inbox. */
export interface ProbeStep {
  readonly method: 'HEAD' | 'GET' | 'OPTIONS';
  /**
   * `preflighted`: with the content type of a message, so that the browser asks for leave first, as it would before
   * the message; `simple`: without; `blind`: without reading the answer.
   */
  readonly manner: 'preflighted' | 'simple' | 'blind';
  /** HTTP status; 0 where the browser shows none; `undefined` where no answer came through. */
  readonly status?: number;
}

/** What could be found out about an inbox without sending it anything. */
export interface InboxProbe {
  readonly inbox: string;
  readonly reach: Reach;
  /** Milliseconds that the first answer took; `undefined` where there was none. */
  readonly ms?: number;
  /** What it says that it takes (`Accept-Post`); `undefined` where it does not say, or browsers do not show it. */
  readonly takes?: PostOffer;
  /** Whether it says that everybody may add to it (`WAC-Allow`); `undefined` where it does not say. */
  readonly isOpenToAll?: boolean;
  readonly steps: readonly ProbeStep[];
}

/** Circumstances of a probe. */
export interface ProbeOptions {
  /** Where this app runs, e.g. `https://orrery.example`; its scheme decides what a browser lets it ask. */
  readonly origin: string;
  /** Milliseconds from any fixed point, never going back. */
  readonly clock: () => number;
}

/** What a message is sent as; beyond the few types that need no leave, whence the preflight. */
const MESSAGE_TYPE = 'application/ld+json';
const TIMEOUT = 15_000;
/** An inbox may answer with its whole list; what it says of itself stands in the header. */
const MAX_BYTES = 5 * 1024 * 1024;

/**
 * Finds out whether a web page can hand a message to an inbox, without handing it one: nothing is ever posted.
 *
 * A browser asks for leave (OPTIONS) before it posts JSON-LD, for the header `Content-Type` only, since POST itself
 * needs none. The same question goes ahead of a HEAD, GET or OPTIONS that carries this header, so one of these coming
 * through shows that the message would. That a server answers the question differently for POST cannot be ruled out.
 * Where none comes through, a plain GET shows whether pages may read at all, and a blind one whether anything answers.
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export async function probeInbox(
  transport: Transport,
  inbox: string,
  { origin, clock }: ProbeOptions,
): Promise<InboxProbe> {
  const steps: ProbeStep[] = [];
  let ms: number | undefined;
  const result = (reach: Reach, answers: readonly PodResponse[] = []): InboxProbe => ({
    inbox,
    reach,
    ...(ms !== undefined && { ms }),
    ...saidBy(answers),
    steps,
  });
  const ask = async (step: ProbeStep, more: Partial<PodRequest> = {}): Promise<PodResponse | undefined> => {
    const began = clock();
    const answer = await transport({
      url: inbox,
      method: step.method,
      anonymous: true,
      timeout: TIMEOUT,
      maxBytes: MAX_BYTES,
      ...more,
    });
    steps.push({ ...step, ...(answer.ok && { status: answer.value.status }) });
    if (!answer.ok) return undefined;
    ms ??= Math.round(clock() - began);
    return answer.value;
  };
  if (origin.startsWith('https:') && inbox.startsWith('http:') && !isLoopbackUrl(inbox))
    return result('insecure');

  const asMessage = { headers: { 'content-type': MESSAGE_TYPE } };
  const head = await ask({ method: 'HEAD', manner: 'preflighted' }, asMessage);
  // Accept-Post belongs to the answer to OPTIONS; servers that give it with HEAD have said it already.
  const options =
    head?.headers['accept-post'] === undefined
      ? await ask({ method: 'OPTIONS', manner: 'preflighted' }, asMessage)
      : undefined;
  const answers = [options, head].filter((answer) => answer !== undefined);
  if (answers.length > 0) return result('open', answers);
  if (await ask({ method: 'GET', manner: 'preflighted' }, asMessage)) return result('open');
  const plain = await ask({ method: 'GET', manner: 'simple' });
  if (plain) return result('no-preflight', [plain]);
  const blind = await ask({ method: 'GET', manner: 'blind' }, { blind: true });
  return result(blind ? 'no-cors' : 'silent');
}

function saidBy(answers: readonly PodResponse[]): Pick<InboxProbe, 'takes' | 'isOpenToAll'> {
  const acceptPost = answers
    .map(({ headers }) => headers['accept-post'])
    .find((value) => value !== undefined);
  const everybody = answers
    .map(({ headers }) => parseWacAllow(headers['wac-allow']))
    .find((each) => each)?.public;
  return {
    ...(acceptPost !== undefined && { takes: parseAcceptPost(acceptPost) }),
    ...(everybody && { isOpenToAll: everybody.includes('append') || everybody.includes('write') }),
  };
}
