import type { Quad } from '@rdfjs/types';
import { ok, type Result } from '../../domain/result.ts';
import { type CurrentText, type Edit, readText, type Updated, updateText } from '../http/update-text.ts';
import type { Transport } from '../transport.ts';
import { ACCEPT_BOTH, readRdf } from './read-rdf.ts';

/** An RDF document of the pod as it stands now; `quads` and `text` are empty where there is none yet. */
interface CurrentDocument extends CurrentText {
  readonly quads: readonly Quad[];
}

/** As {@link updateText}, for RDF: `edit` gets the triples as well. */
export function updateDocument(
  transport: Transport,
  url: string,
  edit: (current: CurrentDocument) => Edit | Promise<Edit>,
): Promise<Result<Updated>> {
  const editText = async (current: CurrentText): Promise<Edit> => {
    const document = await withQuads(current);
    return document.ok ? edit(document.value) : { kind: 'stop', problem: document.problem };
  };
  return updateText(transport, url, editText, { accept: ACCEPT_BOTH });
}

/** Reads a document that may be missing. Accepts both syntaxes equally, so that the server sends what it stores. */
export async function readDocument(transport: Transport, url: string): Promise<Result<CurrentDocument>> {
  const current = await readText(transport, url, ACCEPT_BOTH);
  return current.ok ? withQuads(current.value) : current;
}

async function withQuads(current: CurrentText): Promise<Result<CurrentDocument>> {
  if (current.response === undefined) return ok({ ...current, quads: [] });
  const quads = await readRdf(current.response);
  return quads.ok ? ok({ ...current, quads: quads.value }) : quads;
}
