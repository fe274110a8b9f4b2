/** Prefix of the headers that tell what the target answered; the relay's own headers have other names. */
export const TARGET = 'target-';

/** Headers of a target that are brought back. */
export const CARRIED = [
  'content-type',
  'link',
  'location',
  'accept-post',
  'allow',
  'retry-after',
  'wac-allow',
] as const;

const EXPOSED = [
  'relay',
  ...['status', 'url', 'body', ...CARRIED].map((name) => TARGET + name),
  'retry-after',
  'www-authenticate',
].join(', ');

/**
 * Headers of a signed message (RFC 9421, RFC 9530). They speak of the target, and are forwarded to hosts for which there
 * is a rule, and to no other.
 */
export const SIGNED = ['content-digest', 'signature-input', 'signature'] as const;

/**
 * Headers in which services want tokens of their own. Callers send them with the prefix, since the relay itself asks for
 * a token; they are sent on to hosts whose rule names them, and to no other.
 */
export const TOKENS = ['authorization', 'x-rucio-auth-token'] as const;

const ALLOWED = [
  'Authorization',
  'DPoP',
  'Content-Type',
  'Accept',
  ...SIGNED,
  ...TOKENS.map((name) => TARGET + name),
].join(', ');

/** Headers that let the pages of one origin read an answer. https://fetch.spec.whatwg.org/#http-cors-protocol */
export function corsHeaders(origin: string | null): Record<string, string> {
  return {
    vary: 'Origin',
    ...(origin !== null && {
      'access-control-allow-origin': origin,
      'access-control-expose-headers': EXPOSED,
    }),
  };
}

/** The answer to the question that browsers put first. */
export function preflightResponse(origin: string, methods: readonly string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': ALLOWED,
      'access-control-max-age': '600',
      ...corsHeaders(origin),
    },
  });
}
