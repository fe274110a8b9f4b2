import { NS } from './vocabulary.ts';

const ldp = {
  '@vocab': NS.ldp,
  id: '@id',
  type: '@type',
  ldp: NS.ldp,
  dcterms: NS.dct,
  xsd: NS.xsd,
  contains: { '@id': 'ldp:contains', '@type': '@id' },
  inbox: { '@id': 'ldp:inbox', '@type': '@id' },
  member: { '@id': 'ldp:member', '@type': '@id' },
  modified: { '@id': 'dcterms:modified', '@type': 'xsd:dateTime' },
};

const activityStreams = {
  '@vocab': NS.as,
  id: '@id',
  type: '@type',
  as: NS.as,
  ldp: NS.ldp,
  xsd: NS.xsd,
  inbox: { '@id': 'ldp:inbox', '@type': '@id' },
  outbox: { '@id': 'as:outbox', '@type': '@id' },
  published: { '@id': 'as:published', '@type': 'xsd:dateTime' },
  updated: { '@id': 'as:updated', '@type': 'xsd:dateTime' },
};

/** The terms of remote contexts that listings, profiles and LDN targets are read by, by the context's URL without `#`. */
const contexts: Readonly<Record<string, object>> = {
  'http://www.w3.org/ns/ldp': ldp,
  'https://www.w3.org/ns/ldp': ldp,
  'https://www.w3.org/ns/activitystreams': activityStreams,
  'http://www.w3.org/ns/activitystreams': activityStreams,
};

/**
 * The context document to use for a remote `@context`. Nothing is ever fetched: it would cost a round trip and tell
 * a third party what is read here. An unknown context counts as empty, so that its terms stay unread
 * while full IRIs and prefixes declared in place are understood.
 */
export function bundledContext(url: string): object {
  return { '@context': contexts[url.replace(/#.*$/, '')] ?? {} };
}
