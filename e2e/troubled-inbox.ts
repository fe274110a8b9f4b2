import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an inbox does with what is posted to it. */
interface Trouble {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** The inboxes, by the paths at which they stand. `silent` takes what comes and never answers. */
const TROUBLES = {
  refuses: {
    status: 400,
    headers: { 'content-type': 'application/problem+json' },
    text: '{"title": "Not for us", "detail": "We read works on <tides> only."}',
  },
  'knows-nobody': { status: 401, headers: { 'www-authenticate': 'Bearer realm="inbox"' } },
  gone: { status: 404 },
  broken: { status: 500 },
  moved: { status: 308, headers: { location: '/taken' } },
  silent: undefined,
} as const satisfies Readonly<Record<string, Trouble | undefined>>;

export type TroubleName = keyof typeof TROUBLES;

/** Inboxes of services in trouble, each of which can be mended. They let web pages post. */
export interface TroubledInboxes {
  urlOf(name: TroubleName): string;
  /** From now on it takes what comes. */
  mend(name: TroubleName): void;
  /** Ids of the messages that were posted there, answered or not. */
  posted(name: TroubleName | 'taken'): readonly string[];
  stop(): Promise<void>;
}

/** Starts them on a free port. */
export async function startTroubledInboxes(): Promise<TroubledInboxes> {
  const mended = new Set<string>();
  const posted: { readonly name: string; readonly id: string }[] = [];
  const server = createServer(async (request, response) => {
    const name = (request.url ?? '/').slice(1);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('access-control-expose-headers', 'location, link, www-authenticate');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    if (request.method === 'POST') posted.push({ name, id: (JSON.parse(body) as { id: string }).id });
    if (mended.has(name) || !(name in TROUBLES)) {
      response.writeHead(201, { location: `/kept/${posted.length}` }).end();
      return;
    }
    const trouble: Trouble | undefined = TROUBLES[name as TroubleName];
    if (trouble) response.writeHead(trouble.status, trouble.headers).end(trouble.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    urlOf: (name) => `${origin}/${name}`,
    mend: (name) => void mended.add(name),
    posted: (name) => posted.filter((each) => each.name === name).map(({ id }) => id),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
