declare module 'rdf-canonize' {
  import type { Quad } from '@rdfjs/types';
  /** https://www.w3.org/TR/rdf-canon/ */
  export function canonize(dataset: readonly Quad[], options: { algorithm: 'RDFC-1.0' }): Promise<string>;
}
