/** No wildcard in any weight: with one, servers that know HTML send HTML. The same words as in the search for an inbox. */
export const ACCEPT_DATA = 'application/ld+json, text/turtle;q=0.9';

/** Larger documents are not read: nobody needs so much to say who they are. In bytes. */
export const MAX_BYTES = 5 * 1024 * 1024;
