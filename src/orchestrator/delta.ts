import type { SeenRow } from '../cache/rows.ts';
import { diffListing, type Listing, type Member } from '../pod/container.ts';

/**
 * The members to be fetched, newest first: new ones, changed ones, and those that could not be fetched before (where
 * that was bound to last: only in a thorough look).
 */
export function membersToRead(
  seen: ReadonlyMap<string, SeenRow>,
  listing: Listing,
  thorough: boolean,
): Member[] {
  const known = new Map<string, string>();
  for (const [url, mark] of seen)
    if (mark.failed === undefined || (mark.failed === 'lasting' && !thorough)) known.set(url, mark.version);
  const { added, changed } = diffListing(known, listing);
  return [...added, ...changed].sort((a, b) => (b.modified ?? '').localeCompare(a.modified ?? ''));
}

/** New marks for members that have vanished from the listing, or are back in it; nothing for those known to be so. */
export function membersGone(seen: ReadonlyMap<string, SeenRow>, listing: Listing): SeenRow[] {
  const listed = new Set(listing.members.map(({ url }) => url));
  const marks: SeenRow[] = [];
  for (const mark of seen.values()) {
    if (listed.has(mark.url)) {
      if (mark.gone) marks.push({ ...mark, gone: undefined });
    } else if (!mark.gone && !listing.truncated) marks.push({ ...mark, gone: true });
  }
  return marks;
}
