import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';

/** The triples of a Turtle text; throws where it is not Turtle. */
export function parseTurtle(text: string, baseIRI: string): Quad[] {
  return new Parser({ baseIRI }).parse(text);
}
