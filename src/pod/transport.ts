import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';

/** A request as plain data, so that the worker can hand it to the main thread, where the session lives. */
export interface PodRequest {
  readonly url: string;
  /** Defaults to GET. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Ask as a stranger even where the session could be used: for probes of public access. */
  readonly anonymous?: boolean;
  /** In milliseconds; default 30,000. */
  readonly timeout?: number;
  /** Stop reading and fail beyond this many bytes; default 10 MiB. */
  readonly maxBytes?: number;
}

/** An answer as plain data. Header names are lower case. */
export interface PodResponse {
  /** The final URL, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Sends one request and gives back whatever answer came, of any status;
 * a problem only when there was none (`network`, `timeout`, `aborted`) or the session is over (`unauthenticated`).
 * Picks by itself who asks: with the session inside the user's own storages, as a stranger everywhere else.
 */
export type Transport = (request: PodRequest) => Promise<Result<PodResponse, Problem>>;
