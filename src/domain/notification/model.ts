/** The patterns of COAR Notify 1.0.1, the two of 0.9 that it dropped, and everything else. */
export type Pattern =
  | 'request-review'
  | 'request-endorsement'
  | 'request-ingest'
  | 'announce-review'
  | 'announce-endorsement'
  | 'announce-relationship'
  | 'announce-ingest'
  | 'announce-resource'
  | 'accept'
  | 'reject'
  | 'tentative-accept'
  | 'tentative-reject'
  | 'undo-offer'
  | 'unprocessable'
  | 'other';

/** Which vocabulary generation a message was written in. */
export type Generation = '1.0' | '0.9' | '2021' | 'event-notifications' | 'mellon' | 'other';

/** An actor, origin or target. Everything is a claim of the sender. */
export interface Party {
  /** As written. May be any URI, or not even one. */
  readonly id?: string;
  /** Local names of AS2 types (`Person`, `Service`), other types as full IRIs. */
  readonly types: readonly string[];
  readonly name?: string;
  readonly inbox?: string;
}

/** A file of a work (`ietf:item`). */
export interface Item {
  readonly id?: string;
  readonly types: readonly string[];
  readonly mediaType?: string;
}

/** What a message is about: a landing page with its identifier and files, a review, an endorsement … */
export interface Work {
  readonly id?: string;
  /** Local names of AS2 types, other types as full IRIs. */
  readonly types: readonly string[];
  readonly name?: string;
  /** `ietf:cite-as`, as an HTTP URL (a bare DOI is written as `https://doi.org/…`). */
  readonly citeAs?: string;
  readonly items: readonly Item[];
}

/** The triple that an Announce Relationship carries. */
export interface Relationship {
  readonly subject?: string;
  readonly predicate?: string;
  readonly object?: string;
}

/** One deviation that the reader put right, to be shown beside the message. */
export interface Normalisation {
  /** Stable id, e.g. `party.array`. */
  readonly id: string;
  readonly path: string;
  /** A sentence: what stood there and what it was read as. */
  readonly message: string;
}

/**
 * One activity, whatever form and generation it came in.
 * https://coar-notify.net/specification/1.0.1/
 */
export interface Notification {
  /** The activity's own id, as written; `undefined` when it has none. Never the URL in the inbox. */
  readonly id?: string;
  readonly pattern: Pattern;
  readonly generation: Generation;
  /** Local names of the AS2 activity types: `['Offer']`. */
  readonly activities: readonly string[];
  /** All types, as full IRIs in today's vocabulary. */
  readonly types: readonly string[];
  readonly actor?: Party;
  readonly origin?: Party;
  readonly target?: Party;
  readonly object?: Work;
  /** The AS2 property `context`: the resource that an Announce is about. */
  readonly about?: Work;
  readonly relationship?: Relationship;
  /** Id of the activity that this one answers, takes back or refuses. */
  readonly inReplyTo?: string;
  /** The activity inside a reply or an Undo: complete, or a stub with the id only. */
  readonly nested?: Notification;
  readonly summary?: string;
  /** ISO 8601, as claimed by the sender. */
  readonly published?: string;
  /** WebIDs or URLs that a copy is meant for. */
  readonly cc: readonly string[];
  /** Ids by which this message can be joined to others: `inReplyTo`, the nested activity's id. */
  readonly threadKeys: readonly string[];
  readonly normalisations: readonly Normalisation[];
}
