import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { validateNotification } from '../../src/domain/notification/validate.ts';

/** A message that the closed inbox took. */
export interface TakenMessage {
  readonly document: Readonly<Record<string, unknown>>;
  /** Names and values of the request's headers, as they came. */
  readonly headers: Readonly<Record<string, unknown>>;
}

/** The inbox of a service that knows nothing of web pages, as most in the field do not. */
export interface ClosedInbox {
  /** The service's page, which advertises the inbox; ends in `/`. */
  readonly url: string;
  stop(): Promise<void>;
}

const MAX_BYTES = 1024 * 1024;

/**
 * Starts a receiver of Linked Data Notifications without a word of CORS. It takes only what is strictly valid, answers
 * anything else with the faults, and tells at `received` what it has taken.
 */
export async function startClosedInbox(): Promise<ClosedInbox> {
  const taken: TakenMessage[] = [];
  const server = createServer((request, response) => {
    answer(request, response, taken).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What a closed inbox has taken so far. @param url of the service's page */
export async function takenBy(url: string): Promise<readonly TakenMessage[]> {
  return (await (await fetch(new URL('received', url))).json()) as TakenMessage[];
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  taken: TakenMessage[],
): Promise<void> {
  const { method, url, headers } = request;
  const say = (status: number, type: string, text: string, more: Record<string, string> = {}) =>
    void response.writeHead(status, { 'content-type': type, ...more }).end(method === 'HEAD' ? '' : text);
  if (url === '/inbox' && method === 'POST') {
    const faults = faultsOf(await bodyOf(request), headers['content-type'], (document) =>
      taken.push({ document, headers }),
    );
    if (faults.length > 0)
      return say(400, 'application/problem+json', JSON.stringify({ title: 'Refused', detail: faults[0] }));
    return say(201, 'text/plain', 'Taken.', { location: `/kept/${taken.length}` });
  }
  if (method !== 'GET' && method !== 'HEAD') return say(405, 'text/plain', 'Not here.');
  if (url === '/received') return say(200, 'application/json', JSON.stringify(taken));
  if (url !== '/') return say(404, 'text/plain', 'Nothing here.');
  return say(200, 'text/html', PAGE);
}

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sealed Letterbox</title>
<link rel="http://www.w3.org/ns/ldp#inbox" href="inbox"></head>
<body><h1>Sealed Letterbox</h1><p>Takes messages from programs, not from web pages.</p></body>
</html>
`;

/** What is wrong with a message; hands it on where nothing is. */
function faultsOf(
  text: string,
  contentType: string | undefined,
  take: (document: TakenMessage['document']) => void,
): string[] {
  if (!contentType?.startsWith('application/ld+json')) return ['JSON-LD only.'];
  try {
    const document: TakenMessage['document'] = JSON.parse(text);
    const faults = validateNotification(document).filter(({ severity }) => severity === 'must');
    if (faults.length === 0) take(document);
    return faults.map(({ rule, message }) => `${rule}: ${message}`);
  } catch {
    return ['Not JSON.'];
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > MAX_BYTES) throw new Error('Too large.');
  }
  return body;
}
