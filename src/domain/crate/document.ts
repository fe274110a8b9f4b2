/** One entity of a crate: properties by their terms, beside `@id` and `@type`. Values stay as they were written. */
export interface CrateEntity {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [term: string]: unknown;
}

/**
 * The metadata of a crate in work: flat, each entity once. What is read from outside comes to this form only through
 * `openCrate`, which says what it changed. https://www.researchobject.org/ro-crate/specification/1.2/appendix/jsonld
 */
export interface CrateDocument {
  readonly '@context': unknown;
  readonly '@graph': readonly CrateEntity[];
}
