/** The parts of a pod that decide where a rule may write. */
export interface OwnPlaces {
  /** Roots of the maintainer's storages, each ending in `/`. */
  readonly storages: readonly string[];
  /** Documents and containers (ending in `/`) that no rule may write to or into: inbox, event log, Orrery's own. */
  readonly kept: readonly string[];
}

/** Documents about other documents: access rights, descriptions. A rule that wrote them could open the pod. */
const AUXILIARY = /^\.|\.(?:acl|acr|acp|meta)$/i;

/**
 * Why a rule may not create a document at `url`, in words; `undefined` where it may. The URL is compared as a server
 * reads it: normalised, and with percent-encoding undone, so that no spelling leads around a rule.
 */
export function refusedPlace(url: string, { storages, kept }: OwnPlaces): string | undefined {
  const place = canonical(url);
  if (place === undefined) return `${url} is no address of a document.`;
  const roots = storages.map(canonical).filter((root) => root !== undefined);
  if (!roots.some((root) => root.endsWith('/') && place !== root && place.startsWith(root)))
    return `${url} does not lie in your own storage.`;
  if (place.endsWith('/')) return `${url} is a container.`;
  if (
    place
      .slice(new URL(url).origin.length + 1)
      .split('/')
      .some((segment) => AUXILIARY.test(segment))
  )
    return `${url} is a document about access or about another document.`;
  const keeper = kept.find((reserved) => {
    const there = canonical(reserved);
    return there !== undefined && (there.endsWith('/') ? place.startsWith(there) : place === there);
  });
  return keeper === undefined ? undefined : `${url} lies in ${keeper}, where rules do not write.`;
}

/** A URL without query and fragment, its segments decoded once; `undefined` where that leaves doubts. */
function canonical(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.search || parsed.hash || parsed.username)
    return undefined;
  try {
    const segments = parsed.pathname.split('/').map(decodeURIComponent);
    const isClear = segments.every(
      (segment, at) =>
        !/[/\\%?#\p{Cc}]/u.test(segment) && (segment !== '' || at === 0 || at === segments.length - 1),
    );
    return isClear ? parsed.origin + segments.join('/') : undefined;
  } catch {
    return undefined;
  }
}
