import { readCatalogueJson, readCatalogueQuads } from '../../domain/event-log/catalogue.ts';
import type { CatalogueEntry } from '../../domain/event-log/entry.ts';
import { ok, type Result } from '../../domain/result.ts';
import { decodeText } from '../http/decode-text.ts';
import { exchange } from '../http/exchange.ts';
import { mediaType } from '../http/media-type.ts';
import { isJsonLd, readRdf } from '../rdf/read-rdf.ts';
import type { Transport } from '../transport.ts';

const ACCEPT = 'application/ld+json, text/turtle;q=0.9, application/json;q=0.8';
const MAX_BYTES = 10 * 1024 * 1024;

/** Reads a catalogue of logs, as a stranger. Empty when the document is there but holds none. */
export async function readCatalogue(
  transport: Transport,
  url: string,
): Promise<Result<readonly CatalogueEntry[]>> {
  const request = { url, headers: { accept: ACCEPT }, maxBytes: MAX_BYTES, anonymous: true };
  const answer = await exchange(transport, request, 'read');
  if (!answer.ok) return answer;
  const contentType = answer.value.headers['content-type'];
  if (isJsonLd(mediaType(contentType))) {
    const catalogue = fromJson(decodeText(answer.value.body, contentType), answer.value.url);
    if (catalogue) return ok(catalogue);
  }
  const quads = await readRdf(answer.value);
  return quads.ok ? ok(readCatalogueQuads(quads.value)) : quads;
}

function fromJson(text: string, url: string): readonly CatalogueEntry[] | undefined {
  try {
    return readCatalogueJson(JSON.parse(text), url);
  } catch {
    return undefined;
  }
}
