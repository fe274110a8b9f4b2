import type { DataCollection } from './collection.ts';
import type { Staging } from './staging.ts';

/** A collection that holds files of a work, with the requests that have brought it somewhere. */
export interface CollectionOfWork {
  readonly collection: DataCollection;
  /** How many of its members are files of the work. */
  readonly held: number;
  /** The newest first. */
  readonly stagings: readonly Staging[];
}

/** What is known of a work's data. */
export interface DataOfWork {
  readonly collections: readonly CollectionOfWork[];
  /** Requests that were to be entered as events of the work, of other collections. */
  readonly stagings: readonly Staging[];
}

/**
 * Which collections hold files of a work: by the addresses of its files, by those below its landing page, and by its
 * identifiers.
 */
export function dataOfWork(
  work: {
    readonly url: string;
    readonly citeAs?: string;
    readonly identifiers?: readonly string[];
    readonly files: readonly { readonly url: string }[];
  },
  collections: readonly DataCollection[],
  stagings: readonly Staging[],
): DataOfWork {
  const { url, citeAs, identifiers = [], files } = work;
  const names = new Set([...files.map((file) => file.url), ...identifiers, ...(citeAs ? [citeAs] : [])]);
  const isOfIt = (name: string | undefined) =>
    name !== undefined && (names.has(name) || (url.endsWith('/') && name.startsWith(url)));
  const holding = collections.flatMap((collection) => {
    const held = collection.members.filter(
      ({ identifier, accessUrl }) => isOfIt(identifier) || isOfIt(accessUrl),
    ).length;
    const own = stagings.filter(({ request }) => request.collection === collection.id);
    return held > 0 ? [{ collection, held, stagings: own }] : [];
  });
  const shown = new Set(holding.flatMap((each) => each.stagings.map(({ id }) => id)));
  return {
    collections: holding,
    stagings: stagings.filter(({ id, log }) => log?.includes(url) && !shown.has(id)),
  };
}
