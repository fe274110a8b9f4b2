import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  type Answer,
  type ArrivedRequest,
  arrived,
  json,
  type LoopbackServer,
  say,
  serveLoopback,
} from './loopback-server.ts';
import { judgeShare, type TakenShare } from './science-mesh-checks.ts';
import { permission, permissionAnswer } from './science-mesh-cors.ts';
import { type Execution, executeCrate } from './science-mesh-execution.ts';
import { hostOf, isObject, Refused } from './science-mesh-lookup.ts';
import { sharedWithMe, sharePage, startPage } from './science-mesh-pages.ts';
import { discoveryOf, type MeshSettings } from './science-mesh-settings.ts';
import { type HeldSignature, signatureOf } from './science-mesh-signature.ts';

/** A share that lies at the node. */
export interface NodeShare {
  /** The node's own id of it. */
  readonly id: string;
  /** Id of the local user. */
  readonly user: string;
  readonly share: TakenShare;
  readonly crate?: unknown;
  readonly signature?: HeldSignature;
  /** How often it came; the same `providerId` of one sender is one share. */
  readonly times: number;
  /** `withdrawn`: the sender said so; what was fetched stays. */
  readonly state: 'pending' | 'executed' | 'withdrawn';
  readonly execution?: Execution;
}

/** A request to the node's OCM endpoints, with what it answered. */
export interface NodeRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
}

/** A ScienceMesh node of the sandbox. */
export interface MeshNode extends LoopbackServer {
  /** Changes how it behaves, from the next request on. */
  change(settings: Partial<MeshSettings>): void;
}

/**
 * Starts a stand-in of a ScienceMesh node on this machine: it answers at `/.well-known/ocm` and `/ocm/…`, shows its
 * users what was shared with them, and executes a crate by really fetching its files into a folder that goes with it.
 * `/sandbox/shares`, `/sandbox/requests` and `/sandbox/settings` (GET, PATCH) are for tests and for the curious.
 * @param clock milliseconds since 1970
 */
export async function startMeshNode(
  first: MeshSettings,
  { port, clock = Date.now }: { port?: number; clock?: () => number } = {},
): Promise<MeshNode> {
  let settings = first;
  const shares: NodeShare[] = [];
  const requests: NodeRequest[] = [];
  let folder: Promise<string> | undefined;
  let origin = '';

  const now = (): number => clock() + settings.clockAhead * 1000;
  const replace = (share: NodeShare): void => {
    shares.splice(
      shares.findIndex(({ id }) => id === share.id),
      1,
      share,
    );
  };

  async function take(request: ArrivedRequest): Promise<Answer | 'lost'> {
    if (request.body.byteLength > settings.bodyLimit)
      return {
        status: 413,
        type: 'text/html',
        body: '<html><body>413 Request Entity Too Large</body></html>',
      };
    if (settings.trouble === 'busy') return json({ message: 'UNAVAILABLE' }, 503, { 'retry-after': '120' });
    const verdict = await judgeShare(request, settings, now());
    if (verdict.refused) return refusalAnswer(verdict.refusal);
    const { refused: _, ...found } = verdict;
    const { sender, providerId } = found.share;
    const known = shares.find(({ share }) => share.sender === sender && share.providerId === providerId);
    if (known) replace({ ...known, ...found, times: known.times + 1 });
    else shares.push({ ...found, id: randomUUID(), times: 1, state: 'pending' });
    if (settings.trouble === 'lost') return 'lost';
    const body = JSON.stringify({ recipientDisplayName: settings.users[found.user] });
    return { status: 201, type: 'text/plain; charset=utf-8', body };
  }

  async function notice(request: ArrivedRequest): Promise<Answer> {
    const document: unknown = JSON.parse(new TextDecoder().decode(request.body));
    const { notificationType, providerId } = isObject(document) ? document : {};
    const meant = shares.find(({ share }) => share.providerId === providerId);
    if (!meant) return json({ message: 'RESOURCE_NOT_FOUND' }, 404);
    try {
      const sender = hostOf(meant.share.sender) ?? '';
      if (settings.signature !== 'ignored') await signatureOf(request, sender, settings.signature, now());
    } catch (cause) {
      if (cause instanceof Refused) return refusalAnswer(cause);
      throw cause;
    }
    if (notificationType === 'SHARE_UNSHARED') replace({ ...meant, state: 'withdrawn' });
    return json({}, 201);
  }

  async function execute(id: string): Promise<Answer> {
    const share = shares.find((each) => each.id === id);
    if (!share) return { status: 404, body: 'No such share.' };
    // Made only now, so that a node that is killed before leaves nothing behind.
    folder ??= mkdtemp(join(tmpdir(), 'orrery-mesh-'));
    const execution = await executeCrate(share.crate, join(await folder, id));
    replace({ ...share, execution, state: 'executed' });
    return { status: 303, headers: { location: `/shares/${id}` } };
  }

  async function file(id: string, name: string): Promise<Answer> {
    const found = shares.find((each) => each.id === id)?.execution?.files;
    const path = found?.find((each) => each.name === name)?.path;
    if (path === undefined) return { status: 404, body: 'No such file.' };
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`;
    const headers = { 'content-disposition': disposition, 'x-content-type-options': 'nosniff' };
    return { status: 200, type: 'application/octet-stream', body: await readFile(path), headers };
  }

  async function ocm(request: ArrivedRequest): Promise<Answer | 'lost'> {
    const { method, url } = request;
    if (url.pathname === '/.well-known/ocm' && method === 'GET') return json(discoveryOf(settings, origin));
    if (url.pathname === '/ocm/shares' && method === 'POST') return take(request);
    if (url.pathname === '/ocm/notifications' && method === 'POST') return notice(request);
    return json({ code: 'RESOURCE_NOT_FOUND', message: 'no such endpoint' }, 404);
  }

  async function site({ method, url, headers, body }: ArrivedRequest): Promise<Answer> {
    const [, place, id = '', name = ''] = url.pathname.split('/').map(decodeURIComponent);
    const isForeign = headers.origin !== undefined && `${headers.origin}/` !== origin;
    if (method === 'POST' && place === 'shares' && name === 'execute' && !isForeign) return execute(id);
    if (method === 'PATCH' && url.pathname === '/sandbox/settings' && !isForeign) {
      settings = { ...settings, ...(JSON.parse(new TextDecoder().decode(body)) as Partial<MeshSettings>) };
      return json(settings);
    }
    if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'Not here.' };
    if (place === 'sandbox') {
      const shown = { shares, requests, settings }[id];
      return shown ? json(shown) : { status: 404, body: 'Nothing here.' };
    }
    if (place === 'users') return sharedWithMe(settings, id, shares);
    if (place === 'shares') {
      const share = shares.find((each) => each.id === id);
      return share ? sharePage(settings, share) : { status: 404, body: 'No such share.' };
    }
    if (place === 'files') return file(id, name);
    return place === '' ? startPage(settings, origin) : { status: 404, body: 'Nothing here.' };
  }

  const server = await serveLoopback(async (incoming, response) => {
    const request = await arrived(incoming, origin);
    const { method, url, headers } = request;
    if (!/^\/(ocm\/|\.well-known\/)/.test(url.pathname)) return say(incoming, response, await site(request));
    const isQuestion = method === 'OPTIONS';
    const answer = isQuestion ? permissionAnswer(settings.cors, headers) : await ocm(request);
    const status = answer === 'lost' ? 0 : answer.status;
    requests.push({ method, path: url.pathname, headers, status });
    if (answer === 'lost') return void response.destroy();
    const more = isQuestion ? {} : permission(settings.cors);
    say(incoming, response, { ...answer, headers: { ...answer.headers, ...more } });
  }, port);
  origin = server.url;

  return {
    url: origin,
    change: (some) => {
      settings = { ...settings, ...some };
    },
    stop: async () => {
      await server.stop();
      if (folder) await rm(await folder, { recursive: true, force: true });
    },
  };
}

function refusalAnswer({ status, code, message }: Refused): Answer {
  return json({ code, message }, status);
}
