import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRelay, type Relay } from '../handler.ts';
import type { RelayOptions } from '../options.ts';
import { nodeHost } from './node-host.ts';

/** A relay that listens. */
export interface RelayServer {
  stop(): Promise<void>;
}

/** Where a relay listens. */
export interface Listening {
  readonly listenHost: string;
  readonly port: number;
}

/** Serves a relay by Node. Rejects when the port is taken. @param log takes one line for each request */
export async function serveRelay(
  options: RelayOptions & Listening,
  log: (line: string) => void,
): Promise<RelayServer> {
  const relay = createRelay(options, nodeHost(log));
  const server = createServer((incoming, outgoing) => {
    answer(relay, options.publicUrl, incoming, outgoing).catch(() => outgoing.destroy());
  });
  // Slow senders shall not hold connections for ever.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.listenHost, () => resolve());
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  relay: Relay,
  publicUrl: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const response = await relay(requestOf(publicUrl, incoming));
  if (!incoming.complete) {
    // A body that nobody wants to the end: let it run off, so that the answer is not lost with the connection.
    outgoing.setHeader('connection', 'close');
    incoming.resume();
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}

/** The request as callers made it: at the public address, whatever a proxy before this server says. */
function requestOf(publicUrl: string, incoming: IncomingMessage): Request {
  const { url = '/', method = 'GET', rawHeaders } = incoming;
  // A request target may also be a whole URL, or begin with two slashes; only path and query count.
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/^\/+/, '/');
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  const hasBody = method !== 'GET' && method !== 'HEAD' && hasContent(incoming);
  return new Request(new URL(path, publicUrl), {
    method,
    headers,
    ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }),
  } as RequestInit);
}

/** The body as a stream. Giving it up leaves the connection open, for the answer. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const pieces: AsyncIterator<Buffer> = incoming.iterator({ destroyOnReturn: false });
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

function hasContent({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
