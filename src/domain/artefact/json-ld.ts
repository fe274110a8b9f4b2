import type { Artefact } from './artefact.ts';
import { asUrl } from './identifier.ts';
import { REVIEW, SCHEMA, SUBJECT_OF, TYPES_OF } from './vocabulary.ts';

/** Inline, so that nobody has to fetch a context to read the page. */
const CONTEXT = {
  '@vocab': SCHEMA,
  daen: 'http://www.w3.org/ns/solid/daen#',
  ldp: 'http://www.w3.org/ns/ldp#',
  inbox: { '@id': 'ldp:inbox', '@type': '@id' },
  eventLog: { '@id': 'daen:eventLog', '@type': '@id' },
  license: { '@type': '@id' },
  contentUrl: { '@type': '@id' },
  itemReviewed: { '@type': '@id' },
  review: { '@type': '@id' },
  subjectOf: { '@type': '@id' },
  identifier: { '@type': '@id' },
  mainEntityOfPage: { '@type': '@id' },
};

/** An artefact as schema.org describes it, in JSON-LD, for the landing page. */
export function jsonLdOf(artefact: Artefact): Record<string, unknown> {
  const { url, citeAs, identifiers = [], files, links, type } = artefact;
  const targets = (predicate: string) =>
    urls(links.filter((link) => link.predicate === predicate).map(({ target }) => target));
  return withoutEmpty({
    '@context': CONTEXT,
    '@id': url,
    '@type': TYPES_OF[type][0]?.slice(SCHEMA.length),
    name: artefact.title,
    description: artefact.abstract,
    author: artefact.authors.map(({ id, name }) =>
      withoutEmpty({ '@type': 'Person', '@id': asUrl(id ?? ''), name }),
    ),
    license: asUrl(artefact.licence ?? ''),
    datePublished: artefact.published,
    dateCreated: artefact.created,
    dateModified: artefact.modified,
    inLanguage: artefact.language,
    keywords: artefact.keywords,
    identifier: urls([citeAs, ...identifiers]),
    itemReviewed: asUrl(artefact.reviewOf ?? ''),
    [type === 'dataset' ? 'distribution' : 'encoding']: files.map(
      ({ url: contentUrl, name, mediaType, size }) =>
        withoutEmpty({
          '@type': type === 'dataset' ? 'DataDownload' : 'MediaObject',
          contentUrl: asUrl(contentUrl),
          name,
          encodingFormat: mediaType,
          contentSize: size === undefined ? undefined : `${size} B`,
        }),
    ),
    review: targets(REVIEW),
    subjectOf: targets(SUBJECT_OF),
    mainEntityOfPage: url,
    inbox: asUrl(artefact.inbox ?? ''),
    eventLog: urls(artefact.eventLogs ?? []),
  });
}

function urls(values: readonly (string | undefined)[]): string[] {
  return values.map((value) => asUrl(value ?? '')).filter((value) => value !== undefined);
}

function withoutEmpty(node: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
