import type { Quad } from '@rdfjs/types';
import { limitFindings, MAX_JSONLD_VALUES, measure } from './limits.ts';
import { fastQuads } from './rdf/fast-quads.ts';
import { convertToQuads } from './rdf/json-ld.ts';
import { prepare, prepareWithoutInline } from './rdf/prepare.ts';

/** Circumstances of a message that the message itself does not tell. */
export interface QuadOptions {
  /** URL of the message, which relative and empty identifiers refer to. */
  readonly base: string;
}

/**
 * The RDF of a notification, for the policies: contexts bundled, ActivityStreams first, unknown ones left out.
 * Common shapes take a fast path that gives the same quads as the JSON-LD algorithms.
 * What cannot be interpreted, or is too large to be, gives no quads.
 */
export async function toQuads(document: unknown, { base }: QuadOptions): Promise<Quad[]> {
  return fastQuads(document) ?? (await quadsByAlgorithm(document, base));
}

/** The RDF of a message of any shape, by the JSON-LD algorithms. https://www.w3.org/TR/json-ld11-api/ */
export async function quadsByAlgorithm(document: unknown, base: string): Promise<Quad[]> {
  const extent = measure(document);
  if (limitFindings(extent).length > 0 || extent.values > MAX_JSONLD_VALUES) return [];
  try {
    return await convertToQuads(prepare(document), base);
  } catch {
    // The library rejects contradictory contexts; without the sender's own definitions most can still be read.
    return convertToQuads(prepareWithoutInline(document), base).catch(() => []);
  }
}
