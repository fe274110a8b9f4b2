import { asUrl } from '../../artefact/identifier.ts';
import type { CrateEntity } from '../document.ts';
import { localId } from './local-id.ts';
import { readOrganisationId } from './ror-id.ts';
import { given } from './values.ts';

/** An organisation, as far as it is known. */
export interface OrganisationFacts {
  readonly name: string;
  /** ROR id in any spelling, or web address. */
  readonly id?: string;
  /** Home page. */
  readonly url?: string;
}

/**
 * An organisation as an entity: known by its ROR id, else by its web address, else by its name within this crate.
 * https://www.researchobject.org/ro-crate/specification/1.2/contextual-entities#organizations-as-values
 */
export function organisationEntity({ name, id = '', url }: OrganisationFacts): CrateEntity {
  const read = readOrganisationId(id);
  const home = asUrl(url ?? '') ?? (read.kind === 'web' ? read.iri : undefined);
  const known = 'iri' in read ? read.iri : home;
  return {
    '@id': known ?? localId(name, 'organisation'),
    '@type': 'Organization',
    name: name.trim() === '' ? (known ?? 'An organisation') : name.trim(),
    ...given({ url: home }),
  };
}
