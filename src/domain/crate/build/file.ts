import type { CrateEntity } from '../document.ts';
import { idOfPath, isAbsolute } from '../paths.ts';
import type { WrittenVersion } from './skeleton.ts';
import { given, reference, unpacked } from './values.ts';

/** A file or folder, as far as it is known. */
interface PartFacts {
  /** Path in the crate, decoded, without `./`; or the web address of something that does not travel with it. */
  readonly at: string;
  /** What people call it; else the last part of `at`. */
  readonly name?: string;
  readonly description?: string;
  /** ISO 8601. */
  readonly modified?: string;
  /** Types beside `File` or `Dataset`. */
  readonly types?: readonly string[];
  /** `@id`s of its authors in the crate. */
  readonly authors?: readonly string[];
  /** URL of its licence. */
  readonly licence?: string;
  /** Further properties, by their terms. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** What is known of a file. */
export interface FileFacts extends PartFacts {
  readonly mediaType?: string;
  /** In bytes. */
  readonly size?: number;
  /** In hex. */
  readonly sha256?: string;
  /** When a file on the web was looked at, ISO 8601. */
  readonly seen?: string;
  /** Where the same bytes are on the web, of a file that travels with the crate. */
  readonly webCopy?: string;
}

/** What is known of a folder. */
interface FolderFacts extends PartFacts {
  /** `@id`s of what is in it. */
  readonly parts?: readonly string[];
}

/**
 * A file as an entity. Sizes are digits in a text, media types one text, as receivers of crates decode them.
 * https://www.researchobject.org/ro-crate/specification/1.2/data-entities#file-data-entity
 */
export function fileEntity(facts: FileFacts, version: WrittenVersion = '1.2'): CrateEntity {
  const { at, types = [], mediaType, size, sha256, seen, webCopy } = facts;
  const isWeb = isAbsolute(at);
  // Before 1.2 the copy on the web of a local file was its url.
  const url = isWeb ? at : version === '1.1' ? webCopy : undefined;
  return {
    '@id': isWeb ? at : idOfPath(at),
    '@type': types.length > 0 ? ['File', ...types] : 'File',
    ...described(facts),
    ...given({
      encodingFormat: mediaType,
      contentSize: size === undefined ? undefined : String(size),
      // 1.1 has no such term.
      sha256: version === '1.1' ? undefined : sha256,
      url,
      contentUrl: isWeb || version === '1.1' ? undefined : webCopy,
      sdDatePublished: isWeb ? seen : undefined,
    }),
  };
}

/**
 * A folder as an entity; its id ends with `/`.
 * https://www.researchobject.org/ro-crate/specification/1.2/data-entities#directory-data-entity
 */
export function folderEntity(facts: FolderFacts): CrateEntity {
  const { at, types = [], parts = [] } = facts;
  const place = at.endsWith('/') ? at : `${at}/`;
  return {
    '@id': isAbsolute(at) ? at : idOfPath(place),
    '@type': types.length > 0 ? ['Dataset', ...types] : 'Dataset',
    ...described(facts),
    ...(parts.length > 0 && { hasPart: parts.map(reference) }),
  };
}

function described({
  at,
  name,
  description,
  modified,
  authors = [],
  licence,
  more,
}: PartFacts): Record<string, unknown> {
  return given({
    name: name ?? lastPart(at),
    description,
    dateModified: modified,
    author: unpacked(authors.map(reference)),
    license: licence === undefined ? undefined : reference(licence),
    ...more,
  });
}

/** The last part of a path or web address, for people. */
export function lastPart(at: string): string {
  const path = isAbsolute(at) ? at.replace(/[?#].*$/, '') : at;
  const part = path.replace(/\/+$/, '').split('/').pop() ?? '';
  if (!isAbsolute(at)) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
