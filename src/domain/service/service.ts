import type { ProfileId } from '../notification/profiles/profiles.ts';

/** What a service hub does for artefacts. */
export type ServiceKind = 'certification' | 'registration' | 'archiving' | 'awareness';

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
}
