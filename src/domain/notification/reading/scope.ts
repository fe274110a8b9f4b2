import { knownContext } from '../contexts/known.ts';
import { isAbsent, isObject, type JsonObject } from '../json.ts';
import { AS, COAR, COAR_09, IETF, LDP, SCHEMA, XSD } from '../vocabulary.ts';

/** What a message's `@context` says about the words in it. */
export interface Scope {
  /** Which COAR vocabulary is named, if any. */
  readonly coar: '1.0' | '0.9' | '2021' | undefined;
  readonly as2: boolean;
  /** Namespace that unknown words fall into; empty: they mean nothing. */
  readonly vocab: string;
  readonly prefixes: ReadonlyMap<string, string>;
  /** Deviations: note id and what was found. */
  readonly deviations: readonly (readonly ['missing' | 'shape' | 'order' | 'variant' | 'unknown', string])[];
  /** True when the context defines terms that only the JSON-LD algorithms can translate. */
  readonly needsExpansion: boolean;
}

/** Prefixes that are read even where a context forgets to define them. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['as', AS],
  ['ldp', LDP],
  ['xsd', XSD],
  ['coar-notify', COAR],
  ['ietf', IETF],
  ['sorg', SCHEMA],
  ['schema', SCHEMA],
  ['foaf', 'http://xmlns.com/foaf/0.1/'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
];

const PREFIXES_1_0: ReadonlyMap<string, string> = new Map(PREFIXES);
const PREFIXES_0_9: ReadonlyMap<string, string> = new Map([...PREFIXES, ['coar-notify', COAR_09]]);

/** Scopes by the contexts that name them, for contexts of two addresses: nearly every message has one of these. */
const usual = new Map<string, Map<string, Scope>>();
const MAX_USUAL = 50;

/** Reads a `@context` of any shape. */
export function scopeOf(context: unknown): Scope {
  if (!Array.isArray(context) || context.length !== 2) return interpret(context);
  const [first, second]: unknown[] = context;
  if (typeof first !== 'string' || typeof second !== 'string') return interpret(context);
  const known = usual.get(first)?.get(second);
  if (known !== undefined) return known;
  const scope = interpret(context);
  const siblings = usual.get(first) ?? new Map<string, Scope>();
  if (usual.size < MAX_USUAL && siblings.size < MAX_USUAL) usual.set(first, siblings.set(second, scope));
  return scope;
}

function interpret(context: unknown): Scope {
  const deviations: [Scope['deviations'][number][0], string][] = [];
  if (isAbsent(context)) deviations.push(['missing', '']);
  else if (!Array.isArray(context)) deviations.push(['shape', '']);
  const entries = Array.isArray(context) ? context : [context];
  const own = new Map<string, string>();
  let as2 = false;
  let coar: Scope['coar'];
  let needsExpansion = false;
  for (const entry of entries) {
    if (typeof entry === 'string') {
      const known = knownContext(entry);
      const kind = known?.kind;
      if (known !== undefined && !known.canonical.includes(entry)) deviations.push(['variant', entry]);
      if (kind === undefined) deviations.push(['unknown', entry]);
      else if (kind === 'as2') {
        if (coar !== undefined) deviations.push(['order', '']);
        as2 = true;
      } else if (kind === 'other') needsExpansion = true;
      else if (coar !== '1.0') coar = kind;
    } else if (isObject(entry) && !collectPrefixes(entry, own)) needsExpansion = true;
  }
  const base = coar === '0.9' || coar === '2021' ? PREFIXES_0_9 : PREFIXES_1_0;
  return {
    coar,
    as2,
    vocab: coar === undefined ? '' : coar === '1.0' ? COAR : COAR_09,
    prefixes: own.size === 0 ? base : new Map([...base, ...own]),
    deviations,
    needsExpansion,
  };
}

/**
 * Takes the prefixes of an inline context such as `{"schema": "https://schema.org/"}`.
 * False when it defines anything else, or a prefix that is in use for another namespace.
 */
function collectPrefixes(entry: JsonObject, prefixes: Map<string, string>): boolean {
  let plain = true;
  for (const [prefix, namespace] of Object.entries(entry)) {
    const isPrefix =
      typeof namespace === 'string' &&
      /^[a-z][a-z0-9-]*$/i.test(prefix) &&
      /^https?:\/\/\S*[#/:?]$/i.test(namespace);
    if (isPrefix) prefixes.set(prefix, namespace);
    else plain = false;
  }
  return plain;
}

/** The context of an inner object on top of the one around it. */
export function mergeScopes(outer: Scope, inner: Scope): Scope {
  return {
    ...inner,
    coar: inner.coar ?? outer.coar,
    as2: inner.as2 || outer.as2,
    vocab: inner.vocab === '' ? outer.vocab : inner.vocab,
    prefixes: new Map([...outer.prefixes, ...inner.prefixes]),
  };
}
