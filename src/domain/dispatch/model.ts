import type { ShareOutcome } from './outcome.ts';

/**
 * How a crate lies in a share. `payload`: as deployed nodes read it; `draft`: as the draft of embedded shares has it.
 * A node takes the other form without a word, and stores nothing.
 */
export type WireForm = 'payload' | 'draft';

/** On which way a share gets to a node. */
export type DispatchWay = 'direct' | 'relay' | 'dispatcher' | 'export';

/** How far the share for one recipient has come. docs/adr/021 */
export type ShareState =
  /** Written down; it has not left. */
  | 'prepared'
  /** Somebody is sending it now. */
  | 'sending'
  /** The node said: later. */
  | 'waiting'
  /** Nobody can tell whether it arrived: the maintainer looks at the node, and says, or sends it again. */
  | 'unknown'
  /** It did not leave, and will not by itself. */
  | 'blocked'
  /** The node refused it. */
  | 'refused'
  /** The node has it. */
  | 'taken'
  /** The recipient has seen, or run it: said by the maintainer. */
  | 'seen'
  | 'executed'
  /** The node was told that it is taken back; a copy may remain there. */
  | 'withdrawn'
  /** Given up before a node had it. */
  | 'dropped';

/** One attempt to hand a share over. */
export interface DispatchTry {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly way: DispatchWay;
  /** Id of the key that signed it; `undefined`: not signed. */
  readonly signedBy?: string;
  /** Name of the tab that sends, as a holder of leases has one. */
  readonly by: string;
  /** Seconds by which this device's clock was wrong, where the signature's time was set right. */
  readonly clockOffset?: number;
  /** Missing while it is under way. */
  readonly outcome?: ShareOutcome;
}

/** That the maintainer takes a share back (OCM `SHARE_UNSHARED`). */
export interface Withdrawal {
  /** ISO 8601. */
  readonly wantedAt: string;
  readonly attempts: number;
  /** ISO 8601: when the node took notice. */
  readonly toldAt?: string;
  /** ISO 8601: when it is tried again. */
  readonly nextAttempt?: string;
  /** Why the node could not be told; nothing more is tried by itself. */
  readonly failed?: ShareOutcome;
}

/** The share for one recipient. */
export interface DispatchShare {
  /** Its identity for the node: the same for every attempt. */
  readonly providerId: string;
  /** OCM address. */
  readonly recipient: string;
  readonly state: ShareState;
  /** `Content-Digest` of the body. https://www.rfc-editor.org/rfc/rfc9530 */
  readonly digest: string;
  /** Length of the body in bytes. */
  readonly bytes: number;
  /** Oldest first. */
  readonly tries: readonly DispatchTry[];
  /** ISO 8601: when it goes out again by itself, while `waiting`. */
  readonly nextAttempt?: string;
  /** As the node gave it. */
  readonly recipientName?: string;
  /** ISO 8601: when the maintainer said how far it has come. */
  readonly markedAt?: string;
  /** The Dispatcher's name for its work. */
  readonly task?: string;
  readonly withdrawal?: Withdrawal;
}

/** The node that a crate is sent to, as it described itself when the dispatch was made. */
export interface DispatchTarget {
  readonly host: string;
  /** URL that shares are posted to; for the way over a Dispatcher, the URL that takes its crates. */
  readonly shares: string;
  /** URL that notifications are posted to. */
  readonly notifications?: string;
  readonly provider?: string;
}

/** A crate on its way to one or several recipients at one node. */
export interface Dispatch {
  /** A UUID. */
  readonly id: string;
  readonly crate: {
    /** URL of the container of the saved crate, or wherever it lies. */
    readonly url: string;
    readonly name: string;
    /** Of the metadata that was sent. */
    readonly etag?: string;
  };
  readonly node: DispatchTarget;
  /** OCM address of who sends; its host vouches. */
  readonly sender: string;
  readonly form: WireForm;
  readonly way: DispatchWay;
  /** Whether it is to be signed. Never dropped by itself. */
  readonly sign: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Whole seconds since 1970. */
  readonly expiration?: number;
  /** The artefact of the maintainer's that the crate is, or was made from. */
  readonly artefact?: string;
  /** Whether the public event log gets an entry, without recipients. */
  readonly log: boolean;
  /** In the order in which they are sent. */
  readonly shares: readonly DispatchShare[];
}

/** A dispatch that is to be made, with what will be sent. */
export interface DispatchOrder {
  readonly dispatch: Dispatch;
  /** What is sent, by provider id: exactly these characters, as UTF-8. */
  readonly bodies: Readonly<Record<string, string>>;
}

/** What the maintainer says of a share that she has looked after. */
export type ShareMark = 'arrived' | 'seen' | 'executed' | 'dropped';
