import type { CrateEntity } from '../document.ts';
import { textsIn } from '../json.ts';
import { catalogueTypes, type EntityGroup, isCatalogueType } from './types.ts';

/** Types that have no form, but a place in the list. */
const OTHERS: Readonly<Record<string, EntityGroup>> = {
  AssessAction: 'actions',
  AskAction: 'actions',
  ControlAction: 'actions',
  OrganizeAction: 'actions',
  ReviewAction: 'actions',
  GeoShape: 'places',
  City: 'places',
  Country: 'places',
  CollegeOrUniversity: 'organisations',
  ResearchOrganization: 'organisations',
  ResearchProject: 'organisations',
  FundingAgency: 'organisations',
  Article: 'works',
  Book: 'works',
  Thesis: 'works',
  Report: 'works',
  WebSite: 'works',
  HowToStep: 'software',
  SoftwareVersion: 'software',
  RepositoryCollection: 'data',
  RepositoryObject: 'data',
  Product: 'instruments',
  Device: 'instruments',
  DefinedTermSet: 'values',
  QuantitativeValue: 'values',
};

const LICENCE =
  /^https?:\/\/(www\.)?(creativecommons\.org\/(licenses|publicdomain)|spdx\.org\/licenses|opensource\.org\/licenses?)\//;

/** What {@link groupOf} needs to know beside the entity. */
export interface GroupFacts {
  readonly rootId: string | undefined;
  /** Whether something names it as its licence. */
  readonly isLicence?: boolean;
}

/** Where an entity stands in the list: by what it is used for, else by its most telling type. */
export function groupOf(entity: CrateEntity, { rootId, isLicence }: GroupFacts): EntityGroup {
  const id = entity['@id'];
  if (id === rootId || isDescriptor(id)) return 'crate';
  if (isLicence || LICENCE.test(id)) return 'licences';
  const types = textsIn(entity['@type']);
  // A profile is a description also where it calls itself a data set or a file.
  if (types.includes('Profile')) return 'works';
  if (!/^(#|_:)/.test(id) && (types.includes('File') || types.includes('Dataset'))) return 'data';
  for (const type of types) {
    if (isCatalogueType(type)) return catalogueTypes[type].group;
    const other = Object.hasOwn(OTHERS, type) ? OTHERS[type] : undefined;
    if (other) return other;
  }
  return 'other';
}

/** Whether an id is that of the entity that describes the metadata document itself. */
export function isDescriptor(id: string): boolean {
  return id === 'ro-crate-metadata.json' || id === 'ro-crate-metadata.jsonld';
}
