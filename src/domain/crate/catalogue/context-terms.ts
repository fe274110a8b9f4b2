import { knownTerms } from '../contexts/known.ts';
import { isRecord, valuesOf } from '../json.ts';

/** The words that a crate can use: those of its contexts, and its own. */
export interface ContextTerms {
  readonly properties: readonly string[];
  readonly types: readonly string[];
  /** Whether a name means something: a term, a name with a declared prefix, or a full IRI. */
  has(name: string): boolean;
}

/** Reads a `@context`. Types begin with a capital, in all contexts that are known here. */
export function contextTerms(context: unknown): ContextTerms {
  const names = new Set<string>();
  let hasVocab = false;
  for (const part of valuesOf(context)) {
    if (typeof part === 'string') for (const name of knownTerms(part)?.keys() ?? []) names.add(name);
    else if (isRecord(part))
      for (const name of Object.keys(part)) {
        if (name === '@vocab') hasVocab = true;
        else if (!name.startsWith('@')) names.add(name);
      }
  }
  const sorted = [...names].filter((name) => !name.includes(':')).sort((a, b) => a.localeCompare(b, 'en'));
  const isType = (name: string) => /^\p{Lu}/u.test(name);
  return {
    properties: sorted.filter((name) => !isType(name)),
    types: sorted.filter(isType),
    has: (name) => {
      if (hasVocab || names.has(name)) return true;
      const prefix = /^([^:]+):(.*)$/.exec(name);
      return prefix !== null && (names.has(prefix[1] ?? '') || (prefix[2] ?? '').startsWith('//'));
    },
  };
}

/** Adds a term with its meaning to a `@context`. */
export function declareTerm(context: unknown, term: string, iri: string): unknown {
  const parts = valuesOf(context);
  const own = parts.findLastIndex(isRecord);
  const before = parts[own];
  if (!isRecord(before)) return [...parts, { [term]: iri }];
  return parts.with(own, { ...before, [term]: iri });
}
