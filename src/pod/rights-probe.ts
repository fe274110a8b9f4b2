import { isSuccess } from './http/problem-from-response.ts';
import type { PodRequest, Transport } from './transport.ts';
import type { AccessMode } from './wac-allow.ts';

/** A state that no resource is ever in. */
const NEVER = '"orrery-asks-only"';

/**
 * Asks without credentials whether a stranger may do something, without doing it. `undefined` when the answer tells
 * nothing (no network, a fault of the server, a method that it does not know).
 *
 * Writing is asked for by a request that a server has to refuse for two reasons at once: it has no `Content-Type`
 * (https://solidproject.org/TR/protocol#server-content-type) and demands a state that the resource is never in
 * (https://www.rfc-editor.org/rfc/rfc9110#name-if-match). A server that would let the stranger write says so by
 * which refusal it chooses: who may not is refused before the request is looked at.
 * @param rules document of the access rules, for `control`
 */
export async function probeStranger(
  transport: Transport,
  resource: string,
  mode: AccessMode,
  rules?: string,
): Promise<boolean | undefined> {
  const request = requestFor(resource, mode, rules);
  if (request === undefined) return undefined;
  const answer = await transport({ ...request, anonymous: true });
  if (!answer.ok) return undefined;
  const { status } = answer.value;
  if (status === 401 || status === 403) return false;
  if (isSuccess(answer.value)) return true;
  const isLook = mode === 'read' || mode === 'control';
  return (isLook ? [404, 410] : [400, 409, 411, 412, 415, 422, 428]).includes(status) ? true : undefined;
}

function requestFor(resource: string, mode: AccessMode, rules: string | undefined): PodRequest | undefined {
  switch (mode) {
    case 'read':
      return { url: resource, method: 'HEAD', headers: { accept: '*/*' } };
    case 'append':
      return { url: resource, method: 'POST', headers: { 'if-match': NEVER } };
    case 'write':
      return { url: resource, method: 'PUT', headers: { 'if-match': NEVER } };
    case 'control':
      return rules === undefined
        ? undefined
        : { url: rules, method: 'HEAD', headers: { accept: 'text/turtle' } };
  }
}

/** Whether the one who is logged in may write a document, asked in the same way. */
export async function mayWrite(transport: Transport, url: string): Promise<boolean> {
  const answer = await transport({ url, method: 'PUT', headers: { 'if-match': NEVER } });
  return answer.ok && [400, 409, 411, 412, 415, 422, 428].includes(answer.value.status);
}
