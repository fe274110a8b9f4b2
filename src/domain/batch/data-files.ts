import { type Member, memberKind } from '../staging/collection.ts';
import { readDid } from '../staging/did.ts';

/** A file of a collection, as those find it who work with it. */
export interface DataFile {
  readonly identifier: string;
  /** Path or address by which it is opened there. */
  readonly path: string;
  /** The last piece of its name: how it is called beside others; no two are called the same. */
  readonly name: string;
  /** An address from which it can be fetched by whoever may, by whichever protocol; `undefined` where none is known. */
  readonly url?: string;
  readonly title?: string;
  readonly size?: number;
  readonly mediaType?: string;
}

/** How files lie at the place where they are used. */
export interface PlacedBy {
  /** Path of a file there, with `{scope}`, `{name}` and `{file}` for the pieces of its data identifier. */
  readonly pattern?: string;
  /** Addresses of copies at the place, by identifier, the best first. */
  readonly copies?: ReadonlyMap<string, readonly string[]>;
}

/**
 * The files of a collection with where they lie: by the pattern of the place for what has a data identifier, else by a
 * copy there, else by the address that is known.
 */
export function dataFiles(members: readonly Member[], { pattern, copies }: PlacedBy = {}): DataFile[] {
  const taken = new Set<string>();
  return members.map((member) => {
    const { identifier, title, size, mediaType, accessUrl } = member;
    const kind = memberKind(identifier);
    const copy = copies?.get(identifier)?.[0];
    const url = [copy, accessUrl, kind === 'url' ? identifier : undefined].find(isAddress);
    return {
      identifier,
      path: byPattern(identifier, pattern) ?? url ?? identifier,
      name: uniqueName(fileName(url ?? identifier), taken),
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...(size !== undefined && { size }),
      ...(mediaType !== undefined && { mediaType }),
    };
  });
}

/** What a pattern may hold between braces. */
const PLACES = ['scope', 'name', 'file'] as const;

/** What is wrong with a pattern: it tells no two files apart, or has a piece in braces that nobody knows. */
export function patternFault(pattern: string): 'same' | 'unknown' | undefined {
  const named = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, place]) => place);
  if (named.some((place) => !PLACES.some((known) => known === place))) return 'unknown';
  return named.includes('name') || named.includes('file') ? undefined : 'same';
}

function byPattern(identifier: string, pattern: string | undefined): string | undefined {
  const did = memberKind(identifier) === 'did' ? readDid(identifier) : undefined;
  if (!did || !pattern?.trim() || patternFault(pattern)) return undefined;
  const pieces = { ...did, file: fileName(did.name) };
  return pattern
    .trim()
    .replace(/\{(scope|name|file)\}/g, (_all, place: keyof typeof pieces) => pieces[place]);
}

function isAddress(url: string | undefined): boolean {
  return url !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(url) && URL.canParse(url);
}

/** The last piece of an address or name that is one, without what a file system would stumble over. */
function fileName(text: string): string {
  const path = isAddress(text) ? new URL(text).pathname : text;
  const last = path.split(/[/:?]/).findLast((piece) => piece !== '') ?? '';
  return (
    decoded(last)
      .replace(/[^\p{L}\p{N}._-]+/gu, '_')
      .replace(/^\.+/, '') || 'file'
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `one.fits`, `one-2.fits` … */
function uniqueName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let unique = name;
  for (let count = 2; taken.has(unique); count += 1) unique = `${stem}-${count}${end}`;
  taken.add(unique);
  return unique;
}
