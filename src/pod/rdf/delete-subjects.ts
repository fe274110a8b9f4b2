import { ok, type Result } from '../../domain/result.ts';
import type { Transport } from '../transport.ts';
import { updateDocument } from './update-document.ts';
import { writeTurtle } from './write-turtle.ts';

/**
 * Takes all triples of some subjects out of a document, with a conditional write. What else it says is kept, but
 * written anew: comments and layout go.
 */
export async function deleteSubjects(
  transport: Transport,
  url: string,
  subjects: readonly string[],
): Promise<Result<void>> {
  const updated = await updateDocument(transport, url, ({ quads }) => {
    const left = quads.filter(({ subject }) => !subjects.includes(subject.value));
    if (left.length === quads.length) return { kind: 'leave' };
    return { kind: 'replace', text: writeTurtle(left, { baseUrl: url }), contentType: 'text/turtle' };
  });
  return updated.ok ? ok(undefined) : updated;
}
