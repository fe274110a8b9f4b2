/**
 * What the operator of an inbox has to answer so that web pages can send to it: to the question that browsers put ahead
 * (OPTIONS), and with every answer to a message. A `*` is enough, since pages send neither cookies nor tokens there.
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const CORS_ADVICE = `OPTIONS → 204
Access-Control-Allow-Origin: *
Access-Control-Allow-Methods: GET, HEAD, OPTIONS, POST
Access-Control-Allow-Headers: Content-Type
Access-Control-Max-Age: 86400
Accept-Post: application/ld+json

GET, HEAD, POST → as before, and
Access-Control-Allow-Origin: *
Access-Control-Expose-Headers: Accept-Post, Link, Location
`;
