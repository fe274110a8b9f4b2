import { mediaType } from '../http/media-type.ts';
import { isJsonLd } from './read-rdf.ts';
import { iri } from './terms.ts';
import { toQuads, writeNTriples } from './write-turtle.ts';

/** A triple of three absolute IRIs. */
export interface IriTriple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/**
 * The document's text with one triple more and everything else untouched: comments, prefixes, order.
 * In Turtle a statement at the end is always complete in itself; in JSON-LD a node with full IRIs is added,
 * which means the same whatever the context says. `undefined` for syntaxes that this cannot be done in.
 * @param text A document that has been parsed without error.
 */
export function addTriple(text: string, contentType: string, triple: IriTriple): string | undefined {
  const type = mediaType(contentType);
  if (['text/turtle', 'application/x-turtle', 'text/n3', 'application/n-triples'].includes(type)) {
    const statement = writeNTriples(toQuads([[triple.subject, triple.predicate, iri(triple.object)]]));
    // The line break ends a comment that the last line may consist of.
    return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${statement}`;
  }
  if (isJsonLd(type)) return addToJson(text, triple);
  return undefined;
}

function addToJson(text: string, { subject, predicate, object }: IriTriple): string | undefined {
  const document: unknown = JSON.parse(text);
  const node = { '@id': subject, [predicate]: [{ '@id': object }] };
  if (Array.isArray(document)) return JSON.stringify([...document, node], null, 2);
  if (typeof document !== 'object' || document === null) return undefined;
  const { '@context': context, '@graph': graph, ...rest } = document as Record<string, unknown>;
  // With further properties beside it, @graph would be a named graph; then only a wrapping keeps the meaning.
  if (graph !== undefined && Object.keys(rest).length > 0) return undefined;
  const nodes = graph === undefined ? [rest] : Array.isArray(graph) ? graph : [graph];
  const extended = { ...(context !== undefined && { '@context': context }), '@graph': [...nodes, node] };
  return JSON.stringify(extended, null, 2);
}
