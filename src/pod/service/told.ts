import type { Quad } from '@rdfjs/types';
import { isHttpUri } from '../../domain/notification/uri.ts';
import type { Service } from '../../domain/service/service.ts';
import { allUrls, allValues } from '../rdf/graph.ts';
import { LDP_INBOX, NS } from '../rdf/vocabulary.ts';
import { readAbilities } from './entry-rdf.ts';

/** What somebody tells of a service: never trust, notes or ways of delivery, which are the maintainer's. */
export type Told = Partial<
  Pick<
    Service,
    | 'name'
    | 'description'
    | 'inbox'
    | 'home'
    | 'logo'
    | 'eventLog'
    | 'describedBy'
    | 'aliases'
    | 'kinds'
    | 'takes'
    | 'demands'
  >
>;

const { as, daen, dct, foaf, ietf, owl, rdfs, schema, vcard } = NS;
const SCHEMA = [schema, 'https://schema.org/'];
/** `as:outbox` as it is, and as a specification of the field misprinted it. */
const OUTBOX = [`${as}outbox`, 'http://www.w3.org/ns/activitystreams#outbox'];

const NAMES = [`${foaf}name`, `${as}name`, ...SCHEMA.map((ns) => `${ns}name`), `${vcard}fn`, `${rdfs}label`];
const DESCRIPTIONS = [
  `${dct}description`,
  `${as}summary`,
  ...SCHEMA.map((ns) => `${ns}description`),
  `${rdfs}comment`,
];
const HOMES = [`${foaf}homepage`, `${foaf}page`, ...SCHEMA.map((ns) => `${ns}url`), `${as}url`];
const LOGOS = [
  `${foaf}logo`,
  `${foaf}img`,
  `${foaf}depiction`,
  ...SCHEMA.flatMap((ns) => [`${ns}logo`, `${ns}image`]),
  `${as}icon`,
  `${vcard}hasPhoto`,
];
const LOGS = [`${daen}eventLog`, ...OUTBOX];
const DESCRIBED_BY = [`${ietf}describedby`, 'http://www.w3.org/2007/05/powder-s#describedby'];

/** Longer texts are cut: they are for one line, and for one paragraph. */
const MAX_NAME = 200;
const MAX_DESCRIPTION = 1_000;
const MAX_URL = 2_000;
/** More than anybody needs of aliases and patterns. */
const MAX_VALUES = 20;

/** What RDF tells of a service, in the words of several vocabularies; the first of each that is fit for use. */
export function toldOf(quads: readonly Quad[], subject: string): Told {
  const { kinds, takes, demands } = readAbilities(subject, quads);
  const aliases = allUrls(quads, subject, `${owl}sameAs`).filter(isFitAddress).slice(0, MAX_VALUES);
  return withoutGaps({
    name: firstText(quads, subject, NAMES, MAX_NAME),
    description: firstText(quads, subject, DESCRIPTIONS, MAX_DESCRIPTION),
    inbox: firstUrl(quads, subject, [LDP_INBOX]),
    home: firstUrl(quads, subject, HOMES),
    logo: firstUrl(quads, subject, LOGOS),
    eventLog: firstUrl(quads, subject, LOGS),
    describedBy: firstUrl(quads, subject, DESCRIBED_BY),
    aliases: aliases.length > 0 ? aliases : undefined,
    kinds: kinds.length > 0 ? kinds : undefined,
    takes: takes.length > 0 ? takes.slice(0, MAX_VALUES).map((each) => shortened(each, MAX_NAME)) : undefined,
    demands,
  });
}

/** Whether a stranger's text can be used as an address: of the web, of bounded length, without a password in it. */
export function isFitAddress(url: string): boolean {
  return isHttpUri(url) && url.length <= MAX_URL && URL.canParse(url) && new URL(url).username === '';
}

/** A text of a stranger in one line and of bounded length; `undefined` where nothing is left of it. */
export function tidyText(value: string | undefined, kind: 'name' | 'description'): string | undefined {
  const tidy = shortened(value ?? '', kind === 'name' ? MAX_NAME : MAX_DESCRIPTION);
  return tidy === '' ? undefined : tidy;
}

function firstText(
  quads: readonly Quad[],
  subject: string,
  properties: readonly string[],
  limit: number,
): string | undefined {
  return properties
    .flatMap((property) => allValues(quads, subject, property))
    .map((value) => shortened(value, limit))
    .find((value) => value !== '');
}

function firstUrl(
  quads: readonly Quad[],
  subject: string,
  properties: readonly string[],
): string | undefined {
  return properties.flatMap((property) => allUrls(quads, subject, property)).find(isFitAddress);
}

function shortened(value: string, limit: number): string {
  const line = value
    .slice(0, limit * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > limit ? `${line.slice(0, limit)}…` : line;
}

/** The same without properties that are `undefined`. */
function withoutGaps<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
