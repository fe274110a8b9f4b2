import type { Artefact, ArtefactFile, Author } from '../artefact/artefact.ts';
import type { ArtefactPlaces } from '../artefact/from-draft.ts';
import { normaliseIdentifier } from '../artefact/identifier.ts';
import { RO_CRATE, TYPES_OF } from '../artefact/vocabulary.ts';
import { crateIndex } from './crate-index.ts';
import type { CrateDocument } from './document.ts';
import { member, referencesIn, textsIn, valuesOf } from './json.ts';

const DOI = /^https:\/\/doi\.org\//;
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?/;

/**
 * The artefact that a saved crate is: a dataset with what its root says of it.
 * @param files what others may want of it: the metadata, the preview page, the payload
 * @param now ISO 8601
 * @param before the artefact as it was: its links, its logs and the time of its making are kept
 */
export function artefactOfCrate(
  crate: CrateDocument,
  places: ArtefactPlaces,
  files: readonly ArtefactFile[],
  now: string,
  before?: Artefact,
): Artefact {
  const { root, byId } = crateIndex(crate);
  const values = (key: string) => valuesOf(root && member(root, key));
  const text = (key: string) => textsIn(values(key)).find((each) => each.trim() !== '');
  const named = (id: string) => textsIn(member(byId.get(id) ?? { '@id': id, '@type': '' }, 'name'))[0];
  const texts = [...textsIn(values('cite-as')), ...textsIn(values('identifier'))];
  const stated = [...texts, ...referencesIn(values('identifier'))].map(normaliseIdentifier);
  const identifiers = [...new Set(stated.filter((id) => id !== undefined))];
  const citeAs = identifiers.find((id) => DOI.test(id));
  const licence = [...referencesIn(values('license')), ...textsIn(values('license'))].find(isWeb);
  const people = [...values('author'), ...values('creator')];
  return {
    url: places.url,
    metadata: `${places.url}meta.ttl`,
    title: text('name')?.trim().replace(/\s+/g, ' ') ?? 'A crate without a name',
    type: 'dataset',
    types: TYPES_OF.dataset,
    conformsTo: [RO_CRATE],
    citeAs,
    published: DATE.exec(text('datePublished') ?? '')?.[0],
    authors: uniqueAuthors(people.flatMap((value) => authorOf(value, named))),
    abstract: text('description')?.trim(),
    licence,
    files,
    links: before?.links ?? [],
    language: text('inLanguage'),
    keywords: [...new Set(textsIn(values('keywords')).flatMap(words))],
    identifiers: identifiers.filter((id) => id !== citeAs),
    created: before?.created ?? now,
    modified: now,
    inbox: before?.inbox ?? places.inbox,
    eventLogs: [...new Set([...places.eventLogs, ...(before?.eventLogs ?? [])])],
  };
}

function authorOf(value: unknown, named: (id: string) => string | undefined): Author[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ name: value.trim() }];
  return referencesIn(value).flatMap((id): Author[] => {
    const name = named(id);
    if (isWeb(id)) return [{ id, name: name ?? id }];
    return name === undefined ? [] : [{ name }];
  });
}

function uniqueAuthors(authors: readonly Author[]): Author[] {
  return [...new Map(authors.map((author) => [author.id ?? author.name, author])).values()];
}

/** `keywords` is one text with commas in schema.org. */
function words(keywords: string): string[] {
  return keywords
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
