/** What may be forwarded to one host, beside what is allowed everywhere (discovery and delivery by LDN). */
export interface HostRule {
  /** As in a URL: `cloud.example`, or with its port where that is not the usual one, `cloud.example:8443`. */
  readonly host: string;
  /** In upper case. */
  readonly methods: readonly string[];
  /** Beginnings of paths: `/ocm/`. */
  readonly paths: readonly string[];
  /** Media types that a body may have, without parameters. */
  readonly types: readonly string[];
  /**
   * Headers with tokens of the host itself that may be sent on, in lower case: `authorization`, `x-rucio-auth-token`.
   * Callers send each with `Target-` before its name.
   */
  readonly tokens?: readonly string[];
}

/** How often one caller may ask. */
export interface Rate {
  /** In a row, after a rest. */
  readonly burst: number;
  readonly perMinute: number;
}

/** What whoever runs a relay decides. */
export interface RelayOptions {
  /** Where callers find it: its root, ending in `/`. Proofs are checked against it. */
  readonly publicUrl: string;
  /** WebIDs that it serves. One that ends in `/*` stands for all below it. */
  readonly webIds: readonly string[];
  /** Origins of the web pages that may use it. */
  readonly origins: readonly string[];
  readonly hosts?: readonly HostRule[];
  readonly rate?: Rate;
  /** Forward to this very machine too, at any port: for sandboxes only. */
  readonly allowLoopback?: boolean;
  /** For each exchange with a target, in milliseconds. */
  readonly timeout?: number;
}

/** What the relay needs of where it runs. */
export interface RelayHost {
  /**
   * Asks one server, without following redirects. `addresses` are those that were found good for the host of the URL:
   * the connection must go to one of them, or the check was in vain. Throws when there is no answer.
   */
  fetch(url: string, init: RequestInit, addresses: readonly string[]): Promise<Response>;
  /** All addresses of a name; empty where it has none. */
  resolve(name: string): Promise<readonly string[]>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Takes one line for each request. */
  log(line: string): void;
}

/** Messages up to this many bytes are forwarded. */
export const MAX_MESSAGE = 1024 * 1024;
/** To hosts with a rule of their own, messages may have more: whole descriptions of crates are among them. */
export const MAX_HOST_MESSAGE = 5 * 1024 * 1024;
/** RDF up to this many bytes is brought back. */
export const MAX_RDF = 2 * 1024 * 1024;
/** In bytes: the head of a page, or what is brought back of any other answer. */
export const MAX_HEAD = 256 * 1024;
export const MAX_REDIRECTS = 3;
export const DEFAULT_TIMEOUT = 15_000;
/** Hosts with a rule may ask others before they answer, as nodes ask the host of a sender: given up too early, nobody knows. */
export const HOST_TIMEOUT = 30_000;
export const DEFAULT_RATE: Rate = { burst: 30, perMinute: 60 };
