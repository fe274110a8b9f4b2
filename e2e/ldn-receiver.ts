import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ANSWERS, LISTINGS, MESSAGES, type Page, SECOND_PAGE, type Shown, TARGETS } from './ldn-pages.ts';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  /** Path and query, exactly as sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A receiver of Linked Data Notifications on this machine, that writes down everything that arrives. */
export interface LdnReceiver {
  /** Without a slash at its end. */
  readonly origin: string;
  /** All requests since the last call of `forget`, those that ask for permission (preflight) included. */
  arrived(): readonly Arrived[];
  /** The messages among them. */
  posted(): readonly Arrived[];
  forget(): void;
  stop(): Promise<void>;
}

/** Starts the receiver on a free port. What it shows stands in `ldn-pages.ts`. https://www.w3.org/TR/ldn/#receiver */
export async function startLdnReceiver(): Promise<LdnReceiver> {
  let arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = 'GET', url = '/', headers } = request;
      arrived.push({ method, url, headers: { ...headers }, body });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived: () => arrived,
    posted: () => arrived.filter(({ method }) => method === 'POST'),
    forget: () => {
      arrived = [];
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { method, url = '/' } = request;
  const [path = '/'] = url.split('?');
  // A cookie for whoever would send one back.
  response.setHeader('set-cookie', 'visit=1; SameSite=None; Secure');
  // This inbox knows nothing of web pages: their question for permission is refused like any unknown method.
  if (path !== '/answers/no-pages') {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'Link, Location, Accept-Post');
  }
  if (method === 'OPTIONS') allow(path, response);
  else if (method === 'POST') take(path, response);
  else if (path === '/answers/moved') reply(path, response);
  else if (method === 'GET' || method === 'HEAD') show(request.headers.accept ?? '*/*', url, path, response);
  else response.writeHead(405).end();
}

/** Lets web pages post JSON-LD, and nothing with a session: no `Authorization`, no `DPoP`. */
function allow(path: string, response: ServerResponse): void {
  if (path === '/answers/no-pages') {
    response.writeHead(405).end();
    return;
  }
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, HEAD, OPTIONS, POST',
      'access-control-allow-headers': 'content-type',
      'accept-post': 'application/ld+json, text/turtle',
    })
    .end();
}

function take(path: string, response: ServerResponse): void {
  if (path.startsWith('/answers/') && path in ANSWERS) reply(path, response);
  else response.writeHead(201, { location: '/kept/new' }).end();
}

function reply(path: string, response: ServerResponse): void {
  const { status = 404, headers, text } = ANSWERS[path] ?? {};
  response.writeHead(status, headers).end(text);
}

function show(accept: string, url: string, path: string, response: ServerResponse): void {
  const message = MESSAGES[path];
  const page: Page | undefined =
    url === '/lists/paged?page=2'
      ? SECOND_PAGE
      : message === undefined
        ? (TARGETS[path] ?? LISTINGS[path]?.page)
        : { data: { type: 'application/ld+json', text: message } };
  if (page === undefined) {
    response.writeHead(404).end();
    return;
  }
  if (page.link !== undefined) response.setHeader('link', page.link);
  if (page.linkHidden) response.setHeader('access-control-expose-headers', 'Location');
  const shown = representation(accept, page);
  if (shown === undefined) response.writeHead(406).end();
  else response.writeHead(200, { 'content-type': shown.type }).end(shown.text);
}

/** As servers do that know HTML: whoever lets HTML in, with whatever weight, gets HTML. */
function representation(accept: string, { data, html, deaf }: Page): Shown | undefined {
  const ranges = accept.split(',').map((range) => range.split(';', 1)[0]?.trim() ?? '');
  const takesHtml = ranges.some((range) => ['text/html', 'text/*', '*/*'].includes(range));
  if ((takesHtml || deaf) && html) return html;
  // A type that is not asked for is not forced on anybody.
  const type = data?.type.split(';', 1)[0] ?? '';
  return ranges.some((range) => range === type || range === '*/*') ? data : undefined;
}
