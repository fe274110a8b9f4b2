/** What a finding is about, by its JSON Pointer. */
export interface Place {
  /** Position in `@graph`; missing where the document as a whole is meant. */
  readonly index?: number;
  /** Key of the entity, or of the document. */
  readonly property?: string;
}

/** Reads the path of a finding. https://www.rfc-editor.org/rfc/rfc6901#section-4 */
export function placeOf(path: string): Place {
  const [, first, second, third] = path
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (first !== '@graph' || second === undefined) return first === undefined ? {} : { property: first };
  return { index: Number(second), ...(third !== undefined && { property: third }) };
}
