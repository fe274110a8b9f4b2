import { html, type Markup } from '../../src/domain/artefact/html.ts';
import type { Answer } from './loopback-server.ts';
import type { NodeShare } from './science-mesh.ts';
import type { Execution, FetchedFile } from './science-mesh-execution.ts';
import type { MeshSettings } from './science-mesh-settings.ts';

/** The pages of a node for its users. Whatever a crate says is text on them. */

/** Whose desk is looked at. A real node would ask for a password here. */
export function startPage(settings: MeshSettings, origin: string): Answer {
  const host = new URL(origin).host;
  const people = Object.entries(settings.users).map(
    ([id, name]) => html`<li><a href="/users/${id}">${name}</a> <code>${id}@${host}</code></li>`,
  );
  const rules = Object.entries(settings).map(
    ([name, value]) =>
      html`<tr><th scope="row">${name}</th><td>${typeof value === 'string' ? value : JSON.stringify(value)}</td></tr>`,
  );
  return page(
    settings.name,
    html`<h1>${settings.name}</h1>
<p>A stand-in of a ScienceMesh node, on this machine. Who are you?</p>
<ul>${people}</ul>
<h2>How it behaves</h2>
<table>${rules}</table>`,
  );
}

/** What others have shared with a user. */
export function sharedWithMe(settings: MeshSettings, user: string, shares: readonly NodeShare[]): Answer {
  const mine = shares.filter((share) => share.user === user);
  const rows = mine.map(
    ({ id, share, state }) =>
      html`<li><a href="/shares/${id}">${share.name}</a> from ${share.senderDisplayName ?? share.sender} <small>${state}</small></li>`,
  );
  return page(
    settings.name,
    html`<p><a href="/">${settings.name}</a></p>
<h1>Shared with me</h1>
${mine.length === 0 ? html`<p>Nothing yet.</p>` : html`<ul>${rows}</ul>`}`,
  );
}

/** One share: what it says, and the button that runs it. */
export function sharePage(settings: MeshSettings, stored: NodeShare): Answer {
  const { share, signature, execution, id, user, state } = stored;
  return page(
    settings.name,
    html`<p><a href="/users/${user}">Shared with me</a></p>
<h1>${share.name}</h1>
<p>${share.description}</p>
<table>
<tr><th scope="row">From</th><td>${share.senderDisplayName} ${share.sender}</td></tr>
<tr><th scope="row">Signature</th><td>${signature ? html`holds, key <code>${signature.keyId}</code>` : html`none was looked at`}</td></tr>
<tr><th scope="row">State</th><td>${state}</td></tr>
</table>
<form method="post" action="/shares/${id}/execute"><button>Execute Workflow</button></form>
${execution ? report(execution, id) : html``}`,
  );
}

function report({ state, why, files, opens }: Execution, id: string): Markup {
  const beside = files.filter(({ name, path }) => path !== undefined && name !== opens);
  return html`<section role="status"><h2>${state === 'done' ? 'Done' : 'Nothing was fetched'}</h2>
<p>${why}</p>
<p>${opens ? html`The notebook service would open <b>${opens}</b>${beside.length > 0 ? ', beside it ' : ''}${beside.map(({ name }) => name).join(', ')}.` : html`There is nothing that a notebook service would open.`}</p>
<ul>${files.map((file) => row(file, id))}</ul></section>`;
}

function row({ name, url, bytes, sha256, why, path }: FetchedFile, id: string): Markup {
  return path === undefined
    ? html`<li>${name}: left out. ${why} <code>${url}</code></li>`
    : html`<li><a href="/files/${id}/${encodeURIComponent(name)}">${name}</a> ${bytes} bytes, SHA-256 <code>${sha256}</code></li>`;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2733;background:#fff}
a{color:#0b5cad}code{font-size:.85em;overflow-wrap:anywhere}th{text-align:left;padding-right:1.5rem;font-weight:600}
button{font:inherit;padding:.5rem 1rem;border:0;border-radius:.4rem;background:#0b5cad;color:#fff}
@media(prefers-color-scheme:dark){body{background:#151b22;color:#e6ebf1}a{color:#8cc0ff}}`;

function page(title: string, body: Markup): Answer {
  const { markup } = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${{ markup: STYLE }}</style></head>
<body><main>${body}</main></body></html>
`;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: markup,
    headers: { 'content-security-policy': policy },
  };
}
