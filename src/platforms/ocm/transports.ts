import type { DispatchWay } from '../../domain/dispatch/model.ts';
import type { ShareOutcome } from '../../domain/dispatch/outcome.ts';
import type { PreparedShare } from './share.ts';

/** What could be found out about a way without sending anything on it. */
export type Probe =
  | { readonly kind: 'ready' }
  /** The node is there, but lets no page send it this: nothing at all, or nothing that is signed. */
  | { readonly kind: 'cors-blocked'; readonly what: 'everything' | 'signature' }
  /** Nothing answers. */
  | { readonly kind: 'unreachable' }
  /** Whoever stands on the way does not serve the maintainer. `detail`: their words. */
  | { readonly kind: 'not-trusted'; readonly detail: string }
  | { readonly kind: 'not-offered'; readonly because: NotOffered };

/** Why a way is not there. */
export type NotOffered =
  /** No relay is set. */
  | 'no-relay'
  /** The relay has no rule for this node, so it forwards no signatures to it. */
  | 'no-host-rule'
  /** No Dispatcher is set. */
  | 'no-dispatcher'
  /** The Dispatcher wants a token. */
  | 'no-token';

/** A way on which shares get to nodes. */
export interface ShareTransport {
  readonly id: DispatchWay;
  /** @param signed whether what is sent will be signed */
  probe(shares: string, signed: boolean): Promise<Probe>;
  /** Sends once; never throws, and never tries again. @param notAfter milliseconds since 1970: not sent after this */
  send(request: PreparedShare, notAfter: number): Promise<SendOutcome>;
}

/** What came of sending, with what only some ways tell. */
export interface SendOutcome {
  readonly outcome: ShareOutcome;
  /** The Dispatcher's name for its work. */
  readonly task?: string;
}
