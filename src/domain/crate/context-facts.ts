import { type CrateVersion, knownTerms, type Terms, versionOfContext } from './contexts/known.ts';
import { isRecord, type Json, valuesOf } from './json.ts';

/** What the `@context` of a crate says; nothing of it is ever fetched. */
export interface ContextFacts {
  /** The version of the first released RO-Crate context that is named. */
  readonly version?: CrateVersion;
  /** Whether some of it is written into the document itself. */
  readonly hasOwn: boolean;
  /** Addresses whose terms are not known here. */
  readonly unknown: readonly string[];
  /** Whether every word counts as a term. */
  readonly hasVocab: boolean;
  /** Whether a name stands for an IRI. */
  readonly has: (name: string) => boolean;
  /** The name that stands for an IRI. */
  readonly nameOf: (iri: string) => string | undefined;
}

/** Reads a `@context` of any shape. */
export function readContext(context: unknown): ContextFacts {
  const parts = valuesOf(context);
  const own = parts.filter(isRecord);
  // A context may also take another one in. https://www.w3.org/TR/json-ld11/#imported-contexts
  const urls = parts
    .map((part) => (isRecord(part) ? part['@import'] : part))
    .filter((part) => typeof part === 'string');
  const tables: Terms[] = [...urls.map(knownTerms), ...own.map(termsIn)].filter(
    (terms) => terms !== undefined,
  );
  return {
    version: urls.map(versionOfContext).find((version) => version !== undefined),
    hasOwn: own.length > 0,
    unknown: urls.filter((url) => knownTerms(url) === undefined),
    hasVocab: own.some((part) => typeof part['@vocab'] === 'string'),
    has: (name) => tables.some((terms) => terms.has(name)),
    nameOf: (iri) => {
      for (const terms of tables) {
        const name = namesByIri(terms).get(iri);
        if (name !== undefined) return name;
      }
      return undefined;
    },
  };
}

/** The terms that a context defines in place: `"name": "IRI"` or `"name": {"@id": "IRI"}`. */
function termsIn(context: Json): Terms {
  const terms = new Map<string, string>();
  for (const [name, meaning] of Object.entries(context)) {
    if (name.startsWith('@')) continue;
    const iri = isRecord(meaning) ? meaning['@id'] : meaning;
    terms.set(name, typeof iri === 'string' ? iri : '');
  }
  return terms;
}

const reversed = new WeakMap<Terms, ReadonlyMap<string, string>>();

function namesByIri(terms: Terms): ReadonlyMap<string, string> {
  const there = reversed.get(terms);
  if (there) return there;
  const names = new Map([...terms].map(([name, iri]) => [iri, name]));
  reversed.set(terms, names);
  return names;
}
