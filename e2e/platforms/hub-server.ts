import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../sandbox/ports.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** A JupyterHub with one user, who has a token. */
export interface HubServer extends ServerProcess {
  /** Root of the hub, ending in `/`. */
  readonly url: string;
  readonly user: string;
  /** Of the user: starts, stops and tells of the user's own servers. */
  readonly token: string;
}

const USER = 'ines';

/**
 * Starts a hub on the loopback address whose operator lets one web page in.
 * @param folder for logs, settings and its database
 * @param origin of the page
 */
export async function startHubServer(folder: string, origin: string): Promise<HubServer> {
  const [port, inner, proxy] = [await freePort(), await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}/`;
  const service = randomBytes(24).toString('hex');
  const home = join(folder, 'hub');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const settings = join(home, 'jupyterhub_config.py');
  writeFileSync(settings, settingsFor({ port, inner, proxy, origin, service, home }));
  const server = await startServer({
    command: 'jupyterhub',
    args: ['-f', settings],
    cwd: home,
    // The proxy is Debian's, and so are its libraries, whatever Node runs it.
    env: { NODE_PATH: '/usr/share/nodejs', CONFIGPROXY_AUTH_TOKEN: randomBytes(24).toString('hex') },
    log: join(folder, 'hub.log'),
    ready: `${url}hub/api/`,
  });
  const api = (path: string, body?: object) =>
    fetch(`${url}hub/api${path}`, {
      method: 'POST',
      headers: { authorization: `token ${service}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  try {
    await api(`/users/${USER}`);
    const made = await api(`/users/${USER}/tokens`, {
      note: 'orrery',
      expires_in: 3_600,
      scopes: ['servers!user', 'read:users!user'],
    });
    const { token } = (await made.json()) as { token?: string };
    if (token === undefined) throw new Error(`The hub gave no token (${made.status}).`);
    return { ...server, url, user: USER, token };
  } catch (thrown) {
    await server.stop();
    throw thrown;
  }
}

interface HubSettings {
  readonly port: number;
  readonly inner: number;
  readonly proxy: number;
  readonly origin: string;
  readonly service: string;
  readonly home: string;
}

function settingsFor({ port, inner, proxy, origin, service, home }: HubSettings): string {
  const isRoot = process.getuid?.() === 0;
  return `c = get_config()
c.JupyterHub.bind_url = 'http://127.0.0.1:${port}'
c.JupyterHub.hub_bind_url = 'http://127.0.0.1:${inner}'
c.ConfigurableHTTPProxy.api_url = 'http://127.0.0.1:${proxy}'
c.JupyterHub.db_url = 'sqlite:///${join(home, 'hub.sqlite')}'
c.JupyterHub.cookie_secret_file = '${join(home, 'cookie_secret')}'
c.JupyterHub.authenticator_class = 'dummy'
c.DummyAuthenticator.password = '${randomBytes(12).toString('hex')}'
c.JupyterHub.spawner_class = 'simple'
c.SimpleLocalProcessSpawner.home_dir_template = '${join(home, 'users')}/{username}'
c.JupyterHub.allow_named_servers = True
c.JupyterHub.cleanup_servers = True
c.Spawner.cmd = ['jupyterhub-singleuser']
${isRoot ? "c.Spawner.args = ['--allow-root']" : ''}
c.Spawner.environment = {'JUPYTERHUB_SINGLEUSER_APP': 'notebook.notebookapp.NotebookApp'}
c.Spawner.http_timeout = 90
c.JupyterHub.services = [{'name': 'trial', 'api_token': '${service}'}]
c.JupyterHub.load_roles = [{'name': 'trial', 'scopes': ['admin:users', 'admin:servers', 'tokens'], 'services': ['trial']}]
c.JupyterHub.tornado_settings = {'headers': {
    'Access-Control-Allow-Origin': '${origin}',
    'Access-Control-Allow-Headers': 'accept, content-type, authorization',
    'Access-Control-Allow-Methods': 'GET,POST,PUT,PATCH,DELETE,OPTIONS',
}}
`;
}
