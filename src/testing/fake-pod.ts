import { Parser, type Quad, Writer } from 'n3';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { PodRequest, PodResponse, Transport } from '../pod/transport.ts';

/** One stored document. */
interface Stored {
  body: string;
  contentType: string;
  etag: string;
  /** Milliseconds since 1970. */
  modified: number;
}

/** One request as the fake pod saw it. */
export interface SeenRequest {
  readonly device: string;
  readonly method: string;
  readonly url: string;
  /** What the server did; `undefined` when the request did not reach it. */
  readonly served?: number;
  /** What the device got to know. */
  readonly status: number | 'cut' | 'answer lost';
  readonly body?: string;
}

/**
 * What shall go wrong with a request: a status instead of the real answer, the connection cut before the server
 * acted (`cut`), or after it (`answer lost`, the nasty one), or a problem of the transport itself.
 */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | 'cut'
  | 'answer lost'
  | { readonly problem: Problem };

/** Decides for each request whether something goes wrong with it. `index` counts this device's requests from 1. */
export type FaultPlan = (request: PodRequest, index: number) => Fault | undefined;

/** A pod (and every other server in the world) in memory, behind the transport that the app uses. */
export interface FakePod {
  /** The transport of one device; devices count and fail on their own. */
  transport(device?: string): Transport;
  /** Puts a document there without a request. */
  seed(url: string, body: string, contentType?: string): void;
  /** The body of a document, or `undefined`. */
  read(url: string): string | undefined;
  remove(url: string): void;
  /** URLs of the members of a container, in the order in which they were created. */
  members(container: string): string[];
  /** All requests so far, of all devices. */
  readonly requests: SeenRequest[];
  /** Sets what goes wrong for one device (`undefined`: nothing any more) and starts its count again. */
  setFaults(plan: FaultPlan | undefined, device?: string): void;
  /** Milliseconds that each answer takes; real time. */
  latency: number;
}

const turtleStart = `@prefix dc: <http://purl.org/dc/terms/>. @prefix ldp: <http://www.w3.org/ns/ldp#>.
@prefix posix: <http://www.w3.org/ns/posix/stat#>. @prefix xsd: <http://www.w3.org/2001/XMLSchema#>.
<> a ldp:Container, ldp:BasicContainer, ldp:Resource.
`;

/** Makes an empty world. `now` gives the server's time in milliseconds. */
export function createFakePod(now: () => number): FakePod {
  const documents = new Map<string, Stored>();
  const requests: SeenRequest[] = [];
  const plans = new Map<string, { plan: FaultPlan | undefined; count: number }>();
  let version = 0;
  let created = 0;

  function store(url: string, body: string, contentType: string): void {
    version += 1;
    documents.set(url, { body, contentType, etag: `"${version}"`, modified: now() });
  }

  function members(container: string): string[] {
    const found = new Set<string>();
    for (const url of documents.keys()) {
      if (!url.startsWith(container) || url === container) continue;
      const rest = url.slice(container.length);
      const slash = rest.indexOf('/');
      found.add(slash < 0 ? url : container + rest.slice(0, slash + 1));
    }
    return [...found];
  }

  function isContainer(url: string): boolean {
    return url.endsWith('/') && (documents.has(url) || members(url).length > 0);
  }

  function listing(container: string): string {
    const lines = members(container).map((url) => {
      const found = documents.get(url);
      const modified = new Date(Math.floor((found?.modified ?? 0) / 1000) * 1000).toISOString();
      const size = new TextEncoder().encode(found?.body ?? '').length;
      const type = url.endsWith('/')
        ? 'ldp:Container, ldp:BasicContainer, ldp:Resource'
        : `ldp:Resource, <http://www.w3.org/ns/iana/media-types/${found?.contentType}#Resource>`;
      return `<> ldp:contains <${url}>. <${url}> a ${type}; dc:modified "${modified}"^^xsd:dateTime; posix:mtime ${Math.floor((found?.modified ?? 0) / 1000)}; posix:size ${size}.`;
    });
    return turtleStart + lines.join('\n');
  }

  /** The server: acts and answers. */
  function serve(request: PodRequest): { status: number; headers?: Record<string, string>; body?: string } {
    const method = request.method ?? 'GET';
    const { url } = request;
    const headers = Object.fromEntries(
      Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    );
    if (request.body instanceof Blob) throw new Error('This pod takes texts only.');
    const body = typeof request.body === 'string' ? request.body : new TextDecoder().decode(request.body);
    const found = documents.get(url);
    const exists = found !== undefined || isContainer(url);

    if (method === 'GET' || method === 'HEAD') {
      if (isContainer(url))
        return {
          status: 200,
          headers: {
            'content-type': 'text/turtle',
            link: '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
          },
          body: method === 'GET' ? listing(url) : '',
        };
      if (!found) return { status: 404 };
      return {
        status: 200,
        headers: {
          'content-type': found.contentType,
          etag: found.etag,
          'last-modified': new Date(found.modified).toUTCString(),
        },
        body: method === 'GET' ? found.body : '',
      };
    }
    if (headers['if-none-match'] === '*' && exists) return { status: 412 };
    if (headers['if-match'] !== undefined && headers['if-match'] !== found?.etag) return { status: 412 };
    const date = { date: new Date(now()).toUTCString() };
    if (method === 'PUT') {
      store(url, body, headers['content-type'] ?? 'application/octet-stream');
      return {
        status: exists ? 205 : 201,
        headers: { ...date, location: url, etag: documents.get(url)?.etag ?? '' },
      };
    }
    if (method === 'POST') {
      if (!isContainer(url)) return { status: 404 };
      created += 1;
      const member = `${url}m${String(created).padStart(6, '0')}`;
      store(member, body, headers['content-type'] ?? 'application/octet-stream');
      return { status: 201, headers: { ...date, location: member } };
    }
    if (method === 'PATCH') {
      const patched = applyN3Patch(found?.body ?? '', body, url);
      if (patched === undefined) return { status: 409 };
      store(url, patched, 'text/turtle');
      return { status: exists ? 205 : 201, headers: date };
    }
    if (method === 'DELETE') {
      if (!exists) return { status: 404 };
      documents.delete(url);
      return { status: 205 };
    }
    return { status: 405 };
  }

  async function answer(device: string, request: PodRequest): Promise<Result<PodResponse>> {
    const state = plans.get(device) ?? { plan: undefined, count: 0 };
    plans.set(device, state);
    state.count += 1;
    const fault = state.plan?.(request, state.count);
    await new Promise((resolve) =>
      pod.latency > 0 ? setTimeout(resolve, pod.latency) : setImmediate(resolve),
    );
    const seen = (status: SeenRequest['status'], served?: number) =>
      requests.push({
        served,
        device,
        method: request.method ?? 'GET',
        url: request.url,
        status,
        ...(typeof request.body === 'string' ? { body: request.body } : {}),
      });
    const network: Problem = { kind: 'network', url: request.url, message: 'The connection was cut.' };
    if (fault === 'cut') {
      seen('cut');
      return fail(network);
    }
    if (fault !== undefined && fault !== 'answer lost' && 'problem' in fault) {
      seen('cut');
      return fail(fault.problem);
    }
    const reply: ReturnType<typeof serve> =
      fault !== undefined && fault !== 'answer lost'
        ? { status: fault.status, headers: { ...fault.headers } }
        : serve(request);
    if (fault === 'answer lost') {
      seen('answer lost', reply.status);
      return fail(network);
    }
    seen(reply.status, reply.status);
    return ok({
      url: request.url,
      status: reply.status,
      headers: reply.headers ?? {},
      body: new TextEncoder().encode(reply.body ?? ''),
    });
  }

  const pod: FakePod = {
    transport:
      (device = 'laptop') =>
      (request) =>
        answer(device, request),
    seed: (url, body, contentType = 'application/ld+json') => store(url, body, contentType),
    read: (url) => documents.get(url)?.body,
    remove: (url) => void documents.delete(url),
    members,
    requests,
    setFaults: (plan, device = 'laptop') => void plans.set(device, { plan, count: 0 }),
    latency: 0,
  };
  return pod;
}

const SOLID = 'http://www.w3.org/ns/solid/terms#';

/**
 * Applies an N3 patch without variables (https://solidproject.org/TR/protocol#n3-patch) to a Turtle document;
 * `undefined` when something to be deleted is not there.
 */
function applyN3Patch(turtle: string, patch: string, base: string): string | undefined {
  const quads = new Parser({ format: 'text/n3', baseIRI: base }).parse(patch);
  const formula = (predicate: string): Quad[] => {
    const graphs = quads
      .filter((quad) => quad.predicate.value === SOLID + predicate)
      .map((quad) => quad.object.value);
    return quads.filter((quad) => graphs.includes(quad.graph.value));
  };
  const triple = (quad: Quad): string =>
    JSON.stringify([quad.subject, quad.predicate, quad.object].map((term) => [term.termType, term.value]));
  const current = new Map(
    new Parser({ baseIRI: base }).parse(turtle).map((quad) => [triple(quad), quad] as const),
  );
  for (const quad of formula('deletes')) if (!current.delete(triple(quad))) return undefined;
  for (const quad of formula('inserts')) current.set(triple(quad), quad);
  const writer = new Writer();
  for (const quad of current.values()) writer.addQuad(quad.subject, quad.predicate, quad.object);
  let result = '';
  writer.end((_error, text: string) => {
    result = text;
  });
  return result;
}
