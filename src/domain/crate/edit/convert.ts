import { type CrateVersion, versionOfContext } from '../contexts/known.ts';
import { crateIndex } from '../crate-index.ts';
import type { CrateDocument } from '../document.ts';
import { versionsNamed } from '../facts.ts';
import { valuesOf } from '../json.ts';
import { placeProfiles } from './profiles.ts';
import { setValues } from './values.ts';

/**
 * Declares another version of RO-Crate: in the context and in the descriptor. All other contexts stay, and profiles go
 * where that version wants them.
 */
export function setVersion(crate: CrateDocument, version: CrateVersion): CrateDocument {
  const context = `https://w3id.org/ro/crate/${version}/context`;
  const parts = valuesOf(crate['@context']).filter(
    (part) => typeof part !== 'string' || versionOfContext(part) === undefined,
  );
  const declared = { ...crate, '@context': parts.length === 0 ? context : [context, ...parts] };
  const descriptor = crateIndex(crate).descriptor;
  if (!descriptor) return declared;
  const others = valuesOf(descriptor.conformsTo).filter((value) => versionsNamed([value]).length === 0);
  const named = { '@id': `https://w3id.org/ro/crate/${version}` };
  return placeProfiles(setValues(declared, descriptor['@id'], 'conformsTo', [named, ...others]));
}
