import type { Quad, Quad_Object } from '@rdfjs/types';
import { DataFactory, Writer } from 'n3';
import { iri } from './terms.ts';
import { PREFIXES } from './vocabulary.ts';

/** A triple to write; subject and predicate as absolute IRIs. */
export type NewTriple = readonly [subject: string, predicate: string, object: Quad_Object];

/** Makes triples into quads of the default graph. */
export function toQuads(triples: readonly NewTriple[]): Quad[] {
  return triples.map(([subject, predicate, object]) =>
    DataFactory.quad(iri(subject), iri(predicate), object),
  );
}

/** Turtle text of the triples. IRIs under `baseUrl` are written relative to it. */
export function writeTurtle(
  quads: readonly Quad[],
  options: { readonly prefixes?: Readonly<Record<string, string>>; readonly baseUrl?: string } = {},
): string {
  const writer = new Writer({
    prefixes: { ...(options.prefixes ?? usedPrefixes(quads)) },
    ...(options.baseUrl !== undefined && { baseIRI: options.baseUrl }),
  });
  writer.addQuads([...quads]);
  let output = '';
  writer.end((_error: unknown, result: string) => {
    output = result;
  });
  return output;
}

/** N-Triples of the triples: valid inside Turtle, N3 and N3 Patch as well. */
export function writeNTriples(quads: readonly Quad[]): string {
  return new Writer({ format: 'N-Triples' }).quadsToString([...quads]);
}

function usedPrefixes(quads: readonly Quad[]): Record<string, string> {
  const iris = quads.flatMap(({ predicate, object }) => [
    predicate.value,
    object.termType === 'Literal' ? object.datatype.value : object.value,
  ]);
  return Object.fromEntries(
    Object.entries(PREFIXES).filter(([, namespace]) => iris.some((value) => value.startsWith(namespace))),
  );
}
