import type { Finding } from './finding.ts';

/**
 * Why something did not work, as plain data that survives `structuredClone`.
 * Mapped once, at the boundary where it happens; callers branch on `kind`, never on message text.
 * Never holds a token, a body or a stack.
 */
export type Problem =
  /** 404, 410: there is nothing at this URL. */
  | { readonly kind: 'absent'; readonly url: string }
  /** 401: the server does not know who asks, or the session has expired. */
  | { readonly kind: 'unauthenticated'; readonly url: string }
  /** 403: known, but not allowed. */
  | {
      readonly kind: 'forbidden';
      readonly url: string;
      readonly mode?: 'read' | 'append' | 'write' | 'control';
    }
  /** 409, 412: somebody else wrote first. */
  | { readonly kind: 'conflict'; readonly url: string; readonly status: number }
  /** 405, 406, 413, 415 and other refusals of the request itself, with what the server said, as text. */
  | { readonly kind: 'refused'; readonly url: string; readonly status: number; readonly message: string }
  /** 429: asked too often. `retryAfter` in seconds. */
  | { readonly kind: 'tooMany'; readonly url: string; readonly retryAfter?: number }
  /** 5xx. `retryAfter` in seconds. */
  | { readonly kind: 'server'; readonly url: string; readonly status: number; readonly retryAfter?: number }
  /** No answer: offline, unknown host, refused by CORS, or cut off. A browser cannot tell these apart. */
  | { readonly kind: 'network'; readonly url: string; readonly message: string }
  /**
   * Nothing was sent, and this app has no way to the receiver: somebody has to deliver the message by other means.
   * `cors`: the receiver takes nothing from web pages, and there is no relay; `no-relay`: it was to go through the
   * relay, and none is set; `chosen`: the register of services says so.
   */
  | { readonly kind: 'undeliverable'; readonly url: string; readonly because: 'cors' | 'no-relay' | 'chosen' }
  /** Our own limit was reached. `ms` in milliseconds. */
  | { readonly kind: 'timeout'; readonly url: string; readonly ms: number }
  /** Stopped by the user or by shutting down. */
  | { readonly kind: 'aborted'; readonly url: string }
  /** An answer that is not what the protocol promises: not RDF, a missing header, a broken listing. */
  | { readonly kind: 'noncompliant'; readonly url: string; readonly reason: string }
  /** Content that cannot be used; `findings` where rules were checked. */
  | { readonly kind: 'invalid'; readonly reason: string; readonly findings?: readonly Finding[] }
  /** A bug, or something nobody thought of. */
  | { readonly kind: 'unexpected'; readonly message: string; readonly where: string };

/** Whether waiting and trying the same again may help (only sensible for idempotent requests). */
export function isTransient(problem: Problem): boolean {
  switch (problem.kind) {
    case 'network':
    case 'timeout':
    case 'tooMany':
    case 'server':
      return true;
    default:
      return false;
  }
}
