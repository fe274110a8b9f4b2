import type { Artefact } from './artefact.ts';
import { asUrl } from './identifier.ts';
import { EVENT_LOG, LDP_INBOX, TYPES_OF } from './vocabulary.ts';

/** A typed link of a landing page: what `<link>` says in its head. */
export interface TypedLink {
  readonly rel: string;
  readonly href: string;
  /** Media type of the target. */
  readonly type?: string;
}

/**
 * The links by which machines find everything about an artefact from its landing page: FAIR Signposting, then where to
 * notify and where the events stand. https://signposting.org/FAIR/
 */
export function typedLinks(artefact: Artefact): TypedLink[] {
  const { citeAs, metadata, files, authors, licence, inbox, eventLogs = [] } = artefact;
  return [
    ...linksTo('cite-as', citeAs),
    ...linksTo('describedby', metadata).map((link) => ({ ...link, type: 'text/turtle' })),
    ...files.flatMap(({ url, mediaType }) =>
      linksTo('item', url).map((link) => ({ ...link, type: mediaType })),
    ),
    ...authors.flatMap(({ id }) => linksTo('author', id)),
    ...linksTo('license', licence),
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: schemaType(artefact) },
    ...linksTo(LDP_INBOX, inbox),
    ...linksTo('eventlog', eventLogs[0]),
    ...eventLogs.flatMap((log) => linksTo(EVENT_LOG, log)),
  ];
}

/** The most special type that schema.org has for the artefact, as harvesters of Signposting expect it: with https. */
function schemaType({ type }: Pick<Artefact, 'type'>): string {
  return (TYPES_OF[type][0] ?? '').replace('http://', 'https://');
}

function linksTo(rel: string, target: string | undefined): TypedLink[] {
  const href = target === undefined ? undefined : asUrl(target);
  return href === undefined ? [] : [{ rel, href }];
}
