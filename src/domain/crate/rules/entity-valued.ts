const NAMES = `
  about affiliation agent author citation conformsTo contactPoint contentLocation contributor creator distribution
  editor exampleOfWork funder funding hasFile hasMember hasPart image input instrument isBasedOn isPartOf mainEntity
  mainEntityOfPage maintainer memberOf mentions object output producer programmingLanguage publisher result
  sdPublisher spatialCoverage sponsor subjectOf thumbnail workExample
`;

/** Properties whose values are entities, so that a text there that is an id was meant as a reference. */
export const entityValued: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
