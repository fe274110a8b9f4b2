/** What came of sending a share. */
export type ShareOutcome =
  /** The node has it. */
  | { readonly kind: 'taken'; readonly recipientName?: string }
  | {
      readonly kind: 'refused';
      readonly because: ShareRefusal;
      readonly status: number;
      /** The node's own words, as plain text. */
      readonly message: string;
    }
  /** Not now; the same share may be sent again. `retryAfter` in seconds. */
  | {
      readonly kind: 'later';
      readonly status: number;
      readonly retryAfter?: number;
      readonly message: string;
    }
  /** Whether it arrived cannot be told: a person has to look. */
  | { readonly kind: 'unknown'; readonly status?: number; readonly message: string }
  /** It has not left for the node: another way, or another moment, is needed. */
  | { readonly kind: 'blocked'; readonly because: ShareBlock; readonly message: string };

/** Why a node did not take a share. */
export type ShareRefusal =
  /** A field, the wire form, or the discovery document of the sender's host. */
  | 'request'
  /** 401: the sender's host is not trusted, there is no invitation, or the signature does not hold. */
  | 'trust'
  /** 403: key and sender are of different hosts, or the sender may not. */
  | 'identity'
  /** 404: no such user, or another endpoint. */
  | 'recipient'
  | 'too-large'
  | 'unsupported'
  | 'other';

/** Why a share did not leave. */
export type ShareBlock =
  /** The node lets no page send it this, as far as a browser can find out. */
  | 'cors'
  /** Nothing answers at the node, or at what stands in front of it. */
  | 'silent'
  /** No relay is set, or it refuses to forward this. */
  | 'relay'
  /** It is to be signed, and this browser has no key for the sender's host, or cannot make one. */
  | 'no-key'
  /** What was kept to be sent cannot be read, or is not what was agreed to. */
  | 'body'
  /** No token for the Dispatcher, or it has expired. */
  | 'token'
  /** The way asks for a person: somebody delivers the exported request. */
  | 'by-hand';
