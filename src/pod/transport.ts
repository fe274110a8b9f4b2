import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';

/** A request as plain data, so that the worker can hand it to the main thread, where the session lives. */
export interface PodRequest {
  readonly url: string;
  /** Defaults to GET. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A Blob is sent from where it lies, so that a large file need not fit into memory. */
  readonly body?: string | Uint8Array | Blob;
  /** Ask as a stranger even where the session could be used: for probes of public access. */
  readonly anonymous?: boolean;
  /**
   * The URL is a service of the storage's own server, named by the storage's description and lying beside the
   * storage on the same origin (the subscription service): the session may be used on that origin.
   */
  readonly storageService?: boolean;
  /**
   * Ask only whether anything answers at all, as a stranger and without reading: a GET or HEAD that servers get even
   * from pages that they let read nothing. In a browser the answer has status 0, no headers and no body.
   * https://fetch.spec.whatwg.org/#concept-request-mode
   */
  readonly blind?: boolean;
  /**
   * The URL lies below that of the relay which the maintainer has set, and the session shows the relay who asks. Fails
   * where it lies elsewhere. Redirects are not followed, and every answer is given back as it is, 401 too.
   */
  readonly relay?: boolean;
  /**
   * Milliseconds since 1970. Not sent any more after this, whoever was frozen or asleep meanwhile: the answer is
   * `aborted` then, and nothing has left this device.
   */
  readonly notAfter?: number;
  /** In milliseconds; default 30,000. */
  readonly timeout?: number;
  /** Stop reading and fail beyond this many bytes; default 10 MiB. */
  readonly maxBytes?: number;
}

/** An answer as plain data. Header names are lower case. */
export interface PodResponse {
  /** The final URL, after redirects. */
  readonly url: string;
  /** 0 when a browser hides the status of a redirect. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /**
   * Set when the server redirects a request that must not be repeated elsewhere by itself (POST, PUT, PATCH, DELETE):
   * the destination as far as it could be found out, else the empty string.
   */
  readonly redirect?: string;
}

/**
 * Sends one request and gives back whatever answer came, of any status;
 * a problem only when there was none (`network`, `timeout`, `aborted`), when it was larger than allowed
 * (`noncompliant`) or when the session is over (`unauthenticated`).
 * Picks by itself who asks: with the session inside the user's own storages, as a stranger everywhere else.
 * @param signal ends this one request; for callers on the main thread, since signals do not cross to a worker
 */
export type Transport = (request: PodRequest, signal?: AbortSignal) => Promise<Result<PodResponse, Problem>>;
