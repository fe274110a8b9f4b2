import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { AskService, ServiceRequest, ServiceStream } from '../ask-service.ts';
import type { AskTap, Take, TapAnswer, TapRequest } from './client.ts';

/** Of an answer that is taken piece by piece, so many characters are also given back. */
const BEGINNING = 4_000;

/** Answers that are read as a whole are small: descriptions of jobs, lists of services, tables of links. In bytes. */
const SMALL = 8_000_000;

/** Tables may be long: 200,000 rows of ObsCore come to about this. In bytes. */
const LARGE = 400_000_000;

/**
 * Asks a TAP service in the way that pages may: as a form, without any header of our own.
 * @param viaRelay the service is reached through the relay of the maintainer
 */
export function createAskTap(service: AskService, viaRelay = false): AskTap {
  return async (request) => {
    const asked = { ...requestOf(request), ...(viaRelay && { viaRelay }) };
    if (request.take) {
      const opened = await service.open({ ...asked, maxBytes: LARGE });
      return opened.ok ? taken(opened.value, request.take) : opened;
    }
    const answer = await service.ask({ ...asked, maxBytes: SMALL });
    if (!answer.ok) return answer;
    const { url, status, text } = answer.value;
    return ok({ url, status, text });
  };
}

function requestOf({ url, form, timeout, signal }: TapRequest): ServiceRequest {
  return {
    url,
    follows: true,
    ...(form && {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    }),
    ...(timeout !== undefined && { timeout }),
    ...(signal && { signal }),
  };
}

/** Hands on what arrives. A connection that breaks ends the body: what came is there, and seen to be cut. */
async function taken(stream: ServiceStream, take: Take): Promise<Result<TapAnswer, Problem>> {
  const { url, status } = stream;
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const piece of stream.pieces) {
      if (text.length < BEGINNING)
        text = (text + decoder.decode(piece, { stream: true })).slice(0, BEGINNING);
      if (!take(piece)) break;
    }
  } catch {
    // Whoever takes the pieces sees that the end is missing.
  }
  return ok({ url, status, text });
}
