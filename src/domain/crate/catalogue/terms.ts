/**
 * How a property is written best:
 * - `text`, `long`: one line, several lines
 * - `date`: ISO 8601, of any precision
 * - `language`: a language tag (BCP 47)
 * - `address`: an address on the web, as text
 * - `reference`: another entity
 */
export type TermInput =
  | 'text'
  | 'long'
  | 'date'
  | 'number'
  | 'boolean'
  | 'language'
  | 'address'
  | 'reference';

/** What the editor knows of a property. */
export interface TermFacts {
  readonly input: TermInput;
  /** Types that an entity should have to be referred to here; the first is made unless another is chosen. */
  readonly types?: readonly string[];
  /** Usually has more than one value. */
  readonly several?: true;
}

const people = { input: 'reference', types: ['Person', 'Organization'], several: true } as const;
const parts = { input: 'reference', types: ['File', 'Dataset'], several: true } as const;
const parameters = { input: 'reference', types: ['FormalParameter'], several: true } as const;
const works = {
  input: 'reference',
  types: ['ScholarlyArticle', 'CreativeWork', 'Dataset', 'SoftwareSourceCode'],
  several: true,
} as const;

/**
 * The properties that the forms offer by name. Any other can be written, too: this list says only what comes first.
 * Terms as in https://www.researchobject.org/ro-crate/specification/1.2/
 */
export const catalogueTerms = {
  about: { input: 'reference', types: ['DefinedTerm', 'Dataset', 'Place'], several: true },
  abstract: { input: 'long' },
  actionStatus: { input: 'text' },
  additionalType: { input: 'text' },
  address: { input: 'text' },
  affiliation: { input: 'reference', types: ['Organization'], several: true },
  agent: people,
  alternateName: { input: 'text' },
  author: people,
  'cite-as': { input: 'address' },
  citation: works,
  conformsTo: { input: 'reference', types: ['Profile', 'CreativeWork'], several: true },
  contactPoint: { input: 'reference', types: ['ContactPoint'] },
  contactType: { input: 'text' },
  contentLocation: { input: 'reference', types: ['Place'], several: true },
  contentSize: { input: 'text' },
  contentUrl: { input: 'address' },
  contributor: people,
  creator: people,
  dateCreated: { input: 'date' },
  dateModified: { input: 'date' },
  datePublished: { input: 'date' },
  defaultValue: { input: 'text' },
  description: { input: 'long' },
  distribution: { input: 'reference', types: ['DataDownload'] },
  email: { input: 'text' },
  encodingFormat: { input: 'text' },
  endDate: { input: 'date' },
  endTime: { input: 'date' },
  error: { input: 'text' },
  familyName: { input: 'text' },
  funder: { input: 'reference', types: ['Organization', 'Person'], several: true },
  funding: { input: 'reference', types: ['Grant'], several: true },
  geo: { input: 'reference', types: ['GeoCoordinates', 'GeoShape'] },
  givenName: { input: 'text' },
  hasPart: parts,
  headline: { input: 'text' },
  identifier: { input: 'text', several: true },
  image: { input: 'reference', types: ['ImageObject', 'File'] },
  inDefinedTermSet: { input: 'address' },
  inLanguage: { input: 'language' },
  input: parameters,
  instrument: {
    input: 'reference',
    types: ['SoftwareApplication', 'SoftwareSourceCode', 'ComputationalWorkflow', 'IndividualProduct'],
    several: true,
  },
  isBasedOn: works,
  itemReviewed: works,
  jobTitle: { input: 'text' },
  keywords: { input: 'text' },
  latitude: { input: 'text' },
  license: { input: 'reference', types: ['CreativeWork'] },
  localPath: { input: 'text' },
  location: { input: 'reference', types: ['Place'] },
  longitude: { input: 'text' },
  mainEntity: {
    input: 'reference',
    types: ['ComputationalWorkflow', 'SoftwareSourceCode', 'File', 'Dataset'],
  },
  manufacturer: { input: 'reference', types: ['Organization'] },
  maxValue: { input: 'text' },
  mentions: {
    input: 'reference',
    types: ['CreateAction', 'UpdateAction', 'CreativeWork', 'File'],
    several: true,
  },
  minValue: { input: 'text' },
  model: { input: 'text' },
  name: { input: 'text' },
  object: parts,
  output: parameters,
  price: { input: 'number' },
  programmingLanguage: { input: 'reference', types: ['ComputerLanguage'] },
  propertyID: { input: 'address' },
  publisher: { input: 'reference', types: ['Organization', 'Person'] },
  result: parts,
  reviewBody: { input: 'long' },
  runtimePlatform: { input: 'text' },
  sameAs: { input: 'address', several: true },
  sdDatePublished: { input: 'date' },
  sdPublisher: { input: 'reference', types: ['Organization', 'Person'] },
  serialNumber: { input: 'text' },
  sha256: { input: 'text' },
  softwareRequirements: { input: 'reference', types: ['SoftwareApplication'], several: true },
  spatialCoverage: { input: 'reference', types: ['Place'], several: true },
  startDate: { input: 'date' },
  startTime: { input: 'date' },
  subjectOf: works,
  target: { input: 'reference', types: ['CreativeWork'] },
  telephone: { input: 'text' },
  temporalCoverage: { input: 'text' },
  termCode: { input: 'text' },
  thumbnail: { input: 'reference', types: ['ImageObject', 'File'] },
  unitText: { input: 'text' },
  url: { input: 'address' },
  usageInfo: { input: 'reference', types: ['CreativeWork'] },
  value: { input: 'text' },
  valueRequired: { input: 'boolean' },
  version: { input: 'text' },
} as const satisfies Readonly<Record<string, TermFacts>>;

/** A property that the forms know by name. */
export type CatalogueTerm = keyof typeof catalogueTerms;

/** Whether the forms know a property. */
export function isCatalogueTerm(term: string): term is CatalogueTerm {
  return Object.hasOwn(catalogueTerms, term);
}

/** What is known of a property; a text with one value, where nothing is. */
export function termFacts(term: string): TermFacts {
  return isCatalogueTerm(term) ? catalogueTerms[term] : { input: 'text' };
}
