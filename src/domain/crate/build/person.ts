import { readAuthorId } from '../../artefact/author-id.ts';
import type { CrateEntity } from '../document.ts';
import { localId } from './local-id.ts';
import { reference } from './values.ts';

/** Who made something, as far as it is known. */
export interface PersonFacts {
  readonly name: string;
  /** ORCID iD in any spelling, or WebID. */
  readonly id?: string;
  /** The other of the two. */
  readonly sameAs?: string;
  /** `@id` of an organisation of the crate. */
  readonly affiliation?: string;
}

/**
 * A person as an entity: known by the ORCID iD, else by the WebID, else by the name within this crate. An id that is
 * neither is left out. https://www.researchobject.org/ro-crate/specification/1.2/contextual-entities#people
 */
export function personEntity({ name, id = '', sameAs, affiliation }: PersonFacts): CrateEntity {
  const read = readAuthorId(id);
  const other = readAuthorId(sameAs ?? '');
  const known = [read, other].flatMap((each) => ('iri' in each ? [each] : []));
  const best = known.find(({ kind }) => kind === 'orcid') ?? known[0];
  const rest = known.find(({ iri }) => iri !== best?.iri);
  return {
    '@id': best?.iri ?? localId(name, 'person'),
    '@type': 'Person',
    name: name.trim() === '' ? (best?.iri ?? 'Somebody') : name.trim(),
    ...(rest && { sameAs: rest.iri }),
    ...(affiliation !== undefined && { affiliation: reference(affiliation) }),
  };
}
