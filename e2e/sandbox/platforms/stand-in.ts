import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Answer,
  type ArrivedRequest,
  arrived,
  json,
  type LoopbackServer,
  say,
  serveLoopback,
} from '../loopback-server.ts';
import { createWireFaults, readWireFault, type WireFault } from './wire-fault.ts';

/** A request for a service of the sandbox. */
export interface ServiceRequest extends ArrivedRequest {
  /** Decoded, with its slashes as they were. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Fields of a form in the body. */
  readonly form: URLSearchParams;
  /** The body as JSON; `undefined` for anything else. */
  readonly document: Readonly<Record<string, unknown>> | undefined;
}

/** An answer that comes piece by piece. */
export interface StreamedAnswer {
  readonly status: number;
  readonly type: string;
  readonly pieces: AsyncIterable<string>;
}

/** A request as the log of a stand-in has it: with everything, so that what must not be there can be looked for. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly account?: string;
}

/** What makes a stand-in the service that it stands for. */
export interface StandInSettings {
  readonly usualPort: number;
  /** Headers with which web pages are let in. Told apart are those of the answer to a preflight. */
  cors(request: ServiceRequest, isPreflight: boolean): Readonly<Record<string, string>> | 'refused';
  /** Who asks; `undefined` while nobody has signed in. */
  who(request: ServiceRequest): string | undefined;
  handle(request: ServiceRequest, origin: string): Promise<Answer | StreamedAnswer> | Answer | StreamedAnswer;
  /** How this service words what goes wrong. */
  refusal(kind: 'expired-token' | 'forbidden' | 'conflict' | 'error'): Answer;
  /** Orders beside the faults on the wire, e.g. that a transfer gets stuck. False for an unknown one. */
  command?(order: Readonly<Record<string, unknown>>): boolean;
}

/** So many requests are remembered. */
const LOG = 5_000;

const LOGIN_PAGE = '<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in to go on</h1></html>';

/**
 * Serves a stand-in. `POST _faults` with `{ "kind": … }` orders a fault, `DELETE _faults?account=` takes them back,
 * `GET _log?account=` lists what has arrived.
 */
export async function serveStandIn(settings: StandInSettings): Promise<LoopbackServer> {
  const faults = createWireFaults();
  const log: LoggedRequest[] = [];
  let origin = '';

  function operate(request: ServiceRequest): Answer | undefined {
    const account = request.query.get('account') ?? undefined;
    if (request.path === '/_log')
      return json(account === undefined ? log : log.filter((each) => each.account === account));
    if (request.path !== '/_faults') return undefined;
    if (request.method === 'DELETE') {
      faults.clear(account);
      return json({});
    }
    const order = request.document ?? {};
    const fault = readWireFault(order);
    if (fault) faults.order(fault);
    else if (!settings.command?.(order)) return json({ problem: `Unknown: ${order.kind}` }, 400);
    return json({});
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = read(await arrived(incoming, origin));
    // Browsers send a request a second time, by themselves, when a connection that they had used before breaks.
    response.setHeader('connection', 'close');
    const operated = operate(request);
    if (operated) return say(incoming, response, operated);
    if (request.method === 'OPTIONS') {
      const isClosed = faults.take('OPTIONS', request.path, undefined)?.kind === 'no-cors';
      const headers = isClosed ? 'refused' : settings.cors(request, true);
      return say(incoming, response, headers === 'refused' ? { status: 403 } : { status: 200, headers });
    }
    const account = settings.who(request);
    log.push(logged(request, account));
    if (log.length > LOG) log.shift();
    const fault = faults.take(request.method, request.path, account);
    if (fault?.kind === 'dropped') return void response.destroy();
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 2_000));
    const cors = fault?.kind === 'no-cors' ? 'refused' : settings.cors(request, false);
    const headers = cors === 'refused' ? {} : cors;
    const answer = await answerTo(request, fault);
    if (fault?.kind === 'lost') return void response.destroy();
    if ('pieces' in answer) return stream(response, answer, headers);
    const whole = { ...answer, headers: { ...headers, ...answer.headers } };
    if (fault?.kind !== 'cut') return say(incoming, response, whole);
    const body = Buffer.from(answer.body ?? '');
    response.writeHead(answer.status, { ...whole.headers, 'content-type': answer.type ?? 'text/plain' });
    response.end(body.subarray(0, body.byteLength / 2));
  }

  function answerTo(
    request: ServiceRequest,
    fault: WireFault | undefined,
  ): Promise<Answer | StreamedAnswer> | Answer | StreamedAnswer {
    switch (fault?.kind) {
      case 'page':
        return { status: 200, type: 'text/html; charset=utf-8', body: LOGIN_PAGE };
      case 'expired-token':
      case 'forbidden':
      case 'conflict':
      case 'error':
        return settings.refusal(fault.kind);
      default:
        return settings.handle(request, origin);
    }
  }

  const server = await serveLoopback(serve, settings.usualPort);
  origin = server.url;
  return server;
}

async function stream(
  response: ServerResponse,
  { status, type, pieces }: StreamedAnswer,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  response.writeHead(status, { ...headers, 'content-type': type });
  let isOver = false;
  response.on('close', () => {
    isOver = true;
  });
  for await (const piece of pieces) {
    if (isOver) return;
    response.write(piece);
  }
  response.end();
}

function read(request: ArrivedRequest): ServiceRequest {
  const text = Buffer.from(request.body).toString('utf8');
  return {
    ...request,
    path: decodeURIComponent(request.url.pathname),
    query: request.url.searchParams,
    form: new URLSearchParams(text),
    document: documentIn(text),
  };
}

function documentIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function logged(request: ServiceRequest, account: string | undefined): LoggedRequest {
  const { method, url, headers, body } = request;
  return {
    method,
    target: `${url.pathname}${url.search}`,
    headers,
    body: Buffer.from(body).toString('utf8'),
    ...(account !== undefined && { account }),
  };
}

/** Lets every web page in, as services for everybody do. Nothing is said of methods: only simple requests need that. */
export function openToAll(request: ServiceRequest, isPreflight: boolean): Readonly<Record<string, string>> {
  const headers = request.headers['access-control-request-headers'];
  return {
    'access-control-allow-origin': '*',
    ...(isPreflight && {
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
      ...(headers && { 'access-control-allow-headers': headers }),
    }),
  };
}
