import type { CatalogueTerm } from './terms.ts';

/** Where an entity stands in the list of them. */
export const ENTITY_GROUPS = [
  'crate',
  'data',
  'people',
  'organisations',
  'works',
  'software',
  'actions',
  'places',
  'instruments',
  'licences',
  'values',
  'other',
] as const;

/** Where an entity stands in the list of them. */
export type EntityGroup = (typeof ENTITY_GROUPS)[number];

/** What the editor knows of a type. */
export interface TypeFacts {
  readonly group: EntityGroup;
  /** Properties that people need first, in the order of the form. */
  readonly first: readonly CatalogueTerm[];
}

/**
 * The types that the editor has forms for. An entity of several types has the properties of all of them.
 * Which properties: https://www.researchobject.org/ro-crate/specification/1.2/ and its profiles.
 */
export const catalogueTypes = {
  Dataset: {
    group: 'data',
    first: [
      'name',
      'description',
      'author',
      'license',
      'datePublished',
      'keywords',
      'hasPart',
      'identifier',
      'url',
      'distribution',
      'conformsTo',
    ],
  },
  File: {
    group: 'data',
    first: [
      'name',
      'description',
      'encodingFormat',
      'contentSize',
      'author',
      'license',
      'contentUrl',
      'dateModified',
      'sdDatePublished',
      'sha256',
      'conformsTo',
    ],
  },
  Person: {
    group: 'people',
    first: ['name', 'givenName', 'familyName', 'affiliation', 'email', 'jobTitle', 'url', 'sameAs'],
  },
  Organization: {
    group: 'organisations',
    first: ['name', 'url', 'identifier', 'location', 'contactPoint', 'sameAs'],
  },
  ContactPoint: { group: 'people', first: ['name', 'contactType', 'email', 'telephone', 'url'] },
  CreativeWork: {
    group: 'works',
    first: ['name', 'description', 'author', 'datePublished', 'publisher', 'identifier', 'url', 'version'],
  },
  ScholarlyArticle: {
    group: 'works',
    first: [
      'name',
      'author',
      'datePublished',
      'publisher',
      'identifier',
      'abstract',
      'keywords',
      'inLanguage',
      'license',
      'url',
    ],
  },
  WebPage: { group: 'works', first: ['name', 'description', 'url', 'about', 'inLanguage'] },
  ImageObject: {
    group: 'data',
    first: ['name', 'description', 'encodingFormat', 'contentSize', 'author', 'license', 'about'],
  },
  Review: {
    group: 'works',
    first: ['name', 'itemReviewed', 'author', 'publisher', 'datePublished', 'reviewBody', 'url'],
  },
  Profile: { group: 'works', first: ['name', 'version', 'description', 'author', 'url'] },
  DefinedTerm: {
    group: 'values',
    first: ['name', 'description', 'termCode', 'inDefinedTermSet', 'url', 'sameAs'],
  },
  SoftwareSourceCode: {
    group: 'software',
    first: [
      'name',
      'description',
      'programmingLanguage',
      'author',
      'license',
      'version',
      'runtimePlatform',
      'url',
      'softwareRequirements',
      'input',
      'output',
    ],
  },
  ComputationalWorkflow: {
    group: 'software',
    first: [
      'name',
      'description',
      'programmingLanguage',
      'author',
      'license',
      'version',
      'url',
      'input',
      'output',
      'runtimePlatform',
      'image',
      'dateCreated',
      'conformsTo',
    ],
  },
  SoftwareApplication: {
    group: 'software',
    first: ['name', 'version', 'url', 'description', 'softwareRequirements'],
  },
  ComputerLanguage: { group: 'software', first: ['name', 'version', 'url', 'alternateName', 'identifier'] },
  FormalParameter: {
    group: 'software',
    first: [
      'name',
      'description',
      'additionalType',
      'encodingFormat',
      'defaultValue',
      'valueRequired',
      'conformsTo',
    ],
  },
  CreateAction: {
    group: 'actions',
    first: [
      'name',
      'description',
      'agent',
      'instrument',
      'object',
      'result',
      'startTime',
      'endTime',
      'actionStatus',
      'error',
    ],
  },
  UpdateAction: {
    group: 'actions',
    first: [
      'name',
      'description',
      'agent',
      'instrument',
      'object',
      'result',
      'startTime',
      'endTime',
      'actionStatus',
    ],
  },
  ActivateAction: {
    group: 'actions',
    first: [
      'name',
      'description',
      'agent',
      'instrument',
      'object',
      'result',
      'startTime',
      'endTime',
      'actionStatus',
    ],
  },
  EndorseAction: { group: 'actions', first: ['name', 'agent', 'object', 'endTime', 'result'] },
  Event: { group: 'actions', first: ['name', 'description', 'startDate', 'endDate', 'location', 'url'] },
  Grant: { group: 'organisations', first: ['name', 'identifier', 'funder', 'description', 'url'] },
  Project: {
    group: 'organisations',
    first: ['name', 'description', 'url', 'funder', 'funding', 'identifier'],
  },
  Place: { group: 'places', first: ['name', 'description', 'geo', 'address', 'url', 'sameAs'] },
  GeoCoordinates: { group: 'places', first: ['name', 'latitude', 'longitude'] },
  IndividualProduct: {
    group: 'instruments',
    first: ['name', 'description', 'manufacturer', 'model', 'serialNumber', 'identifier', 'url'],
  },
  PropertyValue: {
    group: 'values',
    first: ['name', 'value', 'propertyID', 'unitText', 'minValue', 'maxValue', 'url'],
  },
  DataDownload: { group: 'values', first: ['name', 'contentUrl', 'encodingFormat', 'contentSize'] },
} as const satisfies Readonly<Record<string, TypeFacts>>;

/** A type that the editor has a form for. */
export type CatalogueType = keyof typeof catalogueTypes;

/** All of them, in the order in which they are offered. */
export const CATALOGUE_TYPES = Object.keys(catalogueTypes) as readonly CatalogueType[];

/** Whether the editor has a form for a type. */
export function isCatalogueType(type: string): type is CatalogueType {
  return Object.hasOwn(catalogueTypes, type);
}

/** What the form of the root of a crate begins with: what the specification asks of it, then what readers look for. */
const ROOT_FIRST: readonly CatalogueTerm[] = [
  'name',
  'description',
  'license',
  'datePublished',
  'author',
  'publisher',
  'keywords',
  'mainEntity',
  'hasPart',
  'mentions',
  'identifier',
  'cite-as',
  'funder',
  'citation',
  'conformsTo',
];

/** What the form of an entity begins with, by its types; those without a form of their own have the common ones. */
export function firstTerms(types: readonly string[], isRoot = false): readonly CatalogueTerm[] {
  if (isRoot) return ROOT_FIRST;
  // What is most special comes first: a notebook is a workflow rather than a file.
  const known = types.filter(isCatalogueType).sort((a, b) => rank(a) - rank(b));
  const terms = known.flatMap((type): readonly CatalogueTerm[] => catalogueTypes[type].first);
  return [...new Set(terms.length > 0 ? terms : COMMON)];
}

const COMMON: readonly CatalogueTerm[] = ['name', 'description', 'url', 'identifier'];

/** General types say least of what something is. */
function rank(type: CatalogueType): number {
  return type === 'File' || type === 'Dataset' ? 2 : type === 'CreativeWork' ? 1 : 0;
}
