import type { Artefact } from './artefact.ts';
import { RO_CRATE } from './vocabulary.ts';

/** Whether an artefact is a saved RO-Crate: its files and its metadata are changed in the editor of crates. */
export function isCrate({ conformsTo = [] }: Pick<Artefact, 'conformsTo'>): boolean {
  return conformsTo.some((iri) => iri === RO_CRATE || iri.startsWith(`${RO_CRATE}/`));
}
