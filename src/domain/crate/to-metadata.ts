import type { CrateDocument, CrateEntity } from './document.ts';

/** The text of `ro-crate-metadata.json`. Opened again it is the same crate. */
export function toMetadata(crate: CrateDocument): string {
  return `${JSON.stringify({ ...crate, '@graph': crate['@graph'].map(exported) }, null, 2)}\n`;
}

/** Without the empty list of types that an entity has in work whose types nobody knows: JSON-LD has no such thing. */
function exported(entity: CrateEntity): Readonly<Record<string, unknown>> {
  if (typeof entity['@type'] === 'string' || entity['@type'].length > 0) return entity;
  const { '@type': _none, ...others } = entity;
  return others;
}
