import type { ShownRequest } from '../../../domain/staging/provider.ts';

/** A request with how many like it follow. */
export interface FoldedRequest {
  readonly request: ShownRequest;
  /** Its place in the order, from 1. */
  readonly number: number;
  readonly like: number;
}

/** Requests without the repeats of one kind that follow each other: members go in pieces, which look alike. */
export function foldRequests(requests: readonly ShownRequest[]): readonly FoldedRequest[] {
  const folded: { request: ShownRequest; number: number; like: number }[] = [];
  for (const [index, request] of requests.entries()) {
    const last = folded.at(-1);
    if (last && last.request.method === request.method && last.request.url === request.url) last.like += 1;
    else folded.push({ request, number: index + 1, like: 0 });
  }
  return folded;
}

/** A request as text: its line, its headers, its body. @param token what stands in the place of the token */
export function textOf({ method, url, headers, tokenIn, body }: ShownRequest, token: string): string {
  const lines = [
    `${method} ${url}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(tokenIn === undefined ? [] : [`${tokenIn}: ${token}`]),
  ];
  if (body === undefined) return lines.join('\n');
  const text = typeof body === 'string' ? body : JSON.stringify(body, null, 2);
  return `${lines.join('\n')}\n\n${text}`;
}
