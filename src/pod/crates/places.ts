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

/** The URL of a file in a crate's container. @param path decoded; a folder ends in `/` */
export function crateFileUrl(container: string, path: string): string {
  return container + path.split('/').map(encodeURIComponent).join('/');
}

/** Whether a path of the payload is one that saving needs itself, or that pods keep for access rules and the like. */
export function isNeededPath(path: string): boolean {
  return (
    path === METADATA_NAME ||
    path === PREVIEW_NAME ||
    path === 'meta.ttl' ||
    /^eventlog(?:-[^/]*)?\.jsonld$/.test(path) ||
    /\.(?:acl|acr|meta)$/.test(path)
  );
}

/** Whether a path in a crate's container belongs to the artefact that the crate is: page, description, log. */
export function isArtefactPath(path: string): boolean {
  return path === 'index.html' || path === 'meta.ttl' || /^eventlog(?:-[^/]*)?\.jsonld$/.test(path);
}
