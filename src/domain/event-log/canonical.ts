import { Writer } from 'n3';
import { toQuads } from '../notification/quads.ts';

/** What is used of the library. */
interface Canonizer {
  canonize(nquads: string, options: Readonly<Record<string, unknown>>): Promise<string>;
}

/**
 * Canonical N-Quads of a JSON-LD text; two texts that say the same have the same. `undefined` where the text is no
 * JSON-LD, says nothing, or is made to keep the algorithm busy. https://www.w3.org/TR/rdf-canon/
 */
export async function canonicalText(text: string): Promise<string | undefined> {
  try {
    const quads = await toQuads(JSON.parse(text), { base: BASE });
    if (quads.length === 0) return undefined;
    const { default: jsonld } = await import('jsonld');
    return await (jsonld as unknown as Canonizer).canonize(
      new Writer({ format: 'N-Quads' }).quadsToString(quads),
      {
        algorithm: 'RDFC-1.0',
        inputFormat: 'application/n-quads',
        format: 'application/n-quads',
      },
    );
  } catch {
    return undefined;
  }
}

/** Relative references of two copies at different places mean the same. */
const BASE = 'https://log.invalid/event';
