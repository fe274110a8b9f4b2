import { readContext } from './context-facts.ts';
import { CRATE_VERSIONS, type CrateVersion } from './contexts/known.ts';
import { crateIndex } from './crate-index.ts';
import type { CrateDocument } from './document.ts';
import { versionsNamed } from './facts.ts';
import { member } from './json.ts';

/**
 * The version of RO-Crate that a crate says to follow, else that of its context, else 1.2.
 * https://www.researchobject.org/ro-crate/specification/1.2/appendix/jsonld#ro-crate-json-ld-context
 */
export function crateVersion(crate: CrateDocument): CrateVersion {
  const { descriptor } = crateIndex(crate);
  const named = descriptor ? versionsNamed(member(descriptor, 'conformsTo')) : [];
  const version = CRATE_VERSIONS.findLast((each) => named.includes(each));
  return version ?? readContext(crate['@context']).version ?? '1.2';
}
