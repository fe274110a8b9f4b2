import type { Problem } from '../../../domain/problem.ts';
import type { TapJob, TapQuery } from '../../../platforms/tap/client.ts';
import type { Cell, Column, ServiceDescriptor } from '../../../platforms/tap/votable.ts';

/** A TAP service that is asked. */
export interface TapService {
  /** Without a slash at the end. */
  readonly url: string;
  readonly label: string;
  readonly ivoid?: string;
  readonly viaRelay?: boolean;
}

/** At once, within one request; or as a job that the service runs, and that outlives the page. */
export type RunMode = 'sync' | 'async';

/** How a query ended. Rows that came are kept, whatever it was. */
export type RunEnd =
  | { readonly kind: 'complete' }
  /** There are more rows than were asked for, or than the service gives. */
  | { readonly kind: 'overflow'; readonly message: string }
  /** The service could not answer the query; its own words. */
  | { readonly kind: 'error'; readonly message: string }
  /** The answer broke off. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'serialisation'; readonly found: string }
  | { readonly kind: 'not-votable'; readonly found: 'html' | 'json' | 'empty' | 'other' }
  /** The maintainer stopped it. */
  | { readonly kind: 'stopped' }
  /** The service knows nothing of the job any more. */
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A query and what came of it. */
export interface Run {
  readonly id: number;
  readonly service: TapService;
  readonly query: TapQuery;
  readonly mode: RunMode;
  /** ISO 8601. */
  readonly at: string;
  /** `waiting`: the job is the service's; `reading`: rows arrive. */
  readonly phase: 'sending' | 'waiting' | 'reading' | 'ended';
  readonly job?: TapJob;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the answer says can be done with its rows. */
  readonly services: readonly ServiceDescriptor[];
  readonly end?: RunEnd;
}

/** A job that a service runs for the maintainer, remembered beyond the page. */
export interface KeptJob {
  readonly service: TapService;
  readonly query: TapQuery;
  readonly job: TapJob;
  /** ISO 8601. */
  readonly at: string;
}
