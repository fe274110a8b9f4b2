import type { ActorInput, ServiceInput } from './parts.ts';

/** What is known of the maintainer and her pod, as far as messages name them. */
interface Owner {
  readonly webId: string;
  readonly name?: string;
  /** Roots of her storages, each ending in `/`. */
  readonly storages: readonly string[];
  readonly inbox?: string;
}

/** The maintainer, as she signs. Without a name she goes by her WebID: receivers demand one. */
export function ownActor({ webId, name }: Owner): ActorInput {
  return { id: webId, type: 'Person', name: name ?? webId };
}

/** The maintainer's own system, as `origin` of what she sends: her first storage. */
export function ownSystem({ webId, storages, inbox }: Owner): ServiceInput {
  return { id: storages[0] ?? webId, inbox: inbox ?? '' };
}
