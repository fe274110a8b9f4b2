/** Kinds of relationships between two works that people announce, by short names. */
export const RELATIONS = {
  supplements: 'http://purl.org/vocab/frbr/core#supplement',
  'data-for': 'http://purl.org/spar/cito/providesDataFor',
  'data-from': 'http://purl.org/spar/cito/usesDataFrom',
  'based-on': 'http://schema.org/isBasedOn',
  references: 'http://purl.org/dc/terms/references',
  'part-of': 'http://purl.org/dc/terms/isPartOf',
  'has-part': 'http://purl.org/dc/terms/hasPart',
  'version-of': 'http://purl.org/dc/terms/isVersionOf',
  'has-version': 'http://purl.org/dc/terms/hasVersion',
  related: 'http://purl.org/dc/terms/relation',
} as const;

/** Short name of a kind of relationship. */
export type RelationName = keyof typeof RELATIONS;

/** All of them, in the order in which they are offered. */
export const relationNames = Object.keys(RELATIONS) as readonly RelationName[];

/** The short name of a relationship's IRI; `undefined` for kinds that are not in the list. */
export function relationOf(iri: string | undefined): RelationName | undefined {
  return relationNames.find((name) => RELATIONS[name] === iri);
}
