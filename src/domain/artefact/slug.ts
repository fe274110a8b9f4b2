const MAX_LENGTH = 60;

/** Names inside the container of artefacts that are no artefacts. */
const RESERVED = new Set(['index', 'meta', 'eventlog', 'versions']);

/**
 * The name of an artefact's container: its title in plain lower-case letters, digits and hyphens, cut between words.
 * Clashes get `-2`, `-3` …; a title without any such letter becomes its type.
 * @param taken names that exist
 */
export function slugFromTitle(title: string, type: string, taken: ReadonlySet<string>): string {
  const base = plainWords(title) || type;
  if (!taken.has(base) && !RESERVED.has(base)) return base;
  for (let number = 2; ; number++) {
    const candidate = `${base}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * The name of a private artefact's container, which says nothing: the list of artefacts shows names to everybody.
 * @param id a random UUID
 */
export function privateSlug(id: string): string {
  return id
    .replace(/[^0-9a-f]/gi, '')
    .toLowerCase()
    .slice(0, 16);
}

/** A file's name without what makes trouble in URLs and on disks; never one of the names that Orrery uses itself. */
export function safeFileName(name: string): string {
  const base = name.split(/[/\\]/).pop() ?? '';
  const plain = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*#%$~^]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const safe = plain === '' ? 'file' : plain;
  return isReservedFileName(safe) ? `file-${safe}` : safe;
}

/** Whether a file of this name would take the place of what Orrery or the server keeps there. */
export function isReservedFileName(name: string): boolean {
  return /^(?:index\.html?|meta\.ttl|eventlog(?:-.*)?\.jsonld|versions|eventlog)$|\.(?:acl|acr|meta)$/i.test(
    name,
  );
}

function plainWords(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MAX_LENGTH) : `${slug}-${word}`;
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  return slug;
}
