import type { Problem } from '../problem.ts';
import type { Result } from '../result.ts';
import type { Did } from './did.ts';
import type { JobStatus } from './phase.ts';
import type { PolicyFinding } from './policy-finding.ts';
import type { StagingRequest } from './request.ts';

/** What can be asked of a provider. `site-policy`: it may be tried, and the site may refuse. */
export interface Abilities {
  /** It makes a data identifier of a collection. */
  readonly createCollection: boolean;
  readonly approval: boolean;
  readonly quota: boolean;
  /** It tells how single files fare. */
  readonly perFile: boolean;
  readonly cancel: 'yes' | 'site-policy' | 'no';
  readonly extend: 'yes' | 'site-policy' | 'no';
  /** It can be told to try again what is stuck. */
  readonly retry: 'yes' | 'site-policy' | 'no';
  /** It tells how a job stands. Where it does not, the maintainer says herself when the data have arrived. */
  readonly follow: boolean;
}

/** What came of trying a provider. `advice` is what its operator has to do. */
export type Probe =
  | { readonly kind: 'ready'; readonly version?: string; readonly account?: string }
  | { readonly kind: 'cors-blocked'; readonly version?: string; readonly advice: string }
  | { readonly kind: 'unauthorised'; readonly version?: string }
  | { readonly kind: 'wrong-service'; readonly found: string }
  | { readonly kind: 'unreachable'; readonly message: string };

/** Room at a destination, in bytes. */
export interface Quota {
  readonly limit: number | 'unlimited';
  readonly used: number;
  readonly remaining: number | 'unlimited';
  /** When the server said so, ISO 8601: its bookkeeping lags behind. */
  readonly knownAt: string;
}

/** A storage to which data can be brought. */
export interface Destination {
  /** What requests name: the UUID of a storage area, or the name of a storage element. Names alone may repeat. */
  readonly id: string;
  readonly name: string;
  readonly node?: string;
  readonly site?: string;
  readonly country?: string;
  /** Degrees, where it is known. */
  readonly position?: { readonly latitude: number; readonly longitude: number };
  readonly kind: 'disk' | 'tape' | 'staging' | 'unknown';
  readonly tier?: number;
  readonly writable: boolean | 'unknown';
  /** Why nothing can be brought there now. */
  readonly closed?: {
    readonly reason: 'disabled' | 'disabled-above' | 'downtime';
    readonly until?: string;
    readonly text?: string;
  };
  /** What processes data there: notebooks, batch systems. */
  readonly processing: readonly { readonly kind: string; readonly name: string; readonly url?: string }[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly quota?: Quota;
}

/** Why a provider did not do what it was asked for. */
export type StagingProblem =
  | Problem
  /** The service understood and refused. `reason` is its own name for it, e.g. `InsufficientAccountLimit`. */
  | {
      readonly kind: 'service-refused';
      readonly url: string;
      readonly status: number;
      readonly reason: string;
      /** The service's own words, as plain text; may be empty. */
      readonly message: string;
    }
  /** The token of the service is missing, or good no more. */
  | { readonly kind: 'signed-out'; readonly url: string }
  /** Something of that name is there already, and it is not what was asked for. */
  | { readonly kind: 'different'; readonly url: string; readonly what: 'type' | 'members' | 'closed' }
  /**
   * It was sent, and nobody can tell whether the service took it: it is not sent again unless the maintainer wants it,
   * since it might be made twice.
   */
  | { readonly kind: 'outcome-unknown'; readonly url: string }
  /** The deployer's rules forbid it, as they are by now: nothing was sent. */
  | { readonly kind: 'against-rules'; readonly finding: PolicyFinding };

/** What a provider made of a request. */
export interface StagingJob {
  /** Of the rule, or of the job. */
  readonly id: string;
  /** The data identifier that was made for the collection, where one was. */
  readonly did?: Did;
  /** It was there before: the same request had been made already. */
  readonly adopted: boolean;
}

/** One request as it will be sent, without its token, for the maintainer to read. */
export interface ShownRequest {
  /** What it is for: it makes the collection, puts members in, ends it, or asks for its copies. */
  readonly purpose?: 'make' | 'fill' | 'close' | 'copy';
  readonly method: string;
  readonly url: string;
  /** Without the one that holds the token. */
  readonly headers: Readonly<Record<string, string>>;
  /** Name of the header, or of the parameter of the URL, that will hold the token. */
  readonly tokenIn?: string;
  readonly body?: unknown;
  /** Nothing published confirms that the service understands it: a presumption of the configuration. */
  readonly presumed?: boolean;
}

/** How one file of a job stands. */
export interface FileStatus {
  readonly did: Did;
  /** Name of the storage that it goes to. */
  readonly place?: string;
  readonly state: 'done' | 'moving' | 'stuck' | 'unknown';
  /** Why the last attempt failed, in the words of the service. */
  readonly error?: string;
  /** How often it was tried. */
  readonly attempts?: number;
  /** When it was tried last, ISO 8601. */
  readonly at?: string;
}

/** Where a data identifier is. */
export interface Located {
  readonly did: Did;
  readonly places: readonly {
    /** Name of the storage. */
    readonly name: string;
    /** The destination that it is, where the service tells. */
    readonly destination?: string;
    readonly urls: readonly string[];
  }[];
}

/** How a request is handed in. */
export interface SubmitOptions {
  /**
   * It may have been handed in before, by this browser or another one, and nobody has read the answer. A service where
   * that cannot be looked up then says `outcome-unknown`.
   */
  readonly again?: boolean;
}

/**
 * A service that brings data to a storage. Nothing of it throws. Every call carries the token of the service itself,
 * never that of the Solid session.
 */
export interface StagingProvider {
  readonly id: string;
  readonly label: string;
  readonly can: Abilities;
  probe(): Promise<Probe>;
  /** In which scopes, or namespaces, she may name collections; the first one is the usual one. */
  namespaces(): Promise<Result<readonly string[], StagingProblem>>;
  destinations(): Promise<Result<readonly Destination[], StagingProblem>>;
  /** What the live limits of the service say of a request. */
  preview(request: StagingRequest): Promise<Result<readonly PolicyFinding[], StagingProblem>>;
  /** Makes nothing twice: what the same request made before is adopted. */
  submit(request: StagingRequest, options?: SubmitOptions): Promise<Result<StagingJob, StagingProblem>>;
  /** The requests that `submit` will make, in their order, those left out that only look. Makes none. */
  requestsOf(request: StagingRequest): readonly ShownRequest[];
  status(job: StagingJob): Promise<Result<JobStatus, StagingProblem>>;
  cancel?(job: StagingJob): Promise<Result<void, StagingProblem>>;
  /** @param seconds from now on. Gives back the end that the server set, ISO 8601. */
  extend?(job: StagingJob, seconds: number): Promise<Result<string, StagingProblem>>;
  /** Has what is stuck tried again. */
  retry?(job: StagingJob): Promise<Result<void, StagingProblem>>;
  /** How each file fares, with why it does not arrive. */
  files?(job: StagingJob, request: StagingRequest): Promise<Result<readonly FileStatus[], StagingProblem>>;
  /** Where data are now; those that the service does not know are left out. */
  locate?(dids: readonly Did[]): Promise<Result<readonly Located[], StagingProblem>>;
}
