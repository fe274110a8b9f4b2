import { fail, ok, type Result } from '../domain/result.ts';
import { linksByRel, parseLinkHeader } from './http/link-header.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import type { Transport } from './transport.ts';
import { parseWacAllow, type WacAllow } from './wac-allow.ts';

/** How access to a resource is controlled. */
export interface AccessControl {
  /** `wac`: Web Access Control; `acp`: Access Control Policies; `unknown`: the server names no control document. */
  readonly system: 'wac' | 'acp' | 'unknown';
  /** Document that controls the access; under WAC it need not exist. */
  readonly url?: string;
  readonly wacAllow?: WacAllow;
}

/** What a stranger gets to see. `missing`: a stranger is told that there is nothing. */
export type PublicView = 'open' | 'closed' | 'missing';

const ACR = 'http://www.w3.org/ns/solid/acp#AccessControlResource';

/**
 * Finds out how access to a resource is controlled, by `Link rel="acl"` and by what lies there.
 * https://solid.github.io/web-access-control-spec/#acl-resource-discovery https://solid.github.io/authorization-panel/acp-specification/
 */
export async function detectAccess(transport: Transport, url: string): Promise<Result<AccessControl>> {
  const answer = await transport({ url, method: 'HEAD', headers: { accept: 'text/turtle' } });
  if (!answer.ok) return answer;
  if (!isSuccess(answer.value)) return fail(problemFromResponse(answer.value, 'read'));
  const wacAllow = parseWacAllow(answer.value.headers['wac-allow']);
  const control = linksByRel(parseLinkHeader(answer.value.headers.link, answer.value.url), 'acl')[0];
  if (control === undefined) return ok({ system: 'unknown', ...(wacAllow && { wacAllow }) });
  const document = await transport({ url: control, method: 'HEAD', headers: { accept: 'text/turtle' } });
  if (!document.ok) return document;
  const types = linksByRel(parseLinkHeader(document.value.headers.link, document.value.url), 'type');
  const system = types.includes(ACR) || control.endsWith('.acr') ? 'acp' : 'wac';
  return ok({ system, url: control, ...(wacAllow && { wacAllow }) });
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
