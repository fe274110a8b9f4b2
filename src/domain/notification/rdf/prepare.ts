import { COAR_PREFIXES } from '../contexts/coar.ts';
import { knownContext } from '../contexts/known.ts';
import { isAbsent, isObject, type JsonObject, member } from '../json.ts';

const AS2 = 'https://www.w3.org/ns/activitystreams';

/** Keys that would change an object's behaviour instead of its content. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A copy of a message that the JSON-LD algorithms understand as it was meant:
 * - ActivityStreams comes first among the contexts, whatever the written order: otherwise COAR's terms
 *   `as:subject`, `as:object` are defined before the prefix `as` and mean nothing
 * - contexts are written as they should be, unknown ones are left out
 * - COAR's prefixes are defined where a message uses them without saying so
 * - identifiers and types are texts
 */
export function prepare(document: unknown): JsonObject | readonly unknown[] {
  if (Array.isArray(document)) return document.map((entry) => copy(entry, true));
  if (!isObject(document)) return [];
  return { ...(copy(document, false) as JsonObject), '@context': topContext(document) };
}

/** Like {@link prepare}, without the terms that messages define for themselves: for when those are broken. */
export function prepareWithoutInline(document: unknown): JsonObject | readonly unknown[] {
  const prepared = prepare(document);
  if (Array.isArray(prepared) || !isObject(prepared)) return prepared;
  const contexts = prepared['@context'] as readonly unknown[];
  return { ...prepared, '@context': contexts.filter((entry) => typeof entry === 'string') };
}

function topContext(document: JsonObject): readonly unknown[] {
  const written = member(document, '@context');
  const entries = contextEntries(written);
  const kinds = entries.map((entry) => (typeof entry === 'string' ? knownContext(entry)?.kind : undefined));
  const hasCoar = kinds.some((kind) => kind === '1.0' || kind === '0.9' || kind === '2021');
  const usesWords = Object.hasOwn(document, 'type') || Object.hasOwn(document, 'id');
  const needsAs2 = kinds.includes('as2') || hasCoar || (isAbsent(written) && usesWords);
  if (!needsAs2) return entries;
  const rest = entries.filter((entry) => entry !== AS2);
  return [AS2, ...(hasCoar ? [] : [COAR_PREFIXES]), ...rest];
}

/** A context as a list of bundled addresses and inline definitions. */
function contextEntries(context: unknown): readonly unknown[] {
  const entries = Array.isArray(context) ? context : isAbsent(context) ? [] : [context];
  return entries.flatMap((entry): unknown[] => {
    if (typeof entry === 'string') return knownContext(entry)?.canonical.slice(0, 1) ?? [];
    return isObject(entry) ? [clean(entry)] : [];
  });
}

function copy(value: unknown, withContext: boolean): unknown {
  if (Array.isArray(value)) return value.map((entry) => copy(entry, true));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
    if (UNSAFE_KEYS.has(key)) return [];
    if (key === '@context') return withContext ? [[key, contextEntries(member)]] : [];
    if (key === 'id' || key === '@id') return idEntry(key, member);
    if (key === 'type' || key === '@type') return [[key, typeEntry(member)]];
    // An empty identifier would become the address of the message itself.
    if (key === 'ietf:cite-as' && member === '') return [];
    return [[key, copy(member, true)]];
  });
  return Object.fromEntries(entries);
}

function idEntry(key: string, id: unknown): [string, unknown][] {
  const single = Array.isArray(id) && id.length === 1 ? id[0] : id;
  return typeof single === 'string' ? [[key, single]] : [];
}

function typeEntry(type: unknown): unknown {
  if (typeof type === 'string') return type;
  return Array.isArray(type) ? type.filter((entry) => typeof entry === 'string') : [];
}

function clean(context: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(context).filter(([key]) => !UNSAFE_KEYS.has(key) && key !== '@import'),
  );
}
