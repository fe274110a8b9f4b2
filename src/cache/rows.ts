import type { Artefact } from '../domain/artefact/artefact.ts';
import type { Dispatch } from '../domain/dispatch/model.ts';
import type { ShareEvent } from '../domain/dispatch/share-state.ts';
import type { Finding } from '../domain/finding.ts';
import type { Notification } from '../domain/notification/model.ts';
import type { PolicySetting } from '../domain/policy/settings.ts';
import type { Problem } from '../domain/problem.ts';
import type { ReadMark } from '../domain/read-state/read-mark.ts';
import type { Service } from '../domain/service/service.ts';
import type { StagingProblem } from '../domain/staging/provider.ts';
import type { Staging } from '../domain/staging/staging.ts';
import type { StagingEvent } from '../domain/staging/staging-state.ts';
import type { Decision } from '../domain/suggestion/model.ts';
import type { Claim } from '../domain/trust/claim.ts';
import type { Standing } from '../domain/trust/standing.ts';

/** Beyond this many characters the raw text is kept cut; the pod has the whole. */
export const RAW_LIMIT = 200_000;

/** One member of the inbox in the local replica. The pod's copy is never changed. */
export interface NotificationRow {
  /** Primary key: URL of the member in the inbox. */
  readonly url: string;
  /** ISO 8601: the server's `dc:modified`, else when we first saw it. */
  readonly receivedAt: string;
  /** What the listing said of this version (time and size): the delta's mark. */
  readonly version: string;
  readonly mediaType?: string;
  readonly size?: number;
  /** The body as text, cut at {@link RAW_LIMIT}. */
  readonly raw: string;
  readonly truncated: boolean;
  /** Why it could not be read as a notification; `undefined` when it could. */
  readonly unreadable?: string;
  /** The activity's id, lower-cased when a `urn:uuid:`; the member's URL when it has none. Indexed. */
  readonly activityId: string;
  readonly notification?: Notification;
  readonly findings: readonly Finding[];
  readonly standing: Standing;
  /** Whether it comes from whom it names, as far as that can be checked. Set by the orchestrator. */
  readonly claim?: Claim;
  /** Set by the orchestrator: remarks such as `duplicate`, `unknown-offer`, `unknown-artefact`, `blocked`, `withdrawn`. */
  readonly remarks: readonly string[];
  /** URL of the artefact of ours that it concerns. */
  readonly artefact?: string;
  /** URL of its event, once it stands in the event log. */
  readonly event?: string;
  /** Set when the maintainer has read it, here or elsewhere. ISO 8601. Indexed. The marks behind it are {@link ReadMarkRow}. */
  readonly readAt?: string;
  /** Keys of the activities that it answers, takes back or carries inside. Indexed, several. */
  readonly answers?: readonly string[];
  /** ISO 8601: since when the pod's listing no longer shows it. The row stays. */
  readonly goneAt?: string;
  /** Why the member could not be fetched, where that is the reason for `unreadable`; it is tried again. */
  readonly problem?: Problem;
  /** The state of rules and register that it was last matched with; `''` when it waits for matching. Indexed. */
  readonly matchedBy?: string;
}

/** The last mark about a message, read or unread; also about messages that are not on this device yet. */
export interface ReadMarkRow extends ReadMark {
  /** `waiting` until the pod has it. Indexed. */
  readonly saved: 'waiting' | 'saved';
}

/** One member of the event log in the local replica. */
export interface EventRow {
  /** Primary key: URL of the event. */
  readonly url: string;
  /** ISO 8601: time of writing, by the server's clock. */
  readonly writtenAt: string;
  readonly version: string;
  readonly activityId: string;
  readonly notification?: Notification;
  readonly raw: string;
  readonly unreadable?: string;
  readonly artefact?: string;
  /** Keys of the activities that it answers, takes back or carries inside. Indexed, several. */
  readonly answers?: readonly string[];
  /**
   * The state of rules and register that it was last matched with; `inbox` where its message lies in the inbox, and is
   * matched there.
   */
  readonly matchedBy?: string;
}

/** A decision in the replica, with how far it has come on its way to the pod. */
export interface DecisionRow extends Decision {
  /** ISO 8601: it is written to the pod after this; until then it can be undone without a trace. */
  readonly notBefore: string;
  /** `waiting` until the pod has it. Indexed. */
  readonly saved: 'waiting' | 'saved';
  /** True when the maintainer took it back after the pod may have had it. */
  readonly withdrawn?: boolean;
  /** How often writing it was begun; while 0, no server can know of it. */
  readonly attempts: number;
  /** ISO 8601: when to try again after a passing failure. */
  readonly nextAttempt?: string;
  readonly problem?: Problem;
}

/** What was last read of one member of a container: the delta compares the listing with it. */
export interface SeenRow {
  /** Primary key: URL of the member. */
  readonly url: string;
  /** URL of the container. Indexed. */
  readonly container: string;
  /** What the listing said of the version that was read. */
  readonly version: string;
  /** Set when it could not be fetched: `passing` is tried again at every look, `lasting` at thorough ones. */
  readonly failed?: 'passing' | 'lasting';
  /** True when the listing no longer shows it. */
  readonly gone?: boolean;
}

/** An artefact in the replica. */
export type ArtefactRow = Artefact;

/** A service of the register in the replica. */
export type ServiceRow = Service;

/** What the maintainer has set for one policy, in the replica. */
export type PolicyRow = PolicySetting;

/** A dispatch in the replica: as the pod has it, with what only this device knows. */
export interface DispatchRow extends Dispatch {
  /** What has happened to shares that the pod could not be told yet, oldest first. */
  readonly unwritten?: readonly UnwrittenEvent[];
  /** Attempts of other devices that are under way, by provider id: since when this device has seen them so. */
  readonly watched?: Readonly<Record<string, WatchedTry>>;
}

/** Something that has happened, of which the pod does not know. */
export interface UnwrittenEvent {
  readonly providerId: string;
  readonly event: ShareEvent;
}

/** An attempt that another tab has under way. */
export interface WatchedTry {
  readonly by: string;
  /** ISO 8601, by the other device's clock: which attempt it is. */
  readonly startedAt: string;
  /** ISO 8601, by this device's clock: since when it has been seen. */
  readonly since: string;
}

/** A staging in the replica: as the pod has it, with what only this device knows. */
export interface StagingRow extends Staging {
  /** What has happened that the pod was not told yet, oldest first. */
  readonly unwritten?: readonly StagingEvent[];
  /** Another tab that is handing it in: since when this device has seen it so. */
  readonly watched?: WatchedTry;
  /** ISO 8601: when this device asked the service last, and how often in a row that has shown nothing new. */
  readonly lookedAt?: string;
  readonly quiet?: number;
  /** The maintainer wants the service asked now, whatever the pace. */
  readonly looksNow?: boolean;
  /** Why the service could not be asked last, and how often in a row. */
  readonly hindrance?: { readonly problem: StagingProblem; readonly times: number };
}
