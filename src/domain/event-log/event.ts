import type { Notification, Pattern } from '../notification/model.ts';
import type { ChecksumVerdict } from './checksum.ts';
import type { LifecycleEvent } from './entry.ts';
import type { EventTime } from './event-time.ts';

/** Why an event cannot be shown. */
export type Unreadable =
  /** 401 or 403: the log names it, but it is not public. */
  | 'closed'
  /** 404 or 410. */
  | 'missing'
  /** It is there, but no notification: not JSON, not text, a listing … */
  | 'not-a-notification'
  /** No answer, or one that waiting may mend. */
  | 'unreachable';

/** A log that holds an event. */
export interface Witness {
  /** URL of the log. */
  readonly log: string;
  /** Where the event lies according to that log. */
  readonly url: string;
  readonly checksum: ChecksumVerdict;
  /** SHA-256 (hex) of the bytes that were read there; `undefined` when there were none. */
  readonly digest?: string;
}

/** One event, in whatever log and format it was found. */
export interface LoggedEvent {
  /** Identity: key of the activity's id (see `activityKey`); the URL where the event has none. */
  readonly activityId: string;
  /** Where it lies, in the first log that has it. */
  readonly url: string;
  readonly time?: EventTime;
  /** `lifecycle`: an event of the oldest logs, which has no message. */
  readonly shape: Pattern | 'lifecycle';
  readonly notification?: Notification;
  readonly lifecycle?: LifecycleEvent;
  /** The event's text as it was read. */
  readonly raw?: string;
  readonly unreadable?: Unreadable;
  /** A sentence on {@link unreadable}, for the details. */
  readonly reason?: string;
  /** True when the log says that parts were left out before it was stored. */
  readonly processed: boolean;
  /** All logs that hold the activity, first found first. */
  readonly witnesses: readonly Witness[];
}
