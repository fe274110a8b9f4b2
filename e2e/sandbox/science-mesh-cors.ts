import type { Answer } from './loopback-server.ts';
import type { MeshSettings } from './science-mesh-settings.ts';

/** The request headers that each kind of node lets web pages send, in lower case. */
const ALLOWED: Readonly<Record<MeshSettings['cors'], readonly string[]>> = {
  open: ['content-type', 'content-digest', 'signature', 'signature-input'],
  reva: ['accept', 'authorization', 'content-type', 'origin', 'x-requested-with'],
  none: [],
};

/** What the answer to a request says of web pages. https://fetch.spec.whatwg.org/#http-cors-protocol */
export function permission(cors: MeshSettings['cors']): Readonly<Record<string, string>> {
  if (cors === 'none') return {};
  return {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Date, Location, Retry-After',
  };
}

/** The answer to the question whether a web page may send a request: a no is an answer that allows nothing. */
export function permissionAnswer(
  cors: MeshSettings['cors'],
  headers: Readonly<Record<string, string>>,
): Answer {
  const wanted = (headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  if (cors === 'none' || !wanted.every((name) => ALLOWED[cors].includes(name))) return { status: 204 };
  return {
    status: 204,
    headers: {
      ...permission(cors),
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': ALLOWED[cors].join(', '),
    },
  };
}
