import type { Pattern } from '../notification/model.ts';
import type { Problem } from '../problem.ts';
import type { Delivery } from '../service/service.ts';
import type { Standing } from '../trust/standing.ts';

/** A JSON document, as it will be sent or stored. */
export type JsonObject = { readonly [key: string]: unknown };

/** One thing that will happen in the world when a suggestion is approved. Inert until then. */
export type Effect =
  /**
   * Put a notification into the public event log, at the URL derived from its id.
   * Without `document` the text received in the inbox (at `source`) is stored byte for byte.
   */
  | {
      readonly kind: 'log';
      readonly activityId: string;
      readonly source?: string;
      readonly document?: JsonObject;
    }
  /** Add one triple to an artefact's metadata document. */
  | {
      readonly kind: 'link';
      readonly artefact: string;
      readonly metadata: string;
      readonly predicate: string;
      readonly target: string;
      /** Kind of what is linked, for the sentence on the screen. */
      readonly linkType: 'review' | 'endorsement' | 'relationship';
    }
  /** POST a notification to an inbox. `document.id` is final: a repeat is recognisable as such. */
  | {
      readonly kind: 'send';
      readonly inbox: string;
      readonly recipient?: string;
      /** The recipient's name as shown to the maintainer. */
      readonly recipientName?: string;
      readonly document: JsonObject;
    }
  /** Create one document in a storage of the maintainer's own; never over one that is there. */
  | {
      readonly kind: 'write';
      readonly url: string;
      /** Media type. */
      readonly contentType: string;
      readonly body: string;
    }
  /** Enter into the register what a service says of itself: a new entry, or what an entry does not have yet. */
  | {
      readonly kind: 'register';
      readonly service: string;
      readonly name: string;
      readonly inbox?: string;
      /** A further id of the service. */
      readonly alias?: string;
      /** Whether the register had no entry for it when this was proposed. */
      readonly isNew: boolean;
    }
  /** Ask the maintainer to do something. Nothing is carried out: approving says that it is done. */
  | {
      readonly kind: 'task';
      /** The rule's own words. */
      readonly words?: string;
      /** The to-do folder that the rule names. */
      readonly folder?: string;
    }
  /** Match a notification of the inbox once more. */
  | { readonly kind: 'rerun'; readonly activityId: string }
  /** Leave the notification alone, in spite of what other rules suggest about it. */
  | {
      readonly kind: 'ignore';
      readonly activityId: string;
      /** Why, in the rule's own words. */
      readonly words?: string;
    };

/** Something that a rule asks for and that does not happen. */
export interface Obstacle {
  /** `unsupported`: Orrery has no such action; `impossible`: it has, but not like this; `shown`: only to be looked at. */
  readonly kind: 'unsupported' | 'impossible' | 'shown';
  /** The action's IRI, or the reason in words. */
  readonly text: string;
}

/** The policy and rule that a suggestion comes from. */
export interface PolicyRef {
  /** Id of the rule book, e.g. `record-answers`. */
  readonly id: string;
  readonly name: string;
  /** SHA-256 (hex) of the rule book's text. */
  readonly version: string;
  /** Position of the rule in the book, from 0. */
  readonly rule: number;
  /** The rule as N3. */
  readonly n3: string;
}

/** A rule in one version of its book: enough to find out later what was run. */
export type RuleRef = Pick<PolicyRef, 'id' | 'version' | 'rule'>;

/** One fact that made a rule match. */
export interface Reason {
  /** Name of the variable in the rule, without `?`. */
  readonly variable: string;
  /** The bound term as text. */
  readonly value: string;
}

/** Why a policy that may act by itself asks the maintainer all the same. */
export type HeldBack =
  /** The sender is neither trusted nor the maintainer. */
  | 'sender'
  /** The notification breaks rules of its standard. */
  | 'findings'
  /** There is nothing to carry out: the maintainer is asked to do something. */
  | 'task'
  /** It would change documents of the maintainer's: that is always for her to say. */
  | 'documents'
  /** The public log would get something delicate: a judgement, or addresses of people. */
  | 'public'
  /** The public log would tell of a work that is not public. */
  | 'private-work'
  /** Something would be sent to a party that is not trusted. */
  | 'receiver'
  /** Orrery has sent the notification itself. */
  | 'own-act';

/** What the orchestrator proposes to the maintainer. Plain data, kept in the replica. */
export interface Suggestion {
  /** SHA-256 (hex) over policy, rule, activity and effects: the same suggestion has the same id on every device. */
  readonly id: string;
  readonly policy: PolicyRef;
  /** Id of the notification's activity. */
  readonly activityId: string;
  /** URL of the notification in the inbox. */
  readonly source: string;
  readonly pattern: Pattern;
  /** URL of the artefact that it concerns, for grouping. */
  readonly artefact?: string;
  readonly senderName: string;
  readonly senderId?: string;
  readonly standing: Standing;
  /** Title or URL of what was announced or offered. */
  readonly workName?: string;
  /** In the order in which they will happen. Empty where nothing of what the rule asks for can be done. */
  readonly effects: readonly Effect[];
  /** What the rule asks for besides, and why it does not happen. */
  readonly obstacles?: readonly Obstacle[];
  /**
   * Set on one of several possible answers that a policy offers about a notification: its name in the rule, e.g.
   * `decline`. Only one of them is carried out.
   */
  readonly choice?: string;
  readonly reasons: readonly Reason[];
  /** ISO 8601: when the notification arrived. */
  readonly receivedAt: string;
  /** Only for policies that may act by themselves: why this one does not. */
  readonly heldBack?: HeldBack;
}

/** What the maintainer made of a suggestion. */
export type Verdict = 'approved' | 'rejected' | 'later';

/** A verdict with its circumstances. Append-only in the pod: a later one replaces an earlier one. */
export interface Decision {
  readonly suggestionId: string;
  readonly verdict: Verdict;
  readonly reason?: string;
  /** ISO 8601. */
  readonly decidedAt: string;
  /** For `later`: hidden until then, ISO 8601. */
  readonly until?: string;
  /** `maintainer`, or the id of the policy that acts by itself. */
  readonly decidedBy: string;
  /** The rule behind the suggestion, in the version that was run, as far as it is known. */
  readonly rule?: RuleRef;
}

/** Where an intent stands. */
export type IntentState =
  /** Approved, but still within the time in which it can be undone. */
  | 'held'
  /** To be carried out. */
  | 'ready'
  /** Being carried out. */
  | 'running'
  /** Carried out; the receipt tells with what answer. */
  | 'done'
  /** Failed in a way that waiting does not mend; the maintainer chooses: retry or drop. */
  | 'failed'
  /** Given up by the maintainer. */
  | 'dropped';

/** What came of an effect. */
export interface Receipt {
  /** ISO 8601. */
  readonly at: string;
  /** HTTP status of the decisive answer; 0 where a person delivered the message. */
  readonly status: number;
  /** Where the result lies: the event's URL, the metadata document, the receiver's `Location`. */
  readonly location?: string;
  /** How a message travelled; `export`: somebody delivered it, and the maintainer said so. */
  readonly via?: Delivery;
  /** True when it had been done before, by another tab, device or run. */
  readonly already: boolean;
}

/** A lease of another device, as this one has watched it. */
export interface WatchedLease {
  readonly holder: string;
  /** As its holder wrote it, by whatever clock. */
  readonly until: string;
  /** ISO 8601, by this device's clock: when it was first seen. */
  readonly since: string;
}

/** One effect that was approved: written before it is carried out, finished by a receipt. */
export interface Intent {
  /** UUIDv5 of suggestion (or offer) and position: the same on every device. */
  readonly id: string;
  /** The suggestion that it carries out; of what is done by hand `offer:<activity id>`, `place:<activity id>` … */
  readonly cause: string;
  /** Position among the cause's effects; lower ones come first. */
  readonly order: number;
  readonly effect: Effect;
  readonly artefact?: string;
  readonly state: IntentState;
  /** ISO 8601. Not carried out before this. */
  readonly notBefore: string;
  readonly createdAt: string;
  readonly attempts: number;
  /**
   * For a message that the maintainer puts into her own inbox: the suggestions about it that she approves by that,
   * by their ids, as the forecast showed them.
   */
  readonly approves?: readonly string[];
  /** How many of the attempts the receiver clearly refused; none where one may have come through. */
  readonly refusals?: number;
  /** ISO 8601: when the maintainer changed the message, after it had been refused. */
  readonly editedAt?: string;
  /** ISO 8601: when the next attempt is due, after a passing failure. */
  readonly nextAttempt?: string;
  readonly problem?: Problem;
  readonly receipt?: Receipt;
  /** True once the pod has a record of it. Only ever set in the replica. */
  readonly inPod?: boolean;
  /** The lease for whose end this device waits. Only ever set in the replica. */
  readonly watched?: WatchedLease;
  /** True while the pod does not know yet that it was dropped. Only ever set in the replica. */
  readonly unrecorded?: boolean;
}
