import type { Literal, NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { NS } from './vocabulary.ts';

/** An absolute IRI without any character that could end it early in Turtle. https://www.w3.org/TR/turtle/#grammar-production-IRIREF */
const SAFE_IRI = /^[a-z][a-z0-9+.-]*:[^\p{Cc}\s<>"{}|\\^`]*$/iu;

/** Whether a text from outside may stand between `<` and `>` in Turtle. */
export function isIri(value: string): boolean {
  return SAFE_IRI.test(value);
}

/** An IRI that we made, or that {@link isIri} has passed. */
export function iri(value: string): NamedNode {
  return DataFactory.namedNode(value);
}

/** An id from outside: as an IRI when it is one, else as a text, so that nothing can break out of the document. */
export function iriOrText(value: string): NamedNode | Literal {
  return isIri(value) ? iri(value) : text(value);
}

export function text(value: string): Literal {
  return DataFactory.literal(value);
}

export function dateTime(iso: string): Literal {
  return DataFactory.literal(iso, iri(`${NS.xsd}dateTime`));
}

export function integer(value: number): Literal {
  return DataFactory.literal(String(value), iri(`${NS.xsd}integer`));
}

export function boolean(value: boolean): Literal {
  return DataFactory.literal(String(value), iri(`${NS.xsd}boolean`));
}

/** A JSON value as `rdf:JSON`. https://www.w3.org/TR/json-ld11/#the-rdf-json-datatype */
export function json(value: unknown): Literal {
  return DataFactory.literal(JSON.stringify(value), iri(`${NS.rdf}JSON`));
}
