import type { ProfileId } from '../notification/profiles/profiles.ts';

/** What a service hub does for artefacts. */
export type ServiceKind = 'certification' | 'registration' | 'archiving' | 'awareness';

/** How a message travels to a service: from this browser, through the relay, or as a file that somebody delivers. */
export type Delivery = 'direct' | 'relay' | 'export';

/**
 * Whether a web page can hand a message to an inbox, as far as can be told without sending one.
 * - `open`: web pages may send JSON-LD
 * - `no-preflight`: web pages may read, but the question that browsers put before they send JSON-LD is refused
 * - `no-cors`: something answers, but browsers keep the answer from web pages
 * - `silent`: nothing answers
 * - `insecure`: browsers let no page that came over TLS talk to an address without it
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export type Reach = 'open' | 'no-preflight' | 'no-cors' | 'silent' | 'insecure';

/** One entry of the maintainer's register of services, kept as RDF in the pod. */
export interface Service {
  /** Id that the service uses for itself in `origin.id`, `actor.id`, or its WebID. */
  readonly id: string;
  readonly name: string;
  /** Further ids that this service writes as actor, origin or target. */
  readonly aliases: readonly string[];
  readonly inbox?: string;
  readonly kinds: readonly ServiceKind[];
  /** Patterns it takes, e.g. `request-review`. */
  readonly takes: readonly string[];
  readonly trust: 'trusted' | 'known' | 'blocked';
  /** Profiles of receivers whose demands it has beyond COAR Notify: what is sent to it follows them. */
  readonly demands?: readonly ProfileId[];
  /** `false`: no Offer is made to it and no policy takes it for a receiver, but its messages are recognised. */
  readonly enabled?: boolean;
  /** The maintainer's own words about it. */
  readonly notes?: string;
  /** What it says of itself. */
  readonly description?: string;
  /** Web address of a picture. Shown as text: loading it would tell the service that somebody looks. */
  readonly logo?: string;
  /** Web address of its page for people. */
  readonly home?: string;
  /** Web address of its public event log. */
  readonly eventLog?: string;
  /** Web address of a document that describes it in data. */
  readonly describedBy?: string;
  /** The way that the maintainer, or a probe in her name, chose; `undefined`: whichever works. */
  readonly delivery?: Delivery;
  /** What came of the last look whether this app can reach the inbox; `at` in ISO 8601. */
  readonly reach?: { readonly state: Reach; readonly at: string };
}

/** Whether the service may be sent anything: neither switched off nor blocked. */
export function isInUse(service: Service): boolean {
  return service.enabled !== false && service.trust !== 'blocked';
}
