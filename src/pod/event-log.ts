import { sha256Hex } from '../domain/hash/sha256.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { lastModified, serverTime } from './http/http-date.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import type { Transport } from './transport.ts';
import type { Written } from './written.ts';

/**
 * URL of the event of an activity: the SHA-256 of its id, so that all devices write to the same place.
 * @param log URL of the event log's container.
 * @param digest Gives the SHA-256 of a UTF-8 text as 64 hex digits.
 */
export function eventUrl(
  log: string,
  activityId: string,
  digest: (text: string) => string = sha256Hex,
): string {
  // RFC 9562 4: UUIDs compare without case, other ids do not.
  const id = /^urn:uuid:/i.test(activityId) ? activityId.toLowerCase() : activityId;
  return `${log.endsWith('/') ? log : `${log}/`}${digest(id)}.jsonld`;
}

/**
 * Creates an event, once: of any number of writers one gets 201 and the others 412, which is success as well
 * (`already`). Events are never overwritten; a correction is a new event.
 * @param log URL of the event log's container.
 * @param text The notification byte for byte as received or sent.
 */
export async function appendEvent(
  transport: Transport,
  log: string,
  activityId: string,
  text: string,
): Promise<Result<Written>> {
  const url = eventUrl(log, activityId);
  const answer = await transport({
    url,
    method: 'PUT',
    headers: { 'content-type': 'application/ld+json', 'if-none-match': '*' },
    body: text,
  });
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (!isSuccess(answer.value) && status !== 412) return fail(problemFromResponse(answer.value, 'append'));
  const already = status === 412;
  const at = (already ? undefined : serverTime(answer.value)) ?? (await timeOfWriting(transport, url));
  return ok({ url, status, already, ...(at !== undefined && { at }) });
}

/** `Last-Modified` of the event. Pages may always read it, unlike `Date`. */
async function timeOfWriting(transport: Transport, url: string): Promise<string | undefined> {
  const answer = await transport({ url, method: 'HEAD', headers: { accept: 'application/ld+json' } });
  return answer.ok && isSuccess(answer.value) ? lastModified(answer.value) : undefined;
}
