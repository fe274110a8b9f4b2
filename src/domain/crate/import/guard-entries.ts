/** One entry of an archive, or one file of a folder, as its directory tells of it. */
export interface ListedEntry {
  /** As it is written, `/` between the parts. */
  readonly name: string;
  /** In bytes, unpacked, as promised. */
  readonly size: number;
  /** In bytes, packed; as `size` where nothing is packed. */
  readonly packed: number;
  readonly isEncrypted?: boolean;
  /** A symbolic link, whose content is a path. */
  readonly isLink?: boolean;
}

/** Why an entry is not taken. */
export type RefusedBecause =
  /** Its name leads out of the folder: `..`, `/…`, a drive letter, `\`. */
  | 'outside'
  /** Its name has characters that nobody can see, or is empty. */
  | 'name'
  /** On many disks it would take the place of another that differs in small and capital letters only. */
  | 'clash'
  | 'encrypted'
  | 'link'
  /** It grows beyond measure when it is unpacked. */
  | 'bomb'
  /** With it there would be more bytes than are taken at once. */
  | 'bytes'
  /** With it there would be more files than are taken at once. */
  | 'count'
  /** It is damaged, or cut off. */
  | 'broken';

/** An entry that is not taken. */
export interface Refused {
  readonly name: string;
  readonly because: RefusedBecause;
}

/** How much is taken at once. */
export const MAX_ENTRIES = 20_000;
const MAX_BYTES = 2 * 1024 * 1024 * 1024;

/** Text may shrink to a two-hundredth; what shrinks further and is large was made to fill memories. */
const MAX_RATIO = 200;
const LARGE = 16 * 1024 * 1024;

/**
 * Decides which entries are taken, before anything is unpacked. The metadata of a crate comes first in the count, so
 * that it is there where the rest is too much; of names that clash the first is taken.
 */
export function guardEntries<T extends ListedEntry>(
  entries: readonly T[],
  limits: { readonly entries: number; readonly bytes: number } = { entries: MAX_ENTRIES, bytes: MAX_BYTES },
): { readonly taken: readonly T[]; readonly refused: readonly Refused[] } {
  const refused: Refused[] = [];
  const taken = new Set<T>();
  const names = new Set<string>();
  let bytes = 0;
  const metadataFirst = [...entries].sort((a, b) => Number(isMetadata(b)) - Number(isMetadata(a)));
  for (const entry of metadataFirst) {
    const because = whyNot(entry, names) ?? beyond(entry, taken.size, bytes, limits);
    if (because !== undefined) {
      refused.push({ name: entry.name, because });
      continue;
    }
    names.add(comparable(entry.name));
    bytes += entry.size;
    taken.add(entry);
  }
  return { taken: entries.filter((entry) => taken.has(entry)), refused };
}

function whyNot(entry: ListedEntry, names: ReadonlySet<string>): RefusedBecause | undefined {
  const { name, size, packed, isEncrypted, isLink } = entry;
  if (/^\/|\\|^[a-z]:/i.test(name) || name.split('/').includes('..')) return 'outside';
  if (name === '' || /\p{Cc}/u.test(name) || name.split('/').some((part) => part === '' || part === '.'))
    return 'name';
  if (isEncrypted) return 'encrypted';
  if (isLink) return 'link';
  if (names.has(comparable(name))) return 'clash';
  if (size > LARGE && size > packed * MAX_RATIO) return 'bomb';
  return undefined;
}

function beyond(
  { size }: ListedEntry,
  count: number,
  bytes: number,
  limits: { readonly entries: number; readonly bytes: number },
): RefusedBecause | undefined {
  if (count >= limits.entries) return 'count';
  return bytes + size > limits.bytes ? 'bytes' : undefined;
}

function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function isMetadata({ name }: ListedEntry): boolean {
  return /(^|[/-])ro-crate-metadata\.jsonl?d?$/.test(name);
}
