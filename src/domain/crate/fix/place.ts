/** What a finding is about, by its JSON Pointer. */
export interface Place {
  /** Position in `@graph`; missing where the document as a whole is meant. */
  readonly index?: number;
  /** Key of the entity, or of the document. */
  readonly property?: string;
}

const GRAPH = '/@graph/';

/** Reads the path of a finding. https://www.rfc-editor.org/rfc/rfc6901#section-4 */
export function placeOf(path: string): Place {
  // Without taking it apart into a list: a crate may have tens of thousands of findings.
  if (!path.startsWith(GRAPH)) {
    const property = stepAt(path, 1);
    return property === '' ? {} : { property };
  }
  const end = path.indexOf('/', GRAPH.length);
  const index = Number(path.slice(GRAPH.length, end < 0 ? undefined : end));
  return end < 0 ? { index } : { index, property: stepAt(path, end + 1) };
}

function stepAt(path: string, at: number): string {
  const end = path.indexOf('/', at);
  const step = path.slice(at, end < 0 ? undefined : end);
  return step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;
}
