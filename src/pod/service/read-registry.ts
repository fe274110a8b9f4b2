import type { Quad } from '@rdfjs/types';
import { hostOf } from '../../domain/notification/host-of.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { EntryField } from '../../domain/service/entry-fields.ts';
import type { FoundService } from '../../domain/service/import-plan.ts';
import { mediaType } from '../http/media-type.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import { bySubject } from '../rdf/graph.ts';
import { isRdf, readRdf } from '../rdf/read-rdf.ts';
import { LDP_INBOX, NS, RDF_TYPE } from '../rdf/vocabulary.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { ACCEPT_DATA, MAX_BYTES } from './asking.ts';
import { isAgent } from './subject.ts';
import { isFitAddress, type Told, tidyText, toldOf } from './told.ts';

/** Why an entry of a registry cannot be used. */
export type BrokenReason =
  /** It has no address at all. */
  | 'nameless'
  /** Its id, or its inbox, is no address of the web. */
  | 'id'
  | 'inbox'
  /** Its id is relative, and where the registry stands is not known. */
  | 'relative';

/** An entry that cannot be used, under the name that it goes by there. */
export interface BrokenEntry {
  readonly name: string;
  readonly reason: BrokenReason;
  /** The value that is the matter. */
  readonly value?: string;
}

/** An entry of a registry. */
export interface RegistryEntry extends FoundService {
  /** Only its address stands there: all else has to be asked of it. */
  readonly isBare: boolean;
}

/** What a registry lists. */
export interface Registry {
  readonly entries: readonly RegistryEntry[];
  readonly broken: readonly BrokenEntry[];
  /** Entries beyond those that are read. */
  readonly omitted: number;
}

/** More than any registry of the field has. */
const MAX_ENTRIES = 500;
/** Relative addresses in a text from nowhere end up here, where nothing can be (RFC 6761 6.4). */
const NOWHERE = 'https://nowhere.invalid/';
/** How registries name their members without describing them. */
const MEMBERS = [`${NS.foaf}knows`, `${NS.foaf}member`, `${NS.schema}member`, 'https://schema.org/member'];

/** Fetches a registry as a stranger and reads it. */
export async function fetchRegistry(transport: Transport, url: string): Promise<Result<Registry>> {
  const answer = await transport({
    url,
    headers: { accept: ACCEPT_DATA },
    maxBytes: MAX_BYTES,
    anonymous: true,
  });
  if (!answer.ok) return answer;
  if (!isSuccess(answer.value)) return fail(problemFromResponse(answer.value, 'read'));
  return registryOf(answer.value);
}

/** Reads a registry that was pasted or opened from a file: Turtle or JSON-LD. */
export function readRegistryText(text: string): Promise<Result<Registry>> {
  const type =
    /^\s*[[{]/.test(text) && !/^\s*\[\s*(?:a\s|\])/.test(text) ? 'application/ld+json' : 'text/turtle';
  return registryOf({
    url: NOWHERE,
    status: 200,
    headers: { 'content-type': type },
    body: new TextEncoder().encode(text),
  });
}

/** Reads by the declared syntax. Servers that know none of them call Turtle plain text, and JSON-LD too. */
async function registryOf(response: PodResponse): Promise<Result<Registry>> {
  const declared = await readRdf(response);
  if (declared.ok) return ok(entriesOf(declared.value));
  if (isRdf(mediaType(response.headers['content-type']))) return declared;
  for (const type of ['text/turtle', 'application/ld+json']) {
    const guessed = await readRdf({ ...response, headers: { 'content-type': type } });
    if (guessed.ok) return ok(entriesOf(guessed.value));
  }
  return declared;
}

function entriesOf(quads: readonly Quad[]): Registry {
  const groups = bySubject(quads);
  const keepers = new Set(
    quads.filter(({ predicate }) => MEMBERS.includes(predicate.value)).map(({ subject }) => subject.value),
  );
  const named = quads
    .filter(({ predicate }) => MEMBERS.includes(predicate.value))
    .map(({ object }) => object);
  const described = quads
    // Who keeps the registry is no member of it, unless it has an inbox itself.
    .filter(
      ({ subject, predicate }) =>
        (predicate.value === RDF_TYPE || predicate.value === LDP_INBOX) &&
        (!keepers.has(subject.value) || hasInbox(groups.get(subject.value) ?? [])),
    )
    .map(({ subject }) => subject)
    .filter((subject) => isAgent(groups.get(subject.value) ?? [], subject.value));
  const subjects = new Map([...named, ...described].map((term) => [term.value, term]));
  const entries: RegistryEntry[] = [];
  const broken: BrokenEntry[] = [];
  for (const [id, term] of [...subjects].slice(0, MAX_ENTRIES)) {
    const about = groups.get(id) ?? [];
    const told = toldOf(about, id);
    const fault = faultOf(id, term.termType, about, told);
    if (fault) broken.push({ name: told.name ?? shownId(term.termType, id), ...fault });
    else entries.push(entryOf(id, told));
  }
  return { entries, broken, omitted: Math.max(0, subjects.size - MAX_ENTRIES) };
}

function entryOf(id: string, told: Told): RegistryEntry {
  return {
    service: {
      aliases: [],
      kinds: [],
      takes: [],
      ...told,
      id,
      name: told.name ?? hostOf(id) ?? id,
      trust: 'known',
    },
    told: Object.keys(told) as EntryField[],
    isBare: told.name === undefined && told.inbox === undefined,
  };
}

function faultOf(
  id: string,
  termType: string,
  about: readonly Quad[],
  told: Told,
): Omit<BrokenEntry, 'name'> | undefined {
  if (termType === 'BlankNode') return { reason: 'nameless' };
  if (id.startsWith(NOWHERE)) return { reason: 'relative', value: id.slice(NOWHERE.length) };
  if (!isFitAddress(id)) return { reason: 'id', value: tidyText(id, 'name') };
  const inbox = about.find(({ predicate }) => predicate.value === LDP_INBOX)?.object.value;
  const isUnfit = told.inbox === undefined || told.inbox.startsWith(NOWHERE);
  return inbox !== undefined && isUnfit ? { reason: 'inbox', value: tidyText(inbox, 'name') } : undefined;
}

function hasInbox(about: readonly Quad[]): boolean {
  return about.some(({ predicate }) => predicate.value === LDP_INBOX);
}

function shownId(termType: string, id: string): string {
  return termType === 'BlankNode' ? '' : (tidyText(id, 'name') ?? '');
}
