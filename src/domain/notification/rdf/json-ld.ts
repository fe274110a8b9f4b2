import type { NamedNode, Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { knownContext } from '../contexts/known.ts';
import { XSD } from '../vocabulary.ts';

interface PlainTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

interface PlainQuad {
  readonly subject: PlainTerm;
  readonly predicate: PlainTerm;
  readonly object: PlainTerm;
  readonly graph: PlainTerm;
}

interface Loaded {
  readonly documentUrl: string;
  readonly document: unknown;
  readonly tag: 'static';
}

/** What is used of the library; its published types know neither promises alone nor `tag`. */
interface JsonLd {
  expand(document: unknown, options: Options): Promise<unknown[]>;
  toRDF(document: unknown, options: Options): Promise<PlainQuad[]>;
}

interface Options {
  readonly base: string;
  readonly documentLoader: (url: string) => Promise<Loaded>;
}

/** The library is large and seldom needed, so it is loaded when it is. */
async function load(): Promise<JsonLd> {
  const { default: jsonld } = await import('jsonld');
  return jsonld as unknown as JsonLd;
}

/**
 * Gives the JSON-LD algorithms the bundled contexts, and nothing else: a context is never fetched,
 * which would tell the sender that the message was read.
 */
export async function bundledContexts(url: string): Promise<Loaded> {
  const known = knownContext(url);
  if (known === undefined) throw new Error(`The context ${url} is not bundled.`);
  // `static` lets the library keep the processed context for all messages.
  return { documentUrl: url, document: { '@context': known.context }, tag: 'static' };
}

/** Runs the expansion algorithm. Rejects when the contexts contradict themselves. */
export async function expand(document: unknown): Promise<unknown[]> {
  const jsonld = await load();
  // Relative identifiers stay as they are: the reader completes them in the same way on every path.
  return jsonld.expand(document, { base: '', documentLoader: bundledContexts });
}

/** Runs the RDF conversion algorithm. Rejects when the contexts contradict themselves. */
export async function convertToQuads(document: unknown, base: string): Promise<Quad[]> {
  const jsonld = await load();
  const dataset = await jsonld.toRDF(document, { base, documentLoader: bundledContexts });
  return dataset.map(({ subject, predicate, object, graph }) =>
    DataFactory.quad(toTerm(subject), toTerm(predicate), toTerm(object), toTerm(graph)),
  );
}

/** The library puts each kind of term into the places where RDF allows it, which the type does not say. */
function toTerm(term: PlainTerm): NamedNode {
  return anyTerm(term) as NamedNode;
}

function anyTerm(term: PlainTerm): Term {
  switch (term.termType) {
    case 'BlankNode':
      return DataFactory.blankNode(term.value.replace(/^_:/, ''));
    case 'Literal':
      return DataFactory.literal(
        term.value,
        term.language || DataFactory.namedNode(term.datatype?.value ?? `${XSD}string`),
      );
    case 'DefaultGraph':
      return DataFactory.defaultGraph();
    default:
      return DataFactory.namedNode(term.value);
  }
}
