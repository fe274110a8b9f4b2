import { fail, ok, type Result } from '../domain/result.ts';
import { CARRIED, SIGNED, TARGET, TOKENS } from './cors.ts';
import { readHtmlHead } from './html-head.ts';
import {
  HOST_TIMEOUT,
  MAX_HEAD,
  MAX_HOST_MESSAGE,
  MAX_MESSAGE,
  MAX_RDF,
  type RelayOptions,
} from './options.ts';
import type { Outward, OutwardAnswer } from './outward.ts';
import { type ReadBody, readBounded } from './read-bounded.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type Purpose, purposeOf, tokensFor } from './rules.ts';

const RDF = [
  'application/ld+json',
  'text/turtle',
  'application/n-triples',
  'application/n-quads',
  'application/trig',
  'text/n3',
  'application/rdf+xml',
  'application/json',
  'application/activity+json',
];
const HTML = ['text/html', 'application/xhtml+xml'];

/** How much of a body is brought back: everything, its beginning, or nothing. */
type Extent = 'whole' | 'beginning' | 'withheld';

/** Forwards one request whose sender is known. A refusal where the relay may not, or the target cannot be asked. */
export async function forward(
  request: Request,
  target: string | null,
  outward: Outward,
  { hosts }: Pick<RelayOptions, 'hosts'>,
): Promise<Result<Response, Refusal>> {
  if (target === null || !URL.canParse(target))
    return refuse('bad-target', 'Name the target by the parameter “url”, percent-encoded.');
  const { method } = request;
  const contentType = request.headers.get('content-type');
  const purpose = purposeOf(method, new URL(target), contentType, hosts);
  if (!purpose.ok) return purpose;
  const signed = signatureOf(request);
  // Left out, the message would arrive as another one than its sender agreed to.
  if (signed !== undefined && purpose.value !== 'host')
    return refuse(
      'not-allowed',
      `Signed messages go only to hosts with a rule; there is none for ${new URL(target).host}.`,
    );
  const tokens = tokensOf(request);
  const allowed = tokensFor(method, new URL(target), hosts);
  if (Object.keys(tokens).some((name) => !allowed.includes(name)))
    return refuse('not-allowed', `No rule lets a token through to ${new URL(target).host}.`);
  const hasToken = Object.keys(tokens).length > 0;
  const message = await messageOf(request, purpose.value === 'host' ? MAX_HOST_MESSAGE : MAX_MESSAGE);
  if (!message.ok) return message;
  const accept = request.headers.get('accept');
  const answer = await outward(
    {
      url: target,
      method,
      headers: {
        ...(accept !== null && { accept }),
        ...(contentType !== null && message.value && { 'content-type': contentType }),
        ...signed,
        ...tokens,
        'user-agent': 'Orrery-Relay/1',
      },
      body: message.value,
      ...(purpose.value === 'host' && { timeout: HOST_TIMEOUT }),
    },
    (response) => readAs(purpose.value, response),
    // A redirect leads on only to where the same question could have been asked at once, for the same purpose: what a
    // rule allows of one host, its signatures and whole answers among it, holds for no other.
    (url) =>
      isSame(purpose.value, purposeOf(method, url, contentType, hosts)) &&
      // A token stays with the service that it is for.
      (!hasToken || url.origin === new URL(target).origin),
  );
  if (!answer.ok) return answer;
  if (isTooLarge(purpose.value, answer.value))
    return refuse('answer-too-large', `${answer.value.url.host} answers with more than can be brought back.`);
  return ok(responseOf(answer.value, extentOf(purpose.value, answer.value)));
}

function isSame(purpose: Purpose, there: Result<Purpose, Refusal>): boolean {
  return there.ok && (purpose !== 'host' || there.value === 'host');
}

/** The body, if there is one, of a size that is allowed. What `Content-Length` says is believed only if it is too much. */
async function messageOf(
  request: Request,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer> | undefined, Refusal>> {
  if (request.body === null) return ok(undefined);
  const tooLarge = refuse('too-large', `Messages have at most ${most} bytes.`);
  if (Number(request.headers.get('content-length') ?? 0) > most) return fail(tooLarge.problem);
  const { bytes, whole } = await readBounded(request.body, most);
  return whole ? ok(bytes) : fail(tooLarge.problem);
}

/** The headers of a signature over the message, as they came; `undefined` where it has none. */
function signatureOf({ headers }: Request): Readonly<Record<string, string>> | undefined {
  const found = SIGNED.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The tokens of the target, under the names that it wants them by. */
function tokensOf({ headers }: Request): Readonly<Record<string, string>> {
  return Object.fromEntries(
    TOKENS.flatMap((name) => {
      const value = headers.get(TARGET + name);
      return value === null ? [] : [[name, value] as const];
    }),
  );
}

function readAs(purpose: Purpose, response: Response): Promise<ReadBody> {
  const type = typeOf(response.headers);
  if (purpose === 'host') return readBounded(response.body, MAX_RDF);
  if (purpose === 'discovery' && response.ok) {
    if (HTML.includes(type)) return readHtmlHead(response.body, MAX_HEAD);
    if (!RDF.includes(type)) return readBounded(response.body, 0).then(nothing);
    return readBounded(response.body, MAX_RDF);
  }
  // What a receiver says of a message, or a server of its refusal: words for people.
  return readBounded(response.body, MAX_HEAD);
}

function nothing(): ReadBody {
  return { bytes: new Uint8Array(), whole: false };
}

/** Half a document of data is worse than none; half a page, or half a sentence, is not. */
function isTooLarge(purpose: Purpose, { read, headers, status }: OutwardAnswer): boolean {
  if (read.whole) return false;
  return purpose === 'host' || (purpose === 'discovery' && status < 300 && RDF.includes(typeOf(headers)));
}

function extentOf(purpose: Purpose, { read, headers, status }: OutwardAnswer): Extent {
  if (read.whole) return 'whole';
  const isCut = purpose !== 'discovery' || status >= 300 || HTML.includes(typeOf(headers));
  return isCut ? 'beginning' : 'withheld';
}

/**
 * The target's answer, packed so that nothing of it passes for the relay's own: status and headers under names of their
 * own, the body as bytes without a type that a browser would show.
 */
function responseOf({ url, status, headers, read }: OutwardAnswer, extent: Extent): Response {
  const packed = new Headers({
    'content-type': 'application/octet-stream',
    [`${TARGET}status`]: String(status),
    [`${TARGET}url`]: url.href,
    [`${TARGET}body`]: extent,
  });
  for (const name of CARRIED) {
    const value = headers.get(name);
    if (value !== null) packed.set(TARGET + name, value);
  }
  return new Response(read.bytes, { status: 200, headers: packed });
}

function typeOf(headers: Headers): string {
  return headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
