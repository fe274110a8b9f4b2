import type { ArtefactType } from './artefact.ts';

/** Namespaces of the descriptions of artefacts. */
export const DCT = 'http://purl.org/dc/terms/';
export const SCHEMA = 'http://schema.org/';
export const FABIO = 'http://purl.org/spar/fabio/';
export const FOAF = 'http://xmlns.com/foaf/0.1/';
export const IETF = 'http://www.iana.org/assignments/relation/';
export const DCAT = 'http://www.w3.org/ns/dcat#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
export const LDP_INBOX = 'http://www.w3.org/ns/ldp#inbox';
/** The pointer of the use cases' drafts to an Artefact Lifecycle Event Log. */
export const EVENT_LOG = 'http://www.w3.org/ns/solid/daen#eventLog';

/** That a work is an RO-Crate, of whichever version. https://www.researchobject.org/ro-crate/specification/1.2/structure */
export const RO_CRATE = 'https://w3id.org/ro/crate';

export const REVIEW = `${SCHEMA}review`;
export const SUBJECT_OF = `${SCHEMA}subjectOf`;

/** The types that a description of each kind of work carries, schema.org first, then FaBiO. */
export const TYPES_OF: Readonly<Record<ArtefactType, readonly string[]>> = {
  article: [`${SCHEMA}ScholarlyArticle`, `${FABIO}JournalArticle`],
  preprint: [`${SCHEMA}ScholarlyArticle`, `${FABIO}Preprint`],
  review: [`${SCHEMA}Review`, `${FABIO}Review`],
  dataset: [`${SCHEMA}Dataset`, `${FABIO}Dataset`],
  software: [`${SCHEMA}SoftwareSourceCode`, `${FABIO}ComputerProgram`],
  other: [`${SCHEMA}CreativeWork`],
};

/** Which type tells what a work is; the more special one first: a preprint is typed as an article as well. */
export const KIND_BY_TYPE: readonly (readonly [iri: string, type: ArtefactType])[] = [
  [`${FABIO}Preprint`, 'preprint'],
  [`${SCHEMA}Review`, 'review'],
  [`${FABIO}Review`, 'review'],
  [`${SCHEMA}Dataset`, 'dataset'],
  [`${FABIO}Dataset`, 'dataset'],
  [`${SCHEMA}SoftwareSourceCode`, 'software'],
  [`${FABIO}ComputerProgram`, 'software'],
  [`${SCHEMA}ScholarlyArticle`, 'article'],
  [`${SCHEMA}Article`, 'article'],
  [`${FABIO}JournalArticle`, 'article'],
];
