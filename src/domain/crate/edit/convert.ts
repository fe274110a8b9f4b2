import { type CrateVersion, versionOfContext } from '../contexts/known.ts';
import { crateIndex } from '../crate-index.ts';
import type { CrateDocument } from '../document.ts';
import { versionsNamed } from '../facts.ts';
import { valuesOf } from '../json.ts';
import { nameDescriptor } from './descriptor-name.ts';
import { placeProfiles } from './profiles.ts';
import { setValues } from './values.ts';

/**
 * Declares another version of RO-Crate, 1.1 or newer: in the context and in the descriptor, which gets its name of today.
 * All other contexts stay, and profiles go where that version wants them.
 */
export function setVersion(crate: CrateDocument, version: CrateVersion): CrateDocument {
  const context = `https://w3id.org/ro/crate/${version}/context`;
  const parts = valuesOf(crate['@context']).filter(
    (part) => typeof part !== 'string' || versionOfContext(part) === undefined,
  );
  const named = nameDescriptor(crate);
  const declared = { ...named, '@context': parts.length === 0 ? context : [context, ...parts] };
  const descriptor = crateIndex(named).descriptor;
  if (!descriptor) return declared;
  const others = valuesOf(descriptor.conformsTo).filter((value) => versionsNamed([value]).length === 0);
  const release = { '@id': `https://w3id.org/ro/crate/${version}` };
  return placeProfiles(setValues(declared, descriptor['@id'], 'conformsTo', [release, ...others]));
}
