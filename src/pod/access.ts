import { fail, ok, type Result } from '../domain/result.ts';
import type { RuleDocument } from './access-rules.ts';
import { decodeText } from './http/decode-text.ts';
import { exchange } from './http/exchange.ts';
import { linksByRel, parseLinkHeader } from './http/link-header.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import { ACCEPT_BOTH, readRdf } from './rdf/read-rdf.ts';
import { NS } from './rdf/vocabulary.ts';
import type { PodResponse, Transport } from './transport.ts';
import { parseWacAllow, type WacAllow } from './wac-allow.ts';

/** How access to a resource is controlled. */
export interface AccessControl {
  /** `wac`: Web Access Control; `acp`: Access Control Policies; `unknown`: the server names no document of rules. */
  readonly system: 'wac' | 'acp' | 'unknown';
  /** The resource's own rules; they need not exist. */
  readonly document?: RuleDocument;
  readonly wacAllow?: WacAllow;
  /** Whether the resource is the root of a storage, above which no rules are looked for. */
  readonly isRoot: boolean;
}

/** What a stranger gets to see. `missing`: a stranger is told that there is nothing. */
export type PublicView = 'open' | 'closed' | 'missing';

const ACR = `${NS.acp}AccessControlResource`;

/**
 * Reads the rules of a resource, found by `Link rel="acl"`. `forbidden` with mode `control` when the one who asks may
 * not see them. https://solid.github.io/web-access-control-spec/#acl-resource-discovery
 * https://solid.github.io/authorization-panel/acp-specification/#resource-access-control-resource
 */
export async function readAccess(transport: Transport, resource: string): Promise<Result<AccessControl>> {
  const head = await exchange(
    transport,
    { url: resource, method: 'HEAD', headers: { accept: '*/*' } },
    'read',
  );
  if (!head.ok) return head;
  const wacAllow = parseWacAllow(head.value.headers['wac-allow']);
  const links = parseLinkHeader(head.value.headers.link, head.value.url);
  const isRoot = linksByRel(links, 'type').includes(`${NS.pim}Storage`) || new URL(resource).pathname === '/';
  const url = linksByRel(links, 'acl')[0];
  const found = { isRoot, ...(wacAllow && { wacAllow }) };
  if (url === undefined) return ok({ system: 'unknown', ...found });
  const answer = await transport({ url, headers: { accept: ACCEPT_BOTH } });
  if (!answer.ok) {
    const isRefused = answer.problem.kind === 'unauthenticated';
    return isRefused ? fail({ kind: 'forbidden', url, mode: 'control' }) : answer;
  }
  const types = linksByRel(parseLinkHeader(answer.value.headers.link, answer.value.url), 'type');
  const system = types.includes(ACR) || url.endsWith('.acr') ? 'acp' : 'wac';
  const document = await ruleDocument(answer.value, url, resource);
  return document.ok ? ok({ system, document: document.value, ...found }) : document;
}

async function ruleDocument(
  answer: PodResponse,
  url: string,
  resource: string,
): Promise<Result<RuleDocument>> {
  if (!isSuccess(answer)) {
    const problem = problemFromResponse(answer, 'control');
    if (problem.kind !== 'absent') return fail(problem);
    return ok({ url, of: resource, exists: false, text: '', contentType: 'text/turtle', quads: [] });
  }
  const quads = await readRdf(answer);
  if (!quads.ok) return quads;
  const contentType = answer.headers['content-type'] ?? '';
  const { etag } = answer.headers;
  const text = decodeText(answer.body, contentType);
  return ok({
    url,
    of: resource,
    exists: true,
    text,
    contentType,
    quads: quads.value,
    ...(etag !== undefined && { etag }),
  });
}

/** Asks for a resource without credentials. */
export async function probePublic(transport: Transport, url: string): Promise<Result<PublicView>> {
  const answer = await transport({ url, method: 'HEAD', headers: { accept: '*/*' }, anonymous: true });
  if (!answer.ok) return answer;
  if (isSuccess(answer.value)) return ok('open');
  const problem = problemFromResponse(answer.value, 'read');
  if (problem.kind === 'unauthenticated' || problem.kind === 'forbidden') return ok('closed');
  return problem.kind === 'absent' ? ok('missing') : fail(problem);
}
