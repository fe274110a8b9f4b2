/** The three generations of logs in the field: an LDP container, a PROV document, an EventLog document. */
export type LogFormat = 'container' | 'daen' | 'event-log';

/** A checksum as a log states it. */
export interface Checksum {
  readonly algorithm: 'sha256' | 'md5';
  /** Over the bytes as served, or over the canonical N-Quads (https://www.w3.org/TR/rdf-canon/). */
  readonly form: 'raw' | 'canonical';
  /** Hex digits, lower case. */
  readonly value: string;
}

/** An event that is described inside its log, as the oldest PROV logs do. All values are claims of the log's owner. */
export interface LifecycleEvent {
  readonly title?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly artefact?: string;
  /** Who did it: the service. */
  readonly executor?: string;
  /** What came of it: the record, the review. */
  readonly generated?: string;
}

/** One line of a log: where the event lies, and what the log itself says of it. */
export interface LogEntry {
  /** Absolute URL of the event; may have a fragment where the event stands inside the log. */
  readonly url: string;
  /** ISO 8601: time of writing, as the log states it. */
  readonly created?: string;
  /** ISO 8601: what the container says of the member. */
  readonly modified?: string;
  readonly checksums: readonly Checksum[];
  /** True when the log says that the event was left out in part before it was stored. */
  readonly processed?: boolean;
  /** The event itself, where the log holds it. */
  readonly lifecycle?: LifecycleEvent;
}

/** A link from a page of a log to another one. */
export interface PageLink {
  readonly url: string;
  /** ISO 8601: the oldest and newest `created` of what lies behind the link, where the log says so. */
  readonly oldest?: string;
  readonly newest?: string;
  /** How many members lie behind the link, where the log says so. */
  readonly members?: number;
}

/** The log of one artefact, as a catalogue names it. */
export interface CatalogueEntry {
  readonly log: string;
  readonly artefact?: string;
}

/** What one document tells of a log. */
export interface LogPage {
  readonly format: LogFormat;
  /** URL of the log that the page belongs to. */
  readonly log: string;
  /** The artefact whose log it is, as stated. */
  readonly artefact?: string;
  /** In document order; each URL once. */
  readonly entries: readonly LogEntry[];
  readonly next: readonly PageLink[];
}
