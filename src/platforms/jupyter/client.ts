import { fail, ok, type Result } from '../../domain/result.ts';
import type { StagingProblem } from '../../domain/staging/provider.ts';
import type { ServiceAnswer, ServiceRequest } from '../ask-service.ts';
import type { ProviderHands } from '../hands.ts';
import { readJsonAnswer } from '../json-answer.ts';
import { shownAddress } from '../redact.ts';
import { addressAt } from './address-at.ts';
import { follow } from './follow.ts';
import type { HubServer } from './hub-server.ts';
import type { SpawnProgress } from './progress.ts';

/** Whose token it is, with the servers that the hub tells of. */
export interface HubUser {
  readonly name: string;
  readonly servers: readonly HubServer[];
}

/** Something that a hub offers beside notebooks. */
export interface HubService {
  readonly name: string;
  /** Where it is, if it has a page. */
  readonly url?: string;
}

/** How a start is followed. */
export interface StartOptions {
  readonly signal?: AbortSignal;
  onProgress?(progress: SpawnProgress): void;
}

/** A JupyterHub, asked with a token that its owner has made there. Nothing of it throws. */
export interface HubClient {
  /** Needs no token: whether it is a hub, and lets pages in. */
  version(): Promise<Result<string, StagingProblem>>;
  user(): Promise<Result<HubUser, StagingProblem>>;
  services(): Promise<Result<readonly HubService[], StagingProblem>>;
  /** Starts a server and follows until it is ready; one that runs, or is being started, is taken as it is. Gives its address. */
  start(server: string, options?: StartOptions): Promise<Result<string, StagingProblem>>;
  stop(server: string): Promise<Result<void, StagingProblem>>;
}

/** Starting may take minutes; the request for it is answered at once or after some seconds. */
const START = 60_000;

/**
 * A client of a hub. https://jupyterhub.readthedocs.io/en/stable/reference/rest-api.html
 * @param hub `id`: for whom the token is held; `url`: its root, ending in `/`
 */
export function openHub(
  hub: { readonly id: string; readonly url: string },
  { tokens, ask, now }: ProviderHands,
): HubClient {
  const api = `${hub.url}hub/api`;

  /** A token in a header; `undefined` where none is held. */
  function withToken(): Pick<ServiceRequest, 'token'> | undefined {
    const held = tokens.get(hub.id, now());
    return held && { token: { header: 'Authorization', value: `token ${held.token}` } };
  }

  async function said(request: Omit<ServiceRequest, 'url'> & { readonly path: string }) {
    const { path, ...more } = request;
    const token = withToken();
    if (!token) return fail<StagingProblem>({ kind: 'signed-out', url: shownAddress(api) });
    return ask.ask({ url: api + path, ...more, ...token });
  }

  async function json(path: string): Promise<Result<unknown, StagingProblem>> {
    const answer = await said({ path });
    return answer.ok ? readHubAnswer(answer.value) : answer;
  }

  async function user(): Promise<Result<HubUser, StagingProblem>> {
    const own = await json('/user');
    if (!own.ok) return own;
    const name = (own.value as { name?: unknown } | null)?.name;
    if (typeof name !== 'string')
      return fail({
        kind: 'noncompliant',
        url: `${api}/user`,
        reason: 'The hub does not say whose token it is.',
      });
    if (hasServers(own.value)) return ok({ name, servers: serversIn(own.value, hub.url) });
    // Older hubs tell of servers only where the user is asked for by name.
    const model = await json(`/users/${encodeURIComponent(name)}`);
    return ok({ name, servers: model.ok ? serversIn(model.value, hub.url) : [] });
  }

  const pathOf = (name: string, server: string) =>
    `/users/${encodeURIComponent(name)}/${server === '' ? 'server' : `servers/${encodeURIComponent(server)}`}`;

  return {
    version: async () => {
      const answer = await ask.ask({ url: `${api}/` });
      const read = answer.ok ? readJsonAnswer(answer.value) : answer;
      if (!read.ok) return read;
      const version = (read.value as { version?: unknown } | null)?.version;
      if (typeof version === 'string') return ok(version);
      return fail({ kind: 'noncompliant', url: `${api}/`, reason: 'What answers is no JupyterHub.' });
    },
    user,
    services: async () => {
      const answer = await json('/services');
      if (!answer.ok) return answer;
      const rows = Array.isArray(answer.value) ? answer.value : Object.values(answer.value ?? {});
      return ok(rows.flatMap((row: unknown) => serviceIn(row, hub.url)));
    },
    start: async (server, options = {}) => {
      const who = await user();
      if (!who.ok) return who;
      const path = pathOf(who.value.name, server);
      const started = await said({
        path,
        method: 'POST',
        body: '{}',
        headers: { 'Content-Type': 'application/json' },
        timeout: START,
        ...(options.signal && { signal: options.signal }),
      });
      if (!started.ok) return started;
      const { status, text } = started.value;
      // That it runs already, or is about to, is told as a fault of the request.
      const isThere =
        status === 400 && /already running|already pending|is pending|pending spawn/i.test(text);
      if (status !== 201 && status !== 202 && !isThere) {
        const read = readHubAnswer(started.value);
        return read.ok ? fail(strange(`${api}${path}`)) : read;
      }
      return follow({
        stream: async (signal) => {
          const token = withToken();
          if (!token) return fail<StagingProblem>({ kind: 'signed-out', url: shownAddress(api) });
          return ask.open({ url: `${api}${path}/progress`, ...token, ...(signal && { signal }) });
        },
        look: async () => {
          const model = await user();
          return model.ok ? ok(model.value.servers.find(({ name }) => name === server)) : model;
        },
        hub: hub.url,
        ...options,
      });
    },
    stop: async (server) => {
      const who = await user();
      if (!who.ok) return who;
      const stopped = await said({ path: pathOf(who.value.name, server), method: 'DELETE' });
      if (!stopped.ok) return stopped;
      const { status } = stopped.value;
      if (status === 204 || status === 202 || status === 404) return ok(undefined);
      const read = readHubAnswer(stopped.value);
      return read.ok ? ok(undefined) : read;
    },
  };
}

/** Hubs say 403 of a token that is not good, too; only where one may not, they name the scopes that it lacks. */
function readHubAnswer(answer: ServiceAnswer): Result<unknown, StagingProblem> {
  if (answer.status === 403 && !/scopes?\b|requires any of/i.test(answer.text))
    return fail({ kind: 'signed-out', url: answer.url });
  return readJsonAnswer(answer);
}

function strange(url: string): StagingProblem {
  return { kind: 'noncompliant', url, reason: 'The hub does not say whether the server starts.' };
}

function hasServers(model: unknown): boolean {
  return typeof (model as { servers?: unknown } | null)?.servers === 'object';
}

function serversIn(model: unknown, hub: string): HubServer[] {
  const servers = (model as { servers?: unknown } | null)?.servers;
  if (typeof servers !== 'object' || servers === null) return [];
  return Object.entries(servers).map(([name, value]) => {
    const { ready, pending, started, url } = (value ?? {}) as Readonly<Record<string, unknown>>;
    const address = addressAt(hub, url);
    return {
      name,
      ready: ready === true,
      ...(typeof pending === 'string' && { pending }),
      ...(typeof started === 'string' && { started }),
      ...(address !== undefined && { url: address }),
    };
  });
}

function serviceIn(row: unknown, hub: string): HubService[] {
  const { name, prefix, display } = (row ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || display === false) return [];
  // Its `url` is where the hub finds it; services without a page have neither.
  const address = addressAt(hub, prefix);
  return [{ name, ...(address !== undefined && { url: address }) }];
}
