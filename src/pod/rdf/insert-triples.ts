import type { Quad } from '@rdfjs/types';
import { fail, ok, type Result } from '../../domain/result.ts';
import { mediaType } from '../http/media-type.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { updateDocument } from './update-document.ts';
import { writeNTriples } from './write-turtle.ts';

/**
 * Adds triples to a document, which is created when missing: one N3 Patch that only inserts, so writers never meet.
 * Inserting what is there already changes nothing, so that a repeat does no harm. Servers without N3 Patch get a
 * conditional PUT instead. The triples must not hold blank nodes (N3 Patch forbids them).
 * https://solidproject.org/TR/protocol#n3-patch
 * @param ifMatch Strong ETag of the version that the insertion was decided on, where that matters.
 */
export async function insertTriples(
  transport: Transport,
  url: string,
  quads: readonly Quad[],
  ifMatch?: string,
): Promise<Result<PodResponse>> {
  const triples = writeNTriples(quads);
  const answer = await transport({
    url,
    method: 'PATCH',
    headers: { 'content-type': 'text/n3', ...(ifMatch !== undefined && { 'if-match': ifMatch }) },
    body: `@prefix solid: <http://www.w3.org/ns/solid/terms#>.\n<> a solid:InsertDeletePatch; solid:inserts {\n${triples}}.\n`,
  });
  if (!answer.ok) return answer;
  if (isSuccess(answer.value)) return ok(answer.value);
  if (answer.value.status === 405 || answer.value.status === 415 || answer.value.status === 501) {
    return insertByPut(transport, url, triples);
  }
  return fail(problemFromResponse(answer.value, 'append'));
}

async function insertByPut(transport: Transport, url: string, triples: string): Promise<Result<PodResponse>> {
  const updated = await updateDocument(transport, url, (current) => {
    const type = mediaType(current.contentType);
    if (current.response !== undefined && type !== 'text/turtle') {
      const reason = `Triples cannot be added to a document of type ${type} on this server.`;
      return { kind: 'stop', problem: { kind: 'noncompliant', url, reason } };
    }
    const text = current.text === '' || current.text.endsWith('\n') ? current.text : `${current.text}\n`;
    return { kind: 'replace', text: text + triples, contentType: 'text/turtle' };
  });
  if (!updated.ok) return updated;
  const { response } = updated.value;
  return response ? ok(response) : fail({ kind: 'noncompliant', url, reason: 'The write was not answered.' });
}
