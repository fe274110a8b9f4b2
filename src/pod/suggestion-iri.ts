const SUGGESTION = 'urn:orrery:suggestion:';

/** The IRI by which a pod's documents name a suggestion. */
export function suggestionIri(id: string): string {
  return SUGGESTION + encodeURIComponent(id);
}

/** The id of the suggestion that an IRI names; `undefined` for everything else. */
export function suggestionOf(iri: string): string | undefined {
  if (!iri.startsWith(SUGGESTION)) return undefined;
  const encoded = iri.slice(SUGGESTION.length);
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
