import type { Artefact } from '../../domain/artefact/artefact.ts';
import { EVENT_LOG, LDP_INBOX } from '../../domain/artefact/vocabulary.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { linksByRel, parseLinkHeader } from '../http/link-header.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import { insertTriples } from '../rdf/insert-triples.ts';
import { iri } from '../rdf/terms.ts';
import { toQuads } from '../rdf/write-turtle.ts';
import type { Transport } from '../transport.ts';

/**
 * What came of asking the server to name inbox and log with the artefact's container itself.
 * `in-headers`: the answer's `Link` header names the inbox; `in-rdf`: only the container's description does.
 */
export type ServerLinks =
  | { readonly kind: 'in-headers' | 'in-rdf' }
  | { readonly kind: 'not-offered' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * States `ldp:inbox` and event logs in the description that the server keeps of the container, from which some servers
 * make `Link` headers. The document is found by `Link rel="describedby"`; a server without one is told as such.
 * https://solidproject.org/TR/protocol#auxiliary-resources-description-resources
 */
export async function stateServerLinks(transport: Transport, artefact: Artefact): Promise<ServerLinks> {
  const { url, inbox, eventLogs = [] } = artefact;
  const triples = [
    ...(inbox === undefined ? [] : [[url, LDP_INBOX, iri(inbox)] as const]),
    ...eventLogs.map((log) => [url, EVENT_LOG, iri(log)] as const),
  ];
  const before = await headLinks(transport, url);
  if (!before.ok) return { kind: 'failed', problem: before.problem };
  const description = linksByRel(before.value, 'describedby').find((link) => link !== artefact.metadata);
  if (description === undefined || triples.length === 0) return { kind: 'not-offered' };
  const written = await insertTriples(transport, description, toQuads(triples));
  if (!written.ok) {
    // 404, 405 …: the server names a description that it does not let anybody write.
    const { problem } = written;
    const refused =
      problem.kind === 'refused' || problem.kind === 'absent' || problem.kind === 'noncompliant';
    return refused ? { kind: 'not-offered' } : { kind: 'failed', problem };
  }
  const after = await headLinks(transport, url);
  const named = after.ok && inbox !== undefined && linksByRel(after.value, LDP_INBOX).includes(inbox);
  return { kind: named ? 'in-headers' : 'in-rdf' };
}

async function headLinks(
  transport: Transport,
  url: string,
): Promise<Result<ReturnType<typeof parseLinkHeader>>> {
  const answer = await transport({ url, method: 'HEAD', headers: { accept: 'text/turtle' } });
  if (!answer.ok) return answer;
  if (!isSuccess(answer.value)) return fail(problemFromResponse(answer.value, 'read'));
  return ok(parseLinkHeader(answer.value.headers.link, answer.value.url));
}
