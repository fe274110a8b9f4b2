const POLICY = 'urn:orrery:policy:';

/** The IRI by which a pod's documents name a policy. */
export function policyIri(id: string): string {
  return POLICY + encodeURIComponent(id);
}

/** The id of the policy that an IRI names; `undefined` for everything else. */
export function policyOf(iri: string): string | undefined {
  if (!iri.startsWith(POLICY)) return undefined;
  const encoded = iri.slice(POLICY.length);
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
