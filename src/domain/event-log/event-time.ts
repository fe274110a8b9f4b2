/** Where the time of an event comes from; the earlier ones are better evidence. */
export type TimeSource = 'created' | 'modified' | 'published' | 'ended';

/** When an event happened, and who says so. */
export interface EventTime {
  /** As written, ISO 8601. */
  readonly at: string;
  readonly source: TimeSource;
}

/** Everything that may tell the time of an event. */
export interface TimeClaims {
  /** `created` of the log's entry: when the owner of the log wrote it. */
  readonly created?: string;
  /** `dct:modified` of the member, or its `Last-Modified`. */
  readonly modified?: string;
  /** `as:published` of the activity: a claim of its sender. */
  readonly published?: string;
  /** `prov:endedAtTime` of an event inside a log. */
  readonly ended?: string;
}

/** The best evidence for the time of an event; `undefined` when nothing tells it. */
export function eventTime(claims: TimeClaims): EventTime | undefined {
  for (const source of ['created', 'modified', 'published', 'ended'] as const) {
    const at = claims[source];
    if (at !== undefined && isDateTime(at)) return { at, source };
  }
  return undefined;
}

/** Milliseconds since 1970 of an ISO 8601 date or date-time; `NaN` for anything else. Reads no clock. */
export function milliseconds(iso: string): number {
  // biome-ignore lint/style/noRestrictedGlobals: parsing a given text asks no clock.
  return isDateTime(iso) ? Date.parse(iso) : Number.NaN;
}

/** For sorting: newest first, unknown times last; stable with `Array.prototype.sort`. */
export function newestFirst(a: string | undefined, b: string | undefined): number {
  const [left, right] = [a, b].map((time) => (time === undefined ? Number.NaN : milliseconds(time)));
  const [x, y] = [left, right].map((ms) => (ms === undefined || Number.isNaN(ms) ? -Infinity : ms));
  return x === y ? 0 : (y ?? 0) > (x ?? 0) ? 1 : -1;
}

/** A time as written when it is one in ISO 8601, else nothing. */
export function isoOrNothing(text: string | undefined): string | undefined {
  return text !== undefined && isDateTime(text) ? text.trim() : undefined;
}

function isDateTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i.test(text.trim());
}
