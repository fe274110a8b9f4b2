import { ok, type Result } from '../domain/result.ts';
import { createIdentify } from './caller.ts';
import { corsHeaders, preflightResponse } from './cors.ts';
import { forward } from './forward.ts';
import { createIdentityDocuments } from './identity-documents.ts';
import { DEFAULT_RATE, MAX_MESSAGE, type RelayHost, type RelayOptions } from './options.ts';
import { createOutward } from './outward.ts';
import { createProofMemory } from './proof-memory.ts';
import { type Refusal, refusalResponse, refuse } from './refusal.ts';
import { createTurns, tooMany } from './token-bucket.ts';

/** Answers requests to the relay; never throws. */
export type Relay = (request: Request) => Promise<Response>;

/** Version of what goes over the wire, docs/relay.md. */
const VERSION = '1';

/** One request, with what is learnt of it for its line in the log. */
interface Exchange {
  readonly request: Request;
  readonly url: URL;
  caller?: string;
}

/**
 * The relay: forwards what a page may not send itself, for those on its list, to the open web only. It keeps nothing but
 * counters, proofs and public documents in memory, and runs wherever the Fetch API does. See docs/relay.md.
 */
export function createRelay(options: RelayOptions, host: RelayHost): Relay {
  const root = new URL(options.publicUrl);
  const now = () => host.now();
  const outward = createOutward(options, host);
  const documents = createIdentityDocuments(outward, now);
  const rate = options.rate ?? DEFAULT_RATE;
  const identify = createIdentify({
    webIds: options.webIds,
    documents,
    useProof: createProofMemory(now),
    takeNewcomer: createTurns(rate, now),
  });
  const takeTurn = createTurns(rate, now);
  const methods = ['GET', 'HEAD', 'POST', ...(options.hosts ?? []).flatMap((rule) => rule.methods)];

  async function answer(exchange: Exchange): Promise<Result<Response, Refusal>> {
    const { request, url } = exchange;
    const place = url.pathname.startsWith(root.pathname) ? url.pathname.slice(root.pathname.length) : '';
    if (place !== 'about' && place !== 'forward')
      return refuse('not-found', 'A relay has two places: “about” and “forward”.');
    const origin = request.headers.get('origin');
    // A page of another origin could not read the answer; it shall not have its request carried out either.
    if (origin !== null && !options.origins.includes(origin))
      return refuse('foreign-origin', 'Ask those who run the relay to allow the origin of this page.');
    if (request.method === 'OPTIONS' && origin !== null)
      return ok(preflightResponse(origin, [...new Set(methods)]));
    const allowed = place === 'about' ? ['GET'] : methods;
    if (!allowed.includes(request.method))
      return refuse('method', `Use ${allowed.join(', ')} here.`, { allow: allowed.join(', ') });
    if (place === 'about' && request.headers.get('authorization') === null) return ok(about());

    const caller = await identify(request, root.origin + url.pathname);
    if (!caller.ok) return caller;
    exchange.caller = caller.value;
    const wait = takeTurn(caller.value);
    if (wait > 0) return tooMany(wait);
    if (place === 'about') return ok(about(caller.value));
    return forward(request, url.searchParams.get('url'), outward, options);
  }

  function about(caller?: string): Response {
    const { hosts = [] } = options;
    return Response.json({
      relay: VERSION,
      ...(caller !== undefined && { caller, maxBytes: MAX_MESSAGE, hosts: hosts.map((rule) => rule.host) }),
    });
  }

  return async (request) => {
    const begin = now();
    const exchange: Exchange = { request, url: new URL(request.url) };
    const answered = await answer(exchange).catch(() => refuse('internal', 'The fault is not yours.'));
    const response = answered.ok ? answered.value : refusalResponse(answered.problem);
    const outcome = answered.ok ? (response.headers.get('target-status') ?? 'ok') : answered.problem.kind;
    host.log(lineOf(exchange, { begin, ms: now() - begin, outcome }));
    return sealed(response, exchange, options.origins);
  };
}

/** Headers that every answer has. */
function sealed(response: Response, { request }: Exchange, origins: readonly string[]): Response {
  const origin = request.headers.get('origin');
  const isKnown = origin !== null && origins.includes(origin);
  const all = {
    relay: VERSION,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    ...corsHeaders(isKnown ? origin : null),
  };
  for (const [name, value] of Object.entries(all)) response.headers.set(name, value);
  return response;
}

/** One line without bodies, tokens and query strings. URLs and WebIDs have no blanks in them once they are parsed. */
function lineOf(
  { request, url, caller }: Exchange,
  { begin, ms, outcome }: { begin: number; ms: number; outcome: string },
): string {
  const wanted = url.searchParams.get('url') ?? '';
  const target = URL.canParse(wanted) ? new URL(wanted) : undefined;
  const place = target ? `${target.protocol}//${target.host}${target.pathname}` : url.pathname;
  const who = caller === undefined ? '-' : new URL(caller).href;
  return `${new Date(begin).toISOString()} ${request.method} ${place} ${who} ${outcome} ${ms}ms`;
}
