import { fail, ok, type Result } from '../domain/result.ts';
import { decodeText } from './http/decode-text.ts';
import { exchange } from './http/exchange.ts';
import { serverTime } from './http/http-date.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import type { Transport } from './transport.ts';
import type { Written } from './written.ts';

/**
 * Creates a document, once (`If-None-Match: *`). Where the same text stands already, that is success as well; any
 * other document there is left as it is, and the problem is `invalid`: waiting would not mend it.
 */
export async function createDocument(
  transport: Transport,
  url: string,
  contentType: string,
  body: string,
): Promise<Result<Written>> {
  const headers = { 'content-type': contentType, 'if-none-match': '*' };
  const answer = await transport({ url, method: 'PUT', headers, body });
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (isSuccess(answer.value)) {
    const at = serverTime(answer.value);
    return ok({ url, status, already: false, ...(at !== undefined && { at }) });
  }
  if (status !== 412) return fail(problemFromResponse(answer.value, 'write'));
  const there = await exchange(transport, { url, headers: { accept: contentType } }, 'read');
  if (!there.ok) return there;
  const text = decodeText(there.value.body);
  if (text === body) return ok({ url, status, already: true });
  return fail({ kind: 'invalid', reason: `Another document is at ${url}. It was left as it is.` });
}
