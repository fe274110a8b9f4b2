import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { fail, ok, type Result } from '../../domain/result.ts';
import { decodeText } from '../http/decode-text.ts';
import { mediaType } from '../http/media-type.ts';
import type { PodResponse } from '../transport.ts';
import { bundledContext } from './json-ld-contexts.ts';

/** Asks for RDF and for nothing else: with any wildcard, servers that know HTML answer HTML. */
export const ACCEPT_RDF = 'text/turtle, application/ld+json;q=0.9';

/** Takes both syntaxes alike, so that a server sends the stored bytes: for documents that are written back. */
export const ACCEPT_BOTH = 'text/turtle, application/ld+json';

/** Called for each triple, in document order. Stays cheap: listings have tens of thousands. */
type OnQuad = (quad: Quad) => void;

const N3_FORMATS: Readonly<Record<string, string>> = {
  'text/turtle': 'text/turtle',
  'application/x-turtle': 'text/turtle',
  'text/n3': 'text/n3',
  'application/n-triples': 'application/n-triples',
  'application/n-quads': 'application/n-quads',
  'application/trig': 'application/trig',
};

/** Whether {@link readRdf} knows the syntax of this media type. */
export function isRdf(type: string): boolean {
  return type in N3_FORMATS || isJsonLd(type);
}

/** Whether the media type is JSON that may be JSON-LD. */
export function isJsonLd(type: string): boolean {
  return (
    type === 'application/ld+json' || type === 'application/json' || type === 'application/activity+json'
  );
}

/** All triples of an answer, relative IRIs resolved against its final URL. `noncompliant` when it is not RDF. */
export async function readRdf(response: PodResponse): Promise<Result<readonly Quad[]>> {
  const quads: Quad[] = [];
  const read = await streamRdf(response, (quad) => quads.push(quad));
  return read.ok ? ok(quads) : read;
}

/** As {@link readRdf}, handing each triple on without keeping it. */
export async function streamRdf(response: PodResponse, onQuad: OnQuad): Promise<Result<void>> {
  const contentType = response.headers['content-type'];
  const type = mediaType(contentType);
  const format = N3_FORMATS[type];
  try {
    if (format !== undefined) {
      await parseN3(decodeText(response.body, contentType), format, response.url, onQuad);
    } else if (isJsonLd(type)) {
      await parseJsonLd(decodeText(response.body, contentType), response.url, onQuad);
    } else {
      return fail({ kind: 'noncompliant', url: response.url, reason: `Not RDF but ${type || 'untyped'}.` });
    }
    return ok(undefined);
  } catch (error) {
    const reason = `Cannot be read as ${type}: ${error instanceof Error ? error.message : String(error)}`;
    return fail({ kind: 'noncompliant', url: response.url, reason });
  }
}

/** Throws what the parser throws. */
function parseN3(text: string, format: string, baseIRI: string, onQuad: OnQuad): Promise<void> {
  return new Promise((resolve, reject) => {
    new Parser({ format, baseIRI }).parse(text, (error, quad) => {
      if (error) reject(error);
      else if (quad) onQuad(quad);
      else resolve();
    });
  });
}

/** Throws what JSON.parse and the JSON-LD processor throw. The processor is loaded when first needed. */
async function parseJsonLd(text: string, base: string, onQuad: OnQuad): Promise<void> {
  const document = JSON.parse(text) as object;
  const { default: jsonld } = await import('jsonld');
  const documentLoader = async (url: string) => ({ documentUrl: url, document: bundledContext(url) });
  // The published types know the callback style of old only.
  const toRdf = jsonld.toRDF as unknown as (input: object, options: object) => Promise<readonly Quad[]>;
  // What has no meaning in RDF is passed over, as the tolerant reader of strangers' documents must.
  for (const quad of await toRdf(document, { base, documentLoader, safe: false })) onQuad(quad);
}
