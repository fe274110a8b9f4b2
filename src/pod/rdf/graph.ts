import type { Quad } from '@rdfjs/types';

/** Values of a property of a subject, in document order: IRIs and texts alike, as strings. */
export function allValues(quads: readonly Quad[], subject: string, predicate: string): readonly string[] {
  return quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map((quad) => quad.object.value);
}

/** The first value of a property, or `undefined`. */
export function firstValue(quads: readonly Quad[], subject: string, predicate: string): string | undefined {
  return quads.find((quad) => quad.subject.value === subject && quad.predicate.value === predicate)?.object
    .value;
}

/** Values of a property that are IRIs with http or https. */
export function allUrls(quads: readonly Quad[], subject: string, predicate: string): readonly string[] {
  return quads
    .filter(
      (quad) =>
        quad.subject.value === subject &&
        quad.predicate.value === predicate &&
        quad.object.termType === 'NamedNode' &&
        /^https?:\/\//i.test(quad.object.value),
    )
    .map((quad) => quad.object.value);
}

/** Subjects that have this property with this value. */
export function subjectsWith(quads: readonly Quad[], predicate: string, object: string): readonly string[] {
  const found = quads.filter((quad) => quad.predicate.value === predicate && quad.object.value === object);
  return [...new Set(found.map((quad) => quad.subject.value))];
}

/** The triples of each subject, in one pass over the document. */
export function bySubject(quads: readonly Quad[]): ReadonlyMap<string, readonly Quad[]> {
  const groups = new Map<string, Quad[]>();
  for (const quad of quads) {
    const group = groups.get(quad.subject.value);
    if (group) group.push(quad);
    else groups.set(quad.subject.value, [quad]);
  }
  return groups;
}
