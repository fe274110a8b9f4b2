import { fail } from '../domain/result.ts';

/** Why the relay itself does not do what it was asked. Each has a type of its own, so that programs can tell. */
export type RefusalKind =
  | 'not-found'
  | 'method'
  | 'foreign-origin'
  | 'no-token'
  | 'bad-token'
  | 'replayed-proof'
  | 'unknown-caller'
  | 'too-many-requests'
  | 'bad-target'
  | 'private-address'
  | 'not-allowed'
  | 'media-type'
  | 'too-large'
  | 'unreachable'
  | 'timeout'
  | 'redirects'
  | 'answer-too-large'
  | 'internal';

/** A refusal of the relay's own. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** A sentence for people: never with a token, a body or a query string in it. */
  readonly detail: string;
  /** Further headers of the answer, e.g. `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** HTTP status and title of each refusal. */
const REFUSALS: Readonly<Record<RefusalKind, readonly [status: number, title: string]>> = {
  'not-found': [404, 'The relay has nothing at this address'],
  method: [405, 'The relay does not take this method here'],
  'foreign-origin': [403, 'This web page may not use the relay'],
  'no-token': [401, 'The relay has to know who asks'],
  'bad-token': [401, 'The token or its proof does not hold'],
  'replayed-proof': [401, 'This proof was used before'],
  'unknown-caller': [403, 'The relay does not serve this WebID'],
  'too-many-requests': [429, 'Too many requests'],
  'bad-target': [400, 'This is no address to forward to'],
  'private-address': [403, 'The relay forwards nothing to private addresses'],
  'not-allowed': [403, 'The relay may not forward this'],
  'media-type': [415, 'The relay does not forward this media type'],
  'too-large': [413, 'The message is too large for the relay'],
  unreachable: [502, 'The relay cannot reach the target'],
  timeout: [504, 'The target did not answer in time'],
  redirects: [502, 'The target redirects too often'],
  'answer-too-large': [502, 'The answer of the target is too large for the relay'],
  internal: [500, 'The relay has a fault of its own'],
};

const BASE = 'https://w3id.org/orrery/relay#';

/** A refusal as a failed outcome. */
export function refuse(
  kind: RefusalKind,
  detail: string,
  headers?: Refusal['headers'],
): { readonly ok: false; readonly problem: Refusal } {
  return fail({ kind, detail, headers });
}

/** The refusal as an answer. https://www.rfc-editor.org/rfc/rfc9457 */
export function refusalResponse({ kind, detail, headers }: Refusal): Response {
  const [status, title] = REFUSALS[kind];
  return new Response(JSON.stringify({ type: BASE + kind, title, status, detail }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      // RFC 9449 7.1: the challenge names the scheme and the algorithms.
      ...(status === 401 && { 'www-authenticate': 'DPoP algs="ES256 ES384 ES512 PS256 RS256"' }),
      ...headers,
    },
  });
}
