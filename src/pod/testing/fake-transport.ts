import type { Problem } from '../../domain/problem.ts';
import type { PodRequest, PodResponse, Transport } from '../transport.ts';

/** What a fake server says; 200 and no body unless told otherwise. */
export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Final URL, where it differs from the one asked for. */
  readonly url?: string;
  readonly redirect?: string;
}

/** A transport that answers from a function and keeps the requests; no answer is 404. */
export function fakeTransport(answer: (request: PodRequest) => FakeAnswer | Problem | undefined): {
  readonly transport: Transport;
  readonly requests: PodRequest[];
} {
  const requests: PodRequest[] = [];
  return {
    requests,
    transport: async (request) => {
      requests.push(request);
      const said = answer(request) ?? { status: 404 };
      if ('kind' in said) return { ok: false, problem: said };
      return { ok: true, value: toResponse(said, request.url) };
    },
  };
}

/** A Turtle document as an answer. */
export function turtle(body: string, headers: Readonly<Record<string, string>> = {}): FakeAnswer {
  return { body, headers: { 'content-type': 'text/turtle', ...headers } };
}

/** A JSON-LD document as an answer. */
export function jsonLd(body: unknown, headers: Readonly<Record<string, string>> = {}): FakeAnswer {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/ld+json', ...headers } };
}

/** The answer as a transport gives it. */
export function toResponse(answer: FakeAnswer, requested: string): PodResponse {
  const { status = 200, headers = {}, body = '', url = requested.replace(/#.*$/, ''), redirect } = answer;
  return {
    url,
    status,
    headers,
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    ...(redirect !== undefined && { redirect }),
  };
}
