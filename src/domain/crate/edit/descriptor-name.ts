import { crateIndex } from '../crate-index.ts';
import type { CrateDocument } from '../document.ts';
import { renameEntity } from './rename.ts';

/** What the metadata document of a crate is called since 1.1. */
const METADATA = 'ro-crate-metadata.json';

/**
 * Calls the descriptor by the name of the document that it describes. Crates of 1.0 have an older name for both; they
 * are saved and handed out under today's, whatever version they declare, and a descriptor of another name would
 * describe nothing. https://www.researchobject.org/ro-crate/specification/1.1/root-data-entity.html
 */
export function nameDescriptor(crate: CrateDocument): CrateDocument {
  const { byId, descriptor } = crateIndex(crate);
  if (!descriptor || descriptor['@id'] === METADATA || byId.has(METADATA)) return crate;
  const renamed = renameEntity(crate, descriptor['@id'], METADATA);
  return renamed.ok ? renamed.value : crate;
}
