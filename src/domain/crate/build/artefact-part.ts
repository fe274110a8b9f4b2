import type { Artefact, ArtefactFile } from '../../artefact/artefact.ts';
import { isCrate } from '../../artefact/is-crate.ts';
import type { Evidence } from '../../artefact/lifecycle.ts';
import { RO_CRATE } from '../../artefact/vocabulary.ts';
import type { CrateEntity } from '../document.ts';
import { idOfPath } from '../paths.ts';
import { linkedEntities } from './artefact-links.ts';
import { lastPart } from './file.ts';
import { licenceEntity } from './licence.ts';
import { personEntity } from './person.ts';
import type { FileRole, PlannedFile } from './planned-file.ts';
import type { WrittenVersion } from './skeleton.ts';
import { given, reference, unpacked } from './values.ts';

/** An artefact of the pod that a crate is begun with. */
export interface ArtefactPart {
  readonly artefact: Artefact;
  /** `reference`: its files stay where they are and are named by their addresses; `copy`: they travel with the crate. */
  readonly carry: 'reference' | 'copy';
  /** Folder of the copies, ending in `/`; empty for the top of the crate. */
  readonly folder: string;
  /** What its main file is for in the crate. */
  readonly role?: FileRole;
  /** What others did for it, where that is to stand in the crate; see `lifecycleOf`. */
  readonly evidence: readonly Evidence[];
  /** Today, ISO 8601: when its files were last seen. */
  readonly seen: string;
}

/** What an artefact brings into a crate. */
interface ArtefactParts {
  readonly files: readonly PlannedFile[];
  /** The work as a whole, where it consists of several files: a folder or a collection. */
  readonly collections: readonly CrateEntity[];
  /** People, licences, pages, reviews. */
  readonly entities: readonly CrateEntity[];
  /** `@id`s that the root mentions, so that everything is reached. */
  readonly mentions: readonly string[];
  /** Terms of its own, by IRI: relations that RO-Crate has no word for. */
  readonly terms: Readonly<Record<string, string>>;
}

/** The type of the main file of a work, beside `File`. */
const FILE_TYPES: Readonly<Partial<Record<Artefact['type'], string>>> = {
  article: 'ScholarlyArticle',
  preprint: 'ScholarlyArticle',
  review: 'Review',
  software: 'SoftwareSourceCode',
};

/**
 * A work of the pod in the words of schema.org. One file carries what is known of the work itself; several become a
 * collection that does; a work without files is mentioned by its page.
 */
export function artefactParts(part: ArtefactPart, version: WrittenVersion): ArtefactParts {
  const { artefact } = part;
  const main = mainFile(artefact);
  const isNested = isNestedCrate(part);
  const own = isNested ? [] : artefact.files;
  const isOne = own.length === 1;
  // Of a private work that is copied no address goes along: it would tell more than the files do.
  const isNamed = part.carry === 'reference' || artefact.visibility !== 'private';
  const wholeId = idOfWhole(part);
  const authors = artefact.authors.map(personEntity);
  const licence = artefact.licence === undefined ? undefined : licenceEntity({ id: artefact.licence });
  const linked = linkedEntities(artefact, wholeId, part.evidence, version);
  const more = {
    ...aboutWork(artefact),
    author: unpacked(authors.map((author) => reference(author['@id']))),
    license: licence && reference(licence['@id']),
    ...linked.properties,
  };
  const page: CrateEntity = { '@id': artefact.url, '@type': 'WebPage', name: `Page of ${artefact.title}` };
  const files = own.map((file): PlannedFile => {
    const isMain = file === main;
    const known = plannedFile(part, file, isMain);
    if (!isOne)
      return {
        ...known,
        ...(part.carry === 'reference' && { within: wholeId }),
        more: given(isMain ? { license: more.license } : {}),
      };
    return {
      ...known,
      name: file.name ?? artefact.title,
      more: given({ ...more, mainEntityOfPage: isNamed ? reference(artefact.url) : undefined }),
    };
  });
  const around = [...authors, ...(licence ? [licence] : []), ...linked.entities];
  if (isOne)
    return {
      files,
      collections: [],
      entities: isNamed ? [page, ...around] : around,
      mentions: linked.mentions,
      terms: linked.terms,
    };
  // A work without files is no data of the crate, whatever it is elsewhere.
  const isData = files.length > 0 || isNested;
  const whole: CrateEntity = {
    '@id': wholeId,
    '@type': isData ? 'Dataset' : (FILE_TYPES[artefact.type] ?? 'CreativeWork'),
    name: artefact.title,
    ...(isNested && { conformsTo: reference(RO_CRATE) }),
    ...given({ ...more, url: isNamed ? artefact.url : undefined }),
  };
  return {
    files,
    collections: isData ? [whole] : [],
    entities: isData ? around : [whole, ...around],
    mentions: isData ? linked.mentions : [wholeId, ...linked.mentions],
    terms: linked.terms,
  };
}

/**
 * Whether a work is a crate itself, and named as one: its own metadata says what is in it.
 * https://www.researchobject.org/ro-crate/specification/1.2/data-entities#referencing-other-ro-crates
 */
export function isNestedCrate({ artefact, carry }: Pick<ArtefactPart, 'artefact' | 'carry'>): boolean {
  const hasMetadata = artefact.files.some(({ url }) => url.endsWith('/ro-crate-metadata.json'));
  return carry === 'reference' && (isCrate(artefact) || hasMetadata);
}

/** The file that is the work, where the others only belong to it: a PDF or a notebook, else the first. */
export function mainFile({ files }: Artefact): ArtefactFile | undefined {
  return files.find(({ mediaType, url }) => isMainType(mediaType, url)) ?? files[0];
}

function isMainType(mediaType: string | undefined, url: string): boolean {
  return mediaType === 'application/pdf' || /\.(pdf|ipynb|cwl|nf)$/i.test(url);
}

function plannedFile(
  { artefact, carry, folder, role, seen }: ArtefactPart,
  file: ArtefactFile,
  isMain: boolean,
): PlannedFile {
  const { url, mediaType, size } = file;
  const fileName = lastPart(url);
  const type = isMain ? FILE_TYPES[artefact.type] : undefined;
  const isPublic = artefact.visibility !== 'private';
  return {
    at: carry === 'copy' ? folder + fileName : url,
    name: file.name ?? (isMain ? artefact.title : fileName),
    ...(artefact.files.length > 1 &&
      isMain &&
      artefact.abstract !== undefined && { description: artefact.abstract }),
    ...(mediaType !== undefined && { mediaType }),
    ...(size !== undefined && { size }),
    types: type === undefined ? [] : [type],
    ...(role !== undefined && isMain && { role }),
    ...(carry === 'copy'
      ? { source: { kind: 'pod' as const, url }, ...(isPublic && { webCopy: url }) }
      : { seen }),
  };
}

/** The id that stands for the whole work. */
function idOfWhole(part: ArtefactPart): string {
  const { artefact, carry, folder } = part;
  if (isNestedCrate(part)) return artefact.url;
  const [only] = artefact.files;
  const copies = carry === 'copy' && artefact.files.length > 0;
  if (only && artefact.files.length === 1) return copies ? idOfPath(folder + lastPart(only.url)) : only.url;
  return copies && folder !== '' ? idOfPath(folder) : artefact.url;
}

function aboutWork(artefact: Artefact): Record<string, unknown> {
  const { abstract, citeAs, identifiers = [], keywords, language, published, modified, reviewOf } = artefact;
  return {
    description: abstract,
    identifier: unpacked([...new Set([citeAs, ...identifiers].filter((id) => id !== undefined))]),
    keywords: keywords?.join(', '),
    inLanguage: language,
    datePublished: published,
    dateModified: modified,
    itemReviewed: reviewOf === undefined ? undefined : reference(reviewOf),
  };
}
