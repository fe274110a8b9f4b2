import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { serverTime } from '../http/http-date.ts';
import { linksByRel, parseLinkHeader } from '../http/link-header.ts';
import { errorText, isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import { shownUrl } from '../http/shown-url.ts';
import { NS } from '../rdf/vocabulary.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { isLoopbackUrl, runsOnLoopback } from './loopback.ts';

/** What the receiver answered to a delivery. */
export interface SendReceipt {
  /** URL that took the notification: the inbox, or where it redirects to. */
  readonly inbox: string;
  readonly status: number;
  /** The receiver's own resource for it, where it names one: shown, never fetched. */
  readonly location?: string;
  /** ISO 8601, where the receiver shows its clock. */
  readonly at?: string;
}

/** Circumstances of a delivery. */
export interface SendOptions {
  /** Whether loopback inboxes are allowed; by default only when the app itself runs on loopback. */
  readonly allowLoopback?: boolean;
  /**
   * `tell`: a redirect ends the delivery, for a person to decide on. By default it is followed once, unless it was or,
   * since browsers hide that, may have been a 303, after which the notification has arrived already.
   */
  readonly redirects?: 'follow' | 'tell';
}

const LDP_CONSTRAINED_BY = `${NS.ldp}constrainedBy`;

/**
 * Delivers a notification: one POST of JSON-LD to the inbox, the URL exactly as it was found.
 * Success is 200, 201 or 202. Refusals carry what the receiver says, as text, and its constraints document;
 * 408, 429, 5xx and silence may be tried again with the same document, whose `id` makes a repeat recognisable.
 * https://www.w3.org/TR/ldn/#sender
 */
export async function sendNotification(
  transport: Transport,
  inbox: string,
  document: JsonObject,
  options: SendOptions = {},
): Promise<Result<SendReceipt>> {
  const allowLoopback = options.allowLoopback ?? runsOnLoopback();
  const unfit = whyUnfit(inbox, allowLoopback);
  if (unfit !== undefined) return fail({ kind: 'invalid', reason: unfit });
  const body = JSON.stringify(document);
  let answer = await post(transport, inbox, body);
  if (answer.ok && options.redirects !== 'tell' && redirectKeepsTheRequest(answer.value)) {
    // Once only, and only after looking at where it leads. The transport never follows with a body by itself.
    const destination = answer.value.redirect ?? '';
    const unfitDestination = whyUnfit(destination, allowLoopback);
    if (unfitDestination !== undefined) {
      const { status } = answer.value;
      return fail({ kind: 'refused', url: shownUrl(inbox), status, message: unfitDestination });
    }
    answer = await post(transport, destination, body);
  }
  if (!answer.ok) return answer;
  return isSuccess(answer.value) ? ok(receiptOf(answer.value)) : fail(refusalOf(answer.value));
}

function post(transport: Transport, url: string, body: string): Promise<Result<PodResponse>> {
  return transport({ url, method: 'POST', headers: { 'content-type': 'application/ld+json' }, body });
}

/**
 * 303 means "done, see there" (RFC 9110 15.4.4), so it must not be repeated. Browsers show no status at all (0), and
 * whatever may be a 303 is told rather than sent twice.
 */
function redirectKeepsTheRequest(response: PodResponse): boolean {
  return Boolean(response.redirect) && response.status !== 303 && response.status !== 0;
}

/** A sentence on why nothing may be sent there, or `undefined`. */
function whyUnfit(inbox: string, allowLoopback: boolean): string | undefined {
  if (!URL.canParse(inbox)) return `The inbox is not a URL: ${shownUrl(inbox)}`;
  const { protocol, username, password } = new URL(inbox);
  if (protocol !== 'https:' && protocol !== 'http:') return `The inbox is no web address: ${shownUrl(inbox)}`;
  if (username !== '' || password !== '') return 'The inbox address carries a user name or password.';
  if (!allowLoopback && isLoopbackUrl(inbox))
    return `The inbox is an address on this computer: ${shownUrl(inbox)}`;
  return undefined;
}

function receiptOf(response: PodResponse): SendReceipt {
  const { location } = response.headers;
  const at = serverTime(response);
  return {
    inbox: response.url,
    status: response.status,
    ...(location !== undefined &&
      URL.canParse(location, response.url) && { location: new URL(location, response.url).href }),
    ...(at !== undefined && { at }),
  };
}

/** Every 4xx of a receiver is a refusal with words, 403 and 404 too: the sender has to read them, not to log in. */
function refusalOf(response: PodResponse): Problem {
  const { status } = response;
  if (status < 400 || status >= 500 || status === 408 || status === 429) {
    return problemFromResponse(response, 'append');
  }
  // LDP 4.2.1.6: a server that refuses a POST for its constraints publishes them under this link.
  const constraints = linksByRel(parseLinkHeader(response.headers.link, response.url), LDP_CONSTRAINED_BY)[0];
  const rules = constraints === undefined ? '' : ` (its rules: ${constraints})`;
  return {
    kind: 'refused',
    url: shownUrl(response.url),
    status,
    message: `${errorText(response)}${rules}`.trim(),
  };
}
