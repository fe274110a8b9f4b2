import type { Quad } from '@rdfjs/types';
import { firstValue } from '../rdf/graph.ts';
import { LDP_INBOX, NS, RDF_TYPE } from '../rdf/vocabulary.ts';
import { isFitAddress } from './told.ts';

/** Types of those who can be a service; also as a specification of the field misprinted it. */
const AGENTS = [
  ...['Service', 'Organization', 'Application', 'Person', 'Group'].flatMap((name) => [
    NS.as + name,
    `http://www.w3.org/ns/activitystreams#${name}`,
  ]),
  ...['Agent', 'Organization', 'Person', 'Group'].map((name) => NS.foaf + name),
  `${NS.daen}ServiceHub`,
  ...['Organization', 'Service', 'WebSite'].flatMap((name) => [
    NS.schema + name,
    `https://schema.org/${name}`,
  ]),
];

/** Whether RDF takes somebody for one who can be a service: by type, or because there is an inbox. */
export function isAgent(quads: readonly Quad[], subject: string): boolean {
  return quads.some(
    (quad) =>
      quad.subject.value === subject &&
      (quad.predicate.value === LDP_INBOX ||
        (quad.predicate.value === RDF_TYPE && AGENTS.includes(quad.object.value))),
  );
}

/**
 * Whom a document is about, when it was asked for by this name: the name itself, the document's primary topic, or the
 * only one in the same document who can be a service.
 * @param final URL of the document after redirects
 */
export function subjectOf(quads: readonly Quad[], name: string, final: string): string | undefined {
  const document = final.replace(/#.*$/, '');
  const fragment = /#.*$/.exec(name)?.[0] ?? '';
  const names = [name, document + fragment];
  const described = names.find((each) => isAgent(quads, each));
  if (described !== undefined) return described;
  const topic = firstValue(quads, document, `${NS.foaf}primaryTopic`);
  if (topic !== undefined && isFitAddress(topic) && isAgent(quads, topic)) return topic;
  const agents = new Set(
    quads
      .filter(({ subject }) => subject.termType === 'NamedNode' && isAgent(quads, subject.value))
      .map(({ subject }) => subject.value)
      .filter((id) => isFitAddress(id) && id.replace(/#.*$/, '') === document),
  );
  if (agents.size === 1) return [...agents][0];
  return names.find((each) => quads.some(({ subject }) => subject.value === each));
}
