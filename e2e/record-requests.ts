import type { BrowserContext, Request } from '@playwright/test';

/** One request that left the browser. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly origin: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Writes down every request of a browser context, those of workers included, from now on. */
export function recordRequests(context: BrowserContext): {
  /** All requests so far. */
  all(): Promise<RecordedRequest[]>;
  /** Those that carried the session: `Authorization` or `DPoP`. */
  withSession(): Promise<RecordedRequest[]>;
} {
  const pending: Promise<RecordedRequest>[] = [];
  context.on('request', (request) => pending.push(record(request)));
  const all = (): Promise<RecordedRequest[]> => Promise.all(pending);
  return {
    all,
    withSession: async () =>
      (await all()).filter(({ headers }) => 'authorization' in headers || 'dpop' in headers),
  };
}

async function record(request: Request): Promise<RecordedRequest> {
  const url = request.url();
  // The raw headers are unknown for a page that was left meanwhile; what the page itself set is known always.
  const headers = await request.allHeaders().catch(() => request.headers());
  return { method: request.method(), url, origin: new URL(url).origin, headers };
}
