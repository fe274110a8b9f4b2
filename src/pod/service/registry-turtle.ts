import { isInUse, type Service } from '../../domain/service/service.ts';
import { iri, text } from '../rdf/terms.ts';
import { NS, PREFIXES } from '../rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from '../rdf/write-turtle.ts';
import { entryQuads, publicTriples } from './entry-rdf.ts';

/** Whom a written register is for: `others` learn nothing of trust, notes, and who is blocked or switched off. */
export type Audience = 'others' | 'self';

/** Stands for the file itself, wherever it will lie. */
const HERE = 'https://here.invalid/';
const REGISTRY_PREFIXES = {
  as: NS.as,
  daen: NS.daen,
  dct: PREFIXES.dct,
  foaf: PREFIXES.foaf,
  ietf: NS.ietf,
  ldp: PREFIXES.ldp,
  orr: PREFIXES.orr,
  owl: PREFIXES.owl,
  skos: NS.skos,
  xsd: PREFIXES.xsd,
};

/**
 * The register as a FOAF registry that can lie anywhere: the file `foaf:knows` the services. Readers of the field look
 * for `as:name` beside the type and the inbox, and for one type only.
 */
export function registryTurtle(services: readonly Service[], audience: Audience): string {
  const quads =
    audience === 'self'
      ? services.flatMap((service) => entryQuads(service, HERE))
      : toQuads(
          services
            .filter(isInUse)
            .flatMap((service): NewTriple[] => [
              [HERE, `${NS.foaf}knows`, iri(service.id)],
              ...publicTriples(service),
              [service.id, `${NS.as}name`, text(service.name)],
            ]),
        );
  return writeTurtle(quads, { prefixes: REGISTRY_PREFIXES, baseUrl: HERE });
}
