import type { Quad } from '@rdfjs/types';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { serverTime } from '../http/http-date.ts';
import type { CurrentText, Edit } from '../http/update-text.ts';
import { addTriple, type IriTriple } from '../rdf/add-triple.ts';
import { isIri } from '../rdf/terms.ts';
import { readDocument, updateDocument } from '../rdf/update-document.ts';
import type { Transport } from '../transport.ts';
import type { Written } from '../written.ts';

/**
 * Adds one triple to a metadata document, keeping everything else as it stands; `already` when the triple was there.
 * Safe with any number of writers at once.
 */
export async function addLink(
  transport: Transport,
  metadata: string,
  artefact: string,
  predicate: string,
  target: string,
): Promise<Result<Written>> {
  const link = { subject: artefact, predicate, object: target };
  const problem = unsafe(link);
  if (problem) return fail(problem);
  const updated = await updateDocument(transport, metadata, (current) => linked(current, metadata, link));
  if (!updated.ok) return updated;
  const { status, already, response } = updated.value;
  const at = already || response === undefined ? undefined : serverTime(response);
  return ok({ url: metadata, status, already, ...(at !== undefined && { at }) });
}

/** A metadata document as it stands, and as it would stand with one link more: the same text where the link is there. */
export async function previewLink(
  transport: Transport,
  metadata: string,
  link: IriTriple,
): Promise<Result<{ readonly before: string; readonly after: string }>> {
  const problem = unsafe(link);
  if (problem) return fail(problem);
  const current = await readDocument(transport, metadata);
  if (!current.ok) return current;
  const edit = linked(current.value, metadata, link);
  if (edit.kind === 'stop') return fail(edit.problem);
  const before = current.value.text;
  return ok({ before, after: edit.kind === 'replace' ? edit.text : before });
}

/** Why a link cannot be written into any document; `undefined` where it can. */
function unsafe(link: IriTriple): Problem | undefined {
  const odd = [link.subject, link.predicate, link.object].find((value) => !isIri(value));
  return odd === undefined ? undefined : { kind: 'invalid', reason: `Not an absolute IRI: ${odd}` };
}

/** What a link changes in a description. A description that is missing is not ours to invent. */
function linked(
  current: CurrentText & { readonly quads: readonly Quad[] },
  metadata: string,
  link: IriTriple,
): Edit {
  const { subject, predicate, object } = link;
  if (current.response === undefined) return { kind: 'stop', problem: { kind: 'absent', url: metadata } };
  const isThere = current.quads.some(
    (quad) =>
      quad.subject.value === subject &&
      quad.predicate.value === predicate &&
      quad.object.termType === 'NamedNode' &&
      quad.object.value === object,
  );
  if (isThere) return { kind: 'leave' };
  const text = addTriple(current.text, current.contentType, link);
  if (text !== undefined) return { kind: 'replace', text, contentType: current.contentType };
  const reason = `Links cannot be added to a document of type ${current.contentType}.`;
  return { kind: 'stop', problem: { kind: 'noncompliant', url: metadata, reason } };
}
