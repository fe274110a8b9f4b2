/** The container of the data collections; only the owner reads it. @param home Orrery's own container, ending in `/`. */
export function collectionsUrl(home: string): string {
  return new URL('collections/', home).href;
}

/** URL of the document that a collection's id, or any address in it, belongs to. */
export function collectionDocument(id: string): string {
  const hash = id.indexOf('#');
  return hash < 0 ? id : id.slice(0, hash);
}

/** The id of the collection that a document describes. */
export function collectionId(document: string): string {
  return `${collectionDocument(document)}#it`;
}

/** The container beside a collection's document that has the versions that are kept. */
export function versionsUrl(id: string): string {
  return `${collectionDocument(id).replace(/\.ttl$/, '')}/`;
}

/** URL of the document of a version that is kept. */
export function versionDocument(id: string, version: number): string {
  return `${versionsUrl(id)}${version}.ttl`;
}

/** The number of the version that a document has; `undefined` for other addresses. */
export function versionOf(url: string): number | undefined {
  const digits = /\/(\d{1,9})\.ttl(?:#it)?$/.exec(url)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
