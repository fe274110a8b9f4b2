import { randomUUID } from 'node:crypto';
import { type Answer, json, type LoopbackServer } from '../loopback-server.ts';
import { observationOf } from './catalogue.ts';
import { devicePage, type IdentityProvider } from './identity.ts';
import { areaOf, DUNE_AREA, isOpen, siteLists } from './srcnet-sites.ts';
import { openToAll, type ServiceRequest, serveStandIn } from './stand-in.ts';
import { bearerOf, claimsIn, goodClaims, mintToken } from './tokens.ts';
import { type Course, startTransfer, type Transfer } from './transfer.ts';

/** For whom the token is meant that all others are exchanged from. */
export const PARENT_AUDIENCE = 'authn-api';

/** APIs that tokens are exchanged for; each takes only its own. */
const SERVICES = ['site-capabilities-api', 'data-management-api', 'permissions-api'];

/** Whoever has this in their name is in no group, and is given no token for data. */
const NO_GROUP = 'outsider';

interface Job {
  readonly id: string;
  readonly account: string;
  readonly area: string;
  readonly container: string;
  readonly dids: readonly { readonly namespace: string; readonly name: string }[];
  readonly lifetime?: number;
  readonly created: number;
  readonly transfer: Transfer;
}

/** How the stand-in for SRCNet is set up. */
export interface SrcNetSettings {
  readonly usualPort: number;
  readonly identity: IdentityProvider;
  /** Root of the notebook service that it lists. */
  readonly hub: string;
  /** How long a job takes as a whole, in milliseconds. */
  readonly pace: number;
}

/**
 * The APIs of the SKA Regional Centre Network in one server: `/authn/api/v1`, `/site-capabilities/api/v1` and
 * `/data-management/api/v1`. Where no document shows how a call looks, it follows the presumed layout; beyond it the
 * stand-in takes a name for the collection and lists jobs, as the layout of the sandbox says. `GET /_jobs?account=` lists
 * what was staged.
 *
 * Orders beside the faults: `{"kind":"course","account","course":"run|hold|stick|finish"}`,
 * `{"kind":"forget","account"}` has the jobs forgotten.
 */
export async function startSrcNet({
  usualPort,
  identity,
  hub,
  pace,
}: SrcNetSettings): Promise<LoopbackServer> {
  const jobs = new Map<string, Job>();
  const courses = new Map<string, Course>();
  /** Parents of which the refresh token was sent along: their pair is good no more. */
  const spent = new Set<string>();

  function login(request: ServiceRequest, path: string): Answer {
    const { query } = request;
    if (path === '/login/device') {
      const { deviceCode, userCode } = identity.beginDevice(PARENT_AUDIENCE);
      return json({
        device_code: deviceCode,
        user_code: userCode,
        ...devicePage(identity.url, userCode),
        interval: 1,
        expires_in: 600,
      });
    }
    if (path === '/token') {
      const signIn = identity.device(query.get('device_code') ?? '');
      if (!signIn) return pending('expired_token');
      if (signIn.refused) return pending('access_denied');
      if (signIn.account === undefined) return pending('authorization_pending');
      return json({ token: parent(signIn.account) });
    }
    const service = /^\/token\/exchange\/([a-z-]+)$/.exec(path)?.[1];
    if (service !== undefined) return exchange(service, query);
    if (path === '/refresh') {
      const claims = claimsIn(query.get('refresh_token') ?? '');
      return claims && !spent.has(query.get('refresh_token') ?? '')
        ? json(parent(claims.sub))
        : detail(401, 'The refresh token is not good.');
    }
    return path === '/ping' ? json({ status: 'UP', version: '1.4.0' }) : detail(404, 'Not Found');
  }

  function parent(account: string): Readonly<Record<string, unknown>> {
    const refresh = mintToken({ iss: identity.url, sub: account, aud: 'refresh' }, 30 * 86_400);
    return { access_token: identity.tokenFor(account, PARENT_AUDIENCE), refresh_token: refresh };
  }

  function exchange(service: string, query: URLSearchParams): Answer {
    const token = query.get('access_token') ?? '';
    const claims = goodClaims(token, PARENT_AUDIENCE);
    if (!claims || spent.has(token))
      return detail(401, `Token is not good: access_token=${token.slice(0, 12)}`);
    if (!SERVICES.includes(service)) return detail(404, `Service ${service} is unknown.`);
    if (claims.sub.includes(NO_GROUP) && service === 'data-management-api')
      return detail(403, 'You are not a member of a group that may use data-management-api.');
    const refresh = query.get('refresh_token');
    if (refresh !== null) spent.add(token).add(refresh);
    return json({ access_token: identity.tokenFor(claims.sub, service) });
  }

  function sites({ query }: ServiceRequest, path: string): Answer {
    const lists = siteLists(hub);
    const [, kind = '', uuid] = /^\/([a-z-]+)(?:\/([\w-]+))?$/.exec(path) ?? [];
    if (kind === 'ping' || kind === 'health') return json({ status: 'UP', version: '0.3.95' });
    const rows = lists[kind];
    if (!rows) return detail(404, 'Not Found');
    if (uuid !== undefined) {
      const row = rows.find((each) => each.id === uuid || each.name === uuid);
      return row ? json(row) : detail(404, `${uuid} not found`);
    }
    const wanted = (name: string) => query.get(name)?.split(',');
    const fits = (name: string, value: unknown) => wanted(name)?.includes(String(value)) ?? true;
    return json(
      rows.filter(
        (row) =>
          (query.get('include_inactive') === 'true' || isOpen(row, Date.now())) &&
          fits('node_names', row.parent_node_name ?? row.name) &&
          fits('site_names', row.parent_site_name ?? row.name) &&
          fits('service_types', row.type) &&
          fits('associated_storage_area_id', row.associated_storage_area_id),
      ),
    );
  }

  function manage({ method, query, document = {} }: ServiceRequest, path: string, account: string): Answer {
    if (path === '/ping' || path === '/health') return json({ status: 'UP', version: '1.2.0' });
    if (path === '/data/list') return json(['tarn', 'testing']);
    const [, namespace = '', name = ''] = /^\/data\/locate\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (name !== '') return locate(namespace, name, account);
    if (path === '/data/stage' && method === 'POST') return stage(document, account);
    if (path === '/data/stage') {
      const wanted = query.get('parent_namespace');
      const own = [...jobs.values()].filter((job) => job.account === account);
      return json(
        own.filter(({ container }) => wanted === null || container.startsWith(`${wanted}:`)).map(jobRow),
      );
    }
    const job = jobs.get(/^\/data\/stage\/([\w-]+)$/.exec(path)?.[1] ?? '');
    return job ? json(jobRow(job)) : detail(404, 'Job not found');
  }

  function locate(namespace: string, name: string, account: string): Answer {
    const observation = observationOf(namespace, name);
    if (!observation && ![...jobs.values()].some(({ container }) => container === `${namespace}:${name}`))
      return detail(404, `${namespace}:${name} not found`);
    const place = observation && [{ identifier: observation.place, associated_storage_area_id: null }];
    const copies = [...jobs.values()]
      .filter((job) => job.account === account && holds(job, namespace, name))
      .map((job) => ({ identifier: areaOf(job.area)?.name, associated_storage_area_id: job.area }));
    return json(
      [...(place ?? []), ...copies].map((each) => ({
        ...each,
        replicas: [
          `davs://${String(each.identifier).toLowerCase()}.sandbox.example:1094/${namespace}/${name}`,
        ],
        is_dataset: observation === undefined,
        colocated_services: [],
      })),
    );
  }

  function stage(body: Readonly<Record<string, unknown>>, account: string): Answer {
    const { to_storage_area_uuid: area, lifetime, parent_namespace: namespace, name, dids } = body;
    const found = areaOf(area);
    if (found?.type !== 'rse') return detail(404, `Storage area ${area} not found`);
    if (area === DUNE_AREA) return detail(403, 'Policy: DUNE_DISK takes data of its own projects only.');
    if (!isOpen(found, Date.now())) return detail(409, 'The storage area is not active.');
    if (!Array.isArray(dids) || dids.length === 0) return detail(422, 'dids: field required');
    const list = dids as Job['dids'];
    const missing = list.find((did) => !observationOf(did.namespace, did.name));
    if (missing) return detail(404, `Data identifier ${missing.namespace}:${missing.name} not found`);
    const id = randomUUID();
    const job: Job = {
      id,
      account,
      area: String(area),
      container: `${namespace ?? list[0]?.namespace}:${typeof name === 'string' ? name : `stage-${id}`}`,
      dids: list,
      ...(typeof lifetime === 'number' && { lifetime }),
      created: Date.now(),
      transfer: startTransfer(
        list.map((did) => ({
          scope: did.namespace,
          name: did.name,
          bytes: observationOf(did.namespace, did.name)?.bytes ?? 0,
        })),
        { begun: Date.now(), duration: pace, course: courses.get(account) ?? 'run' },
      ),
    };
    jobs.set(id, job);
    return json({ job_id: id });
  }

  return serveStandIn({
    usualPort,
    cors: openToAll,
    who: ({ headers, query }) =>
      claimsIn(bearerOf(headers) ?? query.get('access_token') ?? query.get('refresh_token') ?? '')?.sub,
    handle: (request) => {
      if (request.path === '/_jobs') {
        const account = request.query.get('account');
        return json(
          [...jobs.values()].filter((job) => account === null || job.account === account).map(jobRow),
        );
      }
      const [, api = '', path = ''] = /^\/([a-z-]+)\/api\/v1(\/.*)$/.exec(request.path) ?? [];
      if (api === 'authn') return login(request, path);
      const isPublic = path === '/ping' || path === '/health';
      const token = bearerOf(request.headers);
      if (api === 'site-capabilities' || api === 'data-management') {
        const claims = goodClaims(token, `${api}-api`);
        if (!claims && !isPublic) return wrongToken(token, `${api}-api`);
        return api === 'data-management' ? manage(request, path, claims?.sub ?? '') : sites(request, path);
      }
      return detail(404, 'Not Found');
    },
    refusal: (kind) =>
      ({
        'expired-token': detail(401, 'Token has expired.'),
        forbidden: detail(403, 'Policy: your group may not do this.'),
        conflict: detail(409, 'It exists already.'),
        // Real servers quote what they asked, tokens and all.
        error: detail(
          500,
          'Upstream failed: https://iam.sandbox.example/token?access_token=secret-of-the-sandbox&x=1',
        ),
      })[kind],
    command: ({ kind, account, course }) => {
      const own = [...jobs.values()].filter((job) => job.account === account);
      if (kind === 'course') {
        courses.set(String(account), course as Course);
        for (const { transfer } of own) transfer.take(course as Course, Date.now());
      } else if (kind === 'forget') for (const { id } of own) jobs.delete(id);
      else return false;
      return true;
    },
  });
}

function holds({ dids, container, transfer }: Job, namespace: string, name: string): boolean {
  const { files, word } = transfer.view(Date.now());
  if (container === `${namespace}:${name}`) return word === 'done';
  if (!dids.some((did) => did.namespace === namespace && did.name === name)) return false;
  return files.some((file) => file.scope === namespace && file.name === name && file.state === 'done');
}

function jobRow(job: Job): Readonly<Record<string, unknown>> {
  const { word, files } = job.transfer.view(Date.now());
  const words = { queued: 'PENDING', moving: 'RUNNING', stuck: 'FAILED', done: 'COMPLETED' } as const;
  return {
    job_id: job.id,
    status: words[word],
    to_storage_area_uuid: job.area,
    container: job.container,
    name: job.container.slice(job.container.indexOf(':') + 1),
    lifetime: job.lifetime ?? null,
    expires_at: job.lifetime === undefined ? null : new Date(job.created + job.lifetime * 1000).toISOString(),
    dids: job.dids,
    files_done: files.filter(({ state }) => state === 'done').length,
    files_total: files.length,
    created_at: new Date(job.created).toISOString(),
  };
}

/** As FastAPI words what it refuses. */
function detail(status: number, words: string): Answer {
  return json({ detail: words }, status);
}

function wrongToken(token: string | undefined, audience: string): Answer {
  if (token === undefined) return detail(403, 'Not authenticated');
  const claims = claimsIn(token);
  if (claims && claims.aud !== audience)
    return detail(403, `Token is for ${claims.aud}, not for ${audience}.`);
  return detail(401, 'Token has expired.');
}

/** The error of a sign-in that is not over, as a text in a text. */
function pending(error: string): Answer {
  return detail(400, `Unexpected response: {"error": "${error}", "error_description": null}`);
}
