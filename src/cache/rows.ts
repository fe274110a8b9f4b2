import type { Finding } from '../domain/finding.ts';
import type { Notification } from '../domain/notification/model.ts';
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
  /** Set by the orchestrator: remarks such as `duplicate`, `unknown-offer`, `unknown-artefact`, `blocked`, `withdrawn`. */
  readonly remarks: readonly string[];
  /** URL of the artefact of ours that it concerns. */
  readonly artefact?: string;
  /** URL of its event, once it stands in the event log. */
  readonly event?: string;
  /** Set when the maintainer has opened it. */
  readonly readAt?: string;
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
}
