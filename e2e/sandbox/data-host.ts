import { html } from '../../src/domain/artefact/html.ts';
import { arrived, type LoopbackServer, say, serveLoopback } from './loopback-server.ts';
import { mediaTypeOf, seedBytes, seedFiles } from './seed-files.ts';

/** The port that is tried first, so that crates that name these files stay right. */
const USUAL_PORT = 8492;

/** Names under which a file of `seeds/web/` is to be had with a fault, and what the fault is. */
const FAULTS = {
  'private/': 'wants a log-in (403)',
  'gone/': 'is not there (410)',
  'short/': 'ends before its stated length',
  'slow/': 'comes in drops',
  'closed/': 'says nothing of web pages (no CORS)',
} as const;

/** Between the drops of a slow file, in milliseconds, and into how many it is cut. */
const DROP = 250;
const DROPS = 8;

/** A request for a file, as it came. */
export interface FileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Starts a host of open data on this machine: what lies in `seeds/web/`, readable by everybody and by web pages, and
 * each file again below `private/`, `gone/`, `short/`, `slow/` and `closed/`. `/sandbox/requests` lists what was asked.
 */
export async function startDataHost(): Promise<LoopbackServer> {
  const files = new Map<string, Uint8Array>();
  for (const name of await seedFiles('web')) files.set(name, await seedBytes(`web/${name}`));
  const requests: FileRequest[] = [];
  let origin = '';

  const server = await serveLoopback(async (incoming, response) => {
    const { method, url, headers } = await arrived(incoming, origin);
    const path = decodeURIComponent(url.pathname.slice(1));
    if (path === 'sandbox/requests')
      return say(incoming, response, {
        status: 200,
        type: 'application/json',
        body: JSON.stringify(requests),
      });
    requests.push({ method, path, headers });
    const fault = (Object.keys(FAULTS) as (keyof typeof FAULTS)[]).find((each) => path.startsWith(each));
    const name = path.slice(fault?.length ?? 0);
    const cors: Record<string, string> = fault === 'closed/' ? {} : { 'access-control-allow-origin': '*' };
    if (path === '')
      return say(incoming, response, {
        status: 200,
        type: 'text/html; charset=utf-8',
        body: page([...files.keys()]),
      });
    const body = files.get(name);
    const status = fault === 'private/' ? 403 : fault === 'gone/' ? 410 : body ? 200 : 404;
    if (method === 'OPTIONS' || !body || status !== 200)
      return say(incoming, response, { status: method === 'OPTIONS' ? 204 : status, headers: cors });
    const type = mediaTypeOf(name);
    if (method === 'HEAD' || (fault !== 'short/' && fault !== 'slow/'))
      return say(incoming, response, { status, type, body, headers: cors });
    response.writeHead(status, { 'content-type': type, 'content-length': body.byteLength, ...cors });
    if (fault === 'short/') {
      response.write(body.subarray(0, body.byteLength / 2), () => response.destroy());
      return;
    }
    const drop = Math.ceil(body.byteLength / DROPS);
    for (let start = 0; start < body.byteLength; start += drop) {
      response.write(body.subarray(start, start + drop));
      await new Promise((resolve) => setTimeout(resolve, DROP));
    }
    response.end();
  }, USUAL_PORT);
  origin = server.url;
  return server;
}

function page(names: readonly string[]): string {
  const rows = names.map((name) => html`<li><a href="/${name}">${name}</a></li>`);
  const faults = Object.entries(FAULTS).map(
    ([place, fault]) => html`<li><code>/${place}…</code> ${fault}</li>`,
  );
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Open data</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style></head>
<body><main><h1>Open data</h1><ul>${rows}</ul>
<h2>The same files, with a fault</h2><ul>${faults}</ul></main></body></html>
`.markup;
}
