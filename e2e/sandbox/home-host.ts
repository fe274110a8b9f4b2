import { html } from '../../src/domain/artefact/html.ts';
import { type Answer, arrived, json, type LoopbackServer, say, serveLoopback } from './loopback-server.ts';

/** The port that is tried first, so that addresses at this host outlive a restart. */
const USUAL_PORT = 8490;

/**
 * Starts the host that a sender's address names: it shows the documents which vouch for her, once somebody puts them
 * there, by a PUT of JSON or on its page. It has none at the start.
 */
export async function startHomeHost(): Promise<LoopbackServer> {
  const documents = new Map<string, Uint8Array>();
  let origin = '';
  const server = await serveLoopback(async (incoming, response) => {
    const request = await arrived(incoming, origin);
    const { pathname } = request.url;
    const isForeign = request.headers.origin !== undefined && `${request.headers.origin}/` !== origin;
    if (request.method === 'PUT' && !isForeign)
      return say(incoming, response, put(documents, pathname, request.body));
    if (request.method === 'DELETE' && !isForeign) {
      documents.delete(pathname);
      return say(incoming, response, { status: 204 });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(incoming, response, { status: 405, body: 'Not here.' });
    if (pathname === '/') return say(incoming, response, page([...documents.keys()]));
    say(incoming, response, shown(documents.get(pathname)));
  }, USUAL_PORT);
  origin = server.url;
  return server;
}

/** Puts a document at a host, as its administrator does. @param path begins with `/` */
export async function publishAt(host: string, path: string, document: string): Promise<void> {
  const response = await fetch(new URL(path, host), { method: 'PUT', body: document });
  if (!response.ok) throw new Error(`PUT ${path} at ${host}: ${response.status} ${await response.text()}`);
}

function put(documents: Map<string, Uint8Array>, path: string, body: Uint8Array): Answer {
  try {
    JSON.parse(new TextDecoder().decode(body));
  } catch {
    return { status: 400, body: 'JSON only.' };
  }
  documents.set(path, body);
  return { status: 204 };
}

function shown(document: Uint8Array | undefined): Answer {
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };
  if (document === undefined) return json({ message: 'There is no such document.' }, 404, headers);
  return { status: 200, type: 'application/json', body: document, headers };
}

function page(paths: readonly string[]): Answer {
  const items = paths.map((path) => html`<li><a href="${path}">${path}</a></li>`);
  const { markup } = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Home host</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}
label{display:block;margin:1rem 0}input{font:inherit;display:block;width:100%}button{font:inherit}
@media(prefers-color-scheme:dark){body{background:#151b22;color:#e6ebf1}a{color:#8cc0ff}}</style></head>
<body><main><h1>Home host</h1>
<p>The host that a sender's address names, on this machine. Put the documents here that Orrery makes for it.</p>
<ul>${items}</ul>
<form>
<label>Path <input name="path" value="/.well-known/ocm" required pattern="/.*"></label>
<label>File <input name="file" type="file" accept=".json,application/json" required></label>
<button>Publish</button> <span role="status"></span>
</form>
<script>
document.forms[0].onsubmit = async (event) => {
  event.preventDefault();
  const { path, file } = event.target.elements;
  const answer = await fetch(path.value, { method: 'PUT', body: await file.files[0].text() });
  document.querySelector('[role=status]').textContent = answer.ok ? 'Published.' : await answer.text();
  if (answer.ok) location.reload();
};
</script></main></body></html>
`;
  return { status: 200, type: 'text/html; charset=utf-8', body: markup };
}
