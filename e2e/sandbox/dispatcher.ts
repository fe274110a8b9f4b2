import { randomUUID } from 'node:crypto';
import { type Answer, arrived, json, type LoopbackServer, say, serveLoopback } from './loopback-server.ts';
import { isObject } from './science-mesh-lookup.ts';

/** The port that is tried first. */
const USUAL_PORT = 8491;

/** What became of a crate that was handed over. */
interface Task {
  readonly task_id: string;
  readonly status: 'SUCCESS' | 'FAILURE';
  /** The node's URL, or what went wrong. */
  readonly result: string;
}

type Entity = Readonly<Record<string, unknown>>;

/** A sender with the token of somebody. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type',
};

/**
 * Starts a stand-in of the EOSC Dispatcher: it takes the metadata of a crate, makes the share itself, in the payload
 * form and without a signature, and posts it to the node that the main entity names as its `runtimePlatform`. Who sends
 * is known by a bearer token; here any will do. https://github.com/EOSC-Data-Commons/Dispatcher
 */
export async function startDispatcher(): Promise<LoopbackServer> {
  const tasks = new Map<string, Task>();
  let origin = '';

  async function answer(method: string, path: string, token: string, body: Uint8Array): Promise<Answer> {
    if (path === '/.well-known/ocm') return json(discovery(origin), 200, CORS);
    if (method === 'OPTIONS') return { status: 204, headers: CORS };
    if (!/^Bearer \S+$/i.test(token)) return json({ detail: 'Not authenticated' }, 401, CORS);
    if (method === 'POST' && path === '/requests/metadata_rocrate/') {
      const task_id = randomUUID();
      tasks.set(task_id, { task_id, ...(await dispatched(body, new URL(origin).host)) });
      return json({ task_id }, 200, CORS);
    }
    const task = tasks.get(path.slice('/requests/'.length));
    return task ? json(task, 200, CORS) : json({ detail: 'Not Found' }, 404, CORS);
  }

  const server = await serveLoopback(async (incoming, response) => {
    const { method, url, headers, body } = await arrived(incoming, origin);
    say(incoming, response, await answer(method, url.pathname, headers.authorization ?? '', body));
  }, USUAL_PORT);
  origin = server.url;
  return server;
}

function discovery(origin: string): Entity {
  const types = [{ name: 'ro-crate', shareTypes: ['user'], protocols: { embedded: {} } }];
  return { enabled: true, apiVersion: '1.2.0', endPoint: new URL(origin).host, resourceTypes: types };
}

/** Posts the share of a crate. @param host of this Dispatcher, which is the sender's */
async function dispatched(body: Uint8Array, host: string): Promise<Omit<Task, 'task_id'>> {
  const failed = (result: string) => ({ status: 'FAILURE', result }) as const;
  const made = shareOf(new TextDecoder().decode(body), host);
  if (typeof made === 'string') return failed(made);
  const { node, share } = made;
  try {
    const response = await fetch(`${node}/ocm/shares`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(share),
    });
    if (!response.ok) return failed(`The node answered ${response.status}: ${await response.text()}`);
    return { status: 'SUCCESS', result: node };
  } catch {
    return failed('The node cannot be reached.');
  }
}

/** The share of a crate with the node that it is meant for, or what the crate lacks. */
function shareOf(text: string, host: string): string | { node: string; share: Entity } {
  const crate: unknown = JSON.parse(text);
  const graph: readonly unknown[] = isObject(crate) && Array.isArray(crate['@graph']) ? crate['@graph'] : [];
  const entity = (id: unknown): Entity | undefined =>
    graph.filter(isObject).find((each) => each['@id'] === (isObject(id) ? id['@id'] : id));
  const root = entity('./');
  const main = entity(root?.mainEntity);
  const receiver = entity('#receiver');
  if (!root || !Array.isArray(root.hasPart)) return 'The crate has no root with a list of parts.';
  if (typeof entity(main?.programmingLanguage)?.identifier !== 'string')
    return 'The main entity has no programming language with an identifier.';
  if (typeof receiver?.userid !== 'string') return 'There is no #receiver with a userid.';
  if (typeof main?.runtimePlatform !== 'string') return 'The main entity names no runtimePlatform.';
  return {
    node: main.runtimePlatform.replace(/\/+$/, ''),
    share: {
      shareWith: receiver.userid,
      name: root.name,
      description: root.description,
      providerId: randomUUID(),
      resourceId: 'n/a',
      owner: `researcher@${host}`,
      sender: `researcher@${host}`,
      senderDisplayName: 'A researcher',
      shareType: 'user',
      resourceType: 'ro-crate',
      protocol: { name: 'multi', embedded: { payload: crate } },
    },
  };
}
