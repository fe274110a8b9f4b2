import type { Quad } from '@rdfjs/types';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { artefactFrom } from '../../domain/artefact/read-description.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readDocument } from '../rdf/update-document.ts';
import type { Transport } from '../transport.ts';

/** An artefact's description as it stood when it was opened for editing. */
export interface OpenedArtefact {
  readonly artefact: Artefact;
  /** All triples of the document, those that Orrery does not know included. */
  readonly quads: readonly Quad[];
  /** Strong ETag, where the server gives one. */
  readonly etag?: string;
}

/** Reads an artefact's description for editing. @param url URL of its container. */
export async function openArtefact(transport: Transport, url: string): Promise<Result<OpenedArtefact>> {
  if (!url.endsWith('/')) {
    const reason = 'This artefact has no container of its own; change its description where it was made.';
    return fail({ kind: 'invalid', reason });
  }
  const metadata = new URL('meta.ttl', url).href;
  const document = await readDocument(transport, metadata);
  if (!document.ok) return document;
  const { response, quads } = document.value;
  if (response === undefined) return fail({ kind: 'absent', url: metadata });
  return ok({ artefact: artefactFrom(url, metadata, quads), quads, etag: response.headers.etag });
}
