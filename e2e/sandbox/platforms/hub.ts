import { html } from '../../../src/domain/artefact/html.ts';
import { type Answer, json, type LoopbackServer } from '../loopback-server.ts';
import { platformPage } from './identity.ts';
import { type ServiceRequest, type StreamedAnswer, serveStandIn } from './stand-in.ts';
import { bearerOf } from './tokens.ts';

/** A notebook server of somebody. */
interface NotebookServer {
  readonly name: string;
  readonly options: unknown;
  readonly started: number;
  /** It does not come up. */
  readonly fails: boolean;
}

/** How the stand-in for JupyterHub is set up. */
export interface HubSettings {
  readonly usualPort: number;
  /** Origins of web pages that its operator has let in. */
  readonly origins: readonly string[];
  /** How long a server takes to come up, in milliseconds. */
  readonly pace: number;
}

/** Beginning of every token: the name of its owner follows. */
export const HUB_TOKEN = 'hub-token-of-';

/**
 * A JupyterHub and a BinderHub in memory: the API for one's own servers, the stream of their progress, and the pages
 * that links lead to. A token is `hub-token-of-<name>`; one that ends in `-readonly` may not start anything. A server
 * that is started with the option `{"fail": true}` does not come up; so does every one after the order
 * `{"kind":"break","account"}`. https://jupyterhub.readthedocs.io/en/stable/reference/rest-api.html
 */
export async function startHub({ usualPort, origins, pace }: HubSettings): Promise<LoopbackServer> {
  const servers = new Map<string, Map<string, NotebookServer>>();
  const broken = new Set<string>();

  function who({ headers }: ServiceRequest): string | undefined {
    const token = bearerOf(headers);
    return token?.startsWith(HUB_TOKEN) ? token.slice(HUB_TOKEN.length).replace(/-readonly$/, '') : undefined;
  }

  function serversOf(user: string): Map<string, NotebookServer> {
    const own = servers.get(user) ?? new Map<string, NotebookServer>();
    servers.set(user, own);
    return own;
  }

  const isReady = (server: NotebookServer) => !server.fails && Date.now() >= server.started + pace;

  function serverRow(user: string, server: NotebookServer): Readonly<Record<string, unknown>> {
    const ready = isReady(server);
    return {
      name: server.name,
      ready,
      pending: ready ? null : 'spawn',
      stopped: false,
      started: new Date(server.started).toISOString(),
      last_activity: new Date(server.started).toISOString(),
      url: `/user/${user}/${server.name === '' ? '' : `${server.name}/`}`,
      progress_url: `/hub/api/users/${user}/${server.name === '' ? 'server' : `servers/${server.name}`}/progress`,
      user_options: server.options ?? {},
    };
  }

  function userRow(user: string): Readonly<Record<string, unknown>> {
    const own = [...serversOf(user).values()];
    return {
      name: user,
      kind: 'user',
      admin: false,
      groups: [],
      pending: null,
      server: own.some(({ name }) => name === '') ? `/user/${user}/` : null,
      servers: Object.fromEntries(own.map((server) => [server.name, serverRow(user, server)])),
    };
  }

  function api(request: ServiceRequest, path: string): Answer | StreamedAnswer {
    if (path === '/') return json({ version: '5.3.0' });
    const user = who(request);
    if (user === undefined) return fault(403, 'Missing or invalid credentials.');
    if (path === '/user') return json(userRow(user));
    if (path === '/services')
      return json({ viewer: { name: 'viewer', prefix: '/services/viewer/', display: true } });
    const [, name = '', rest = ''] = /^\/users\/([^/]+)(\/.*)?$/.exec(path) ?? [];
    if (name !== user) return fault(404, 'Not Found');
    if (rest === '') return json(userRow(user));
    const [place, server, isProgress] = /^\/(?:servers\/([^/]+)|server)(\/progress)?$/.exec(rest) ?? [];
    if (place === undefined) return fault(404, 'Not Found');
    const key = server ?? '';
    const found = serversOf(user).get(key);
    if (isProgress) return found ? progressOf(user, found) : fault(404, 'Not Found');
    if (bearerOf(request.headers)?.endsWith('-readonly'))
      return fault(403, 'Action is not authorized with current scopes; requires any of [servers]');
    if (request.method === 'POST') {
      if (found)
        return fault(400, `${user}'s server ${key} is already ${isReady(found) ? 'running' : 'pending'}`);
      const options = request.document;
      const fails = broken.has(user) || options?.fail === true;
      serversOf(user).set(key, { name: key, options, started: Date.now(), fails });
      return { status: 202 };
    }
    if (request.method === 'DELETE') {
      serversOf(user).delete(key);
      return { status: 204 };
    }
    return fault(405, 'Method Not Allowed');
  }

  function progressOf(user: string, server: NotebookServer): StreamedAnswer {
    const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;
    const { url } = serverRow(user, server);
    const ready = {
      progress: 100,
      ready: true,
      message: `Server ready at ${url}`,
      html_message: `Server ready at <a href="${url}">${url}</a>`,
      url,
    };
    async function* pieces(): AsyncGenerator<string> {
      if (isReady(server)) return yield event(ready);
      yield ': keep alive\n\n';
      yield event({ progress: 0, message: 'Server requested' });
      const steps = ['Looking for a node', 'Pulling the image', 'Mounting the storage'];
      for (const [index, message] of steps.entries()) {
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, pace / steps.length)));
        if (server.fails && index === 1) {
          serversOf(user).delete(server.name);
          return yield event({ progress: 100, failed: true, message: 'Spawn failed: no node has room' });
        }
        const progress = Math.round((90 * (index + 1)) / steps.length);
        yield event({ progress, message, html_message: `<b>${message}</b>` });
      }
      while (!isReady(server)) await new Promise((resolve) => setTimeout(resolve, 50));
      yield event(ready);
    }
    return { status: 200, type: 'text/event-stream', pieces: pieces() };
  }

  return serveStandIn({
    usualPort,
    cors: ({ headers: { origin } }, isPreflight): Readonly<Record<string, string>> | 'refused' => {
      if (origin === undefined || !origins.includes(origin)) return isPreflight ? 'refused' : {};
      return {
        'access-control-allow-origin': origin,
        'access-control-allow-headers': 'accept, content-type, authorization',
        'access-control-allow-methods': 'GET,POST,PUT,PATCH,DELETE,OPTIONS',
      };
    },
    who,
    handle: (request) => {
      const { path } = request;
      return path.startsWith('/hub/api') ? api(request, path.slice('/hub/api'.length)) : hubPage(request);
    },
    refusal: (kind) =>
      ({
        'expired-token': fault(403, 'Missing or invalid credentials.'),
        forbidden: fault(403, 'Action is not authorized with current scopes.'),
        conflict: fault(400, 'The server is already running'),
        error: fault(500, 'Internal Server Error'),
      })[kind],
    command: ({ kind, account }) => {
      if (kind === 'break') broken.add(String(account));
      else if (kind === 'forget') servers.delete(String(account));
      else return false;
      return true;
    },
  });
}

function fault(status: number, message: string): Answer {
  return json({ status, message }, status);
}

/** The pages that links lead to say where somebody has arrived, and with what. */
function hubPage({ path, url }: ServiceRequest): Answer {
  const titles: readonly (readonly [string, string])[] = [
    ['/hub/spawn', 'Start a server'],
    ['/hub/token', 'Tokens'],
    ['/hub/user-redirect', 'Your notebook opens'],
    ['/user/', 'Your server'],
    ['/v2/', 'Your environment is built'],
    ['/binder', 'Your environment is built'],
    ['/preparedata', 'Prepare data'],
  ];
  const title = titles.find(([start]) => path.startsWith(start))?.[1] ?? 'Notebooks of the sandbox';
  const content = html`<p>Address: <code>${url.pathname}</code></p>
<ul>${[...url.searchParams].map(([name, value]) => html`<li><code>${name}</code> ${value}</li>`)}</ul>
<p>A token for the API is <code>${HUB_TOKEN}</code> and your name, for example <code>${HUB_TOKEN}ines</code>.</p>`;
  return { status: 200, type: 'text/html; charset=utf-8', body: platformPage(title, content) };
}
