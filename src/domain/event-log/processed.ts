import { isObject, type JsonObject } from '../notification/json.ts';

/** Why something is left out of a processed event. */
export type RemovalReason =
  /** An e-mail address or telephone number as the id of somebody. */
  | 'address-as-id'
  /** An address within a text. */
  | 'address-in-text'
  /** `bto` and `bcc`: receivers that were to stay hidden. */
  | 'hidden-receivers'
  /** A property that the maintainer marked private. */
  | 'marked-private';

/** One thing that was left out. */
export interface Removal {
  /** Where it stood: `object.actor.id`. */
  readonly path: string;
  readonly reason: RemovalReason;
  /** What stands there now; `undefined` when nothing does. */
  readonly instead?: string;
}

/** What decides about a processed event besides its content. */
export interface ProcessingOptions {
  /** Names of properties or full IRIs. */
  readonly markedPrivate: readonly string[];
  /** The maintainer: an address that is hers gives way to her WebID, so that the event still says who acted. */
  readonly maintainer?: { readonly webId: string; readonly addresses: readonly string[] };
}

/** An event in the form in which it may go public. */
export interface Processed {
  readonly document: JsonObject | readonly unknown[];
  /** Empty when nothing had to be left out: then the event goes out as it is. */
  readonly removed: readonly Removal[];
}

const ADDRESS = /^(?:mailto|tel|sms|xmpp|acct):/i;
/** E-mail addresses within a text; the second part keeps it from running long. */
const WITHIN =
  /(?:mailto:)?[^\s"'<>()[\]@/:;,]{1,64}@[^\s"'<>()[\]@/:;,]{1,190}\.[a-z]{2,24}|tel:\+?[\d().-]{4,30}\d/gi;
const AS = 'https://www.w3.org/ns/activitystreams#';
const HIDDEN = new Set(['bto', 'bcc', 'as:bto', 'as:bcc', `${AS}bto`, `${AS}bcc`]);
const IDS = new Set(['id', '@id']);
/** What must never be touched: without it the event is not the event. */
const STRUCTURE = new Set(['@context', 'type', '@type', 'inReplyTo', 'published', 'updated']);
const PLACEHOLDER = '[address left out]';

/**
 * The processed form of an event for the public log: its id, `@context` and types stay; addresses of people, hidden
 * receivers and what is marked private go. Somebody who is named by an address alone remains as a nameless party with
 * a type. Says what was left out, for the maintainer and for the log.
 */
export function processedForm(
  document: JsonObject | readonly unknown[],
  options: ProcessingOptions,
): Processed {
  const removed: Removal[] = [];
  const walk = { ...options, removed, isTop: true };
  // Expanded JSON-LD is a list of nodes, each as high as the other.
  const clean = isList(document)
    ? document.map((node, index) => (isObject(node) ? cleanObject(node, `[${index}]`, walk) : node))
    : cleanObject(document, '', walk);
  return { document: clean, removed };
}

function isList(value: JsonObject | readonly unknown[]): value is readonly unknown[] {
  return Array.isArray(value);
}

interface Walk extends ProcessingOptions {
  readonly removed: Removal[];
  readonly isTop: boolean;
}

function cleanObject(object: JsonObject, path: string, walk: Walk): JsonObject {
  const inner = { ...walk, isTop: false };
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(object)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (HIDDEN.has(key)) walk.removed.push({ path: at, reason: 'hidden-receivers' });
    else if (isMarked(key, walk.markedPrivate) && !(walk.isTop && IDS.has(key)) && !STRUCTURE.has(key))
      walk.removed.push({ path: at, reason: 'marked-private' });
    else if (STRUCTURE.has(key) || (walk.isTop && IDS.has(key))) entries.push([key, value]);
    else {
      const clean = cleanValue(value, at, IDS.has(key), inner);
      if (clean !== undefined) entries.push([key, clean]);
    }
  }
  return Object.fromEntries(entries);
}

/** `undefined`: nothing is left of the value. */
function cleanValue(value: unknown, path: string, isId: boolean, walk: Walk): unknown {
  if (Array.isArray(value)) {
    const kept = value.map((one, index) => cleanValue(one, `${path}[${index}]`, isId, walk));
    return kept.filter((one) => one !== undefined);
  }
  if (isObject(value)) return cleanObject(value, path, walk);
  if (typeof value !== 'string') return value;
  if (ADDRESS.test(value.trim())) {
    const { maintainer, removed } = walk;
    const isHers = maintainer?.addresses.some((own) => own.toLowerCase() === value.trim().toLowerCase());
    const instead = isHers ? maintainer?.webId : undefined;
    removed.push({ path, reason: 'address-as-id', ...(instead !== undefined && { instead }) });
    return instead;
  }
  // An id is replaced whole or not at all: a part of a URL makes no sense.
  if (isId || /^https?:\/\/\S*$/i.test(value)) return value;
  const without = value.replace(WITHIN, PLACEHOLDER);
  if (without === value) return value;
  walk.removed.push({ path, reason: 'address-in-text', instead: PLACEHOLDER });
  return without;
}

function isMarked(key: string, marked: readonly string[]): boolean {
  return marked.some((name) => name === key || localName(name) === localName(key));
}

function localName(name: string): string {
  return name.replace(/^.*[#/:]/, '');
}
