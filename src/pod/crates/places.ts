import type { PodProfile } from '../pod-profile.ts';

/** The document in the root of a crate that describes it. https://www.researchobject.org/ro-crate/specification/1.2/structure */
export const METADATA_NAME = 'ro-crate-metadata.json';

/** The page that shows a crate to people. */
export const PREVIEW_NAME = 'ro-crate-preview.html';

/**
 * The container of all saved crates: beside that of the artefacts, so that the same people may look into both.
 * `undefined` where the pod has no storage that is known.
 */
export function cratesContainer({
  artefacts,
  storages,
}: Pick<PodProfile, 'artefacts' | 'storages'>): string | undefined {
  const inside = storages.find((root) => artefacts?.startsWith(root) && artefacts !== root);
  if (artefacts !== undefined && inside !== undefined) return new URL('../crates/', artefacts).href;
  return storages[0] === undefined ? undefined : `${storages[0]}crates/`;
}
