import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { portInUse } from './ports.ts';

/** A small server of the sandbox, reachable from this machine only. */
export interface LoopbackServer {
  /** `http://localhost:<port>/`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** What a server says to a request. */
export interface Answer {
  readonly status: number;
  /** Media type; plain text unless said otherwise. */
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that came in as a whole. Names of headers in lower case; several of one name are joined by commas. */
export interface ArrivedRequest {
  readonly method: string;
  /** As the server knows itself, with path and query. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** IP address of the caller. */
  readonly caller: string;
}

/** No request of the sandbox is larger; in bytes. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Serves on the usual port, so that what people have noted is right after a restart, or on a free one.
 * @param handle writes the answer; where it fails the connection is cut
 */
export async function serveLoopback(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  usualPort = 0,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  // Another sandbox may take the port in between.
  if (usualPort === 0 || (await portInUse(usualPort))) await listen(0);
  else await listen(usualPort).catch(() => listen(0));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Reads a request to its end. @param origin of the server; the `Host` header is not asked */
export async function arrived(request: IncomingMessage, origin: string): Promise<ArrivedRequest> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > MAX_BYTES) throw new Error('Too large for the sandbox.');
    chunks.push(chunk);
  }
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', origin),
    headers: Object.fromEntries(headers),
    body: new Uint8Array(Buffer.concat(chunks)),
    caller: (request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
  };
}

/** Writes an answer; of a `HEAD` only the headers. */
export function say(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, type = 'text/plain; charset=utf-8', body = '', headers = {} } = answer;
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  response.writeHead(status, { 'content-type': type, 'content-length': length, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** An answer with a JSON document. */
export function json(document: unknown, status = 200, headers?: Answer['headers']): Answer {
  return { status, type: 'application/json', body: JSON.stringify(document), headers };
}

/** Whether a host, with or without a port, is this machine. The sandbox asks no other. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}
