import { type CrateVersion, versionOfContext } from '../contexts/known.ts';
import { crateIndex } from '../crate-index.ts';
import type { CrateDocument } from '../document.ts';
import { versionsNamed } from '../facts.ts';
import { referenceIn, valuesOf } from '../json.ts';
import { replaceValue, setValues } from './values.ts';

/** Makes a reference of a text, as where somebody wrote an id as plain text; other values stay. */
export function toReference(
  crate: CrateDocument,
  id: string,
  property: string,
  index: number,
): CrateDocument {
  const value = valueAt(crate, id, property, index);
  return typeof value === 'string' ? replaceValue(crate, id, property, index, { '@id': value }) : crate;
}

/** Makes a text of a reference; other values stay. */
export function toText(crate: CrateDocument, id: string, property: string, index: number): CrateDocument {
  const named = referenceIn(valueAt(crate, id, property, index));
  return named === undefined ? crate : replaceValue(crate, id, property, index, named);
}

/** Declares another version of RO-Crate: in the context and in the descriptor. All other contexts stay. */
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
  return setValues(declared, descriptor['@id'], 'conformsTo', [named, ...others]);
}

function valueAt(crate: CrateDocument, id: string, property: string, index: number): unknown {
  return valuesOf(crateIndex(crate).byId.get(id)?.[property])[index];
}
