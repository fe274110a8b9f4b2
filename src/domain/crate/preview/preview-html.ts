import { html, type Markup } from '../../artefact/html.ts';
import { dateWords, sizeWords } from '../../artefact/words.ts';
import type { CrateDocument } from '../document.ts';
import type { Entity } from '../facts.ts';
import { member, textsIn, valuesOf } from '../json.ts';
import { payloadPath } from '../paths.ts';
import { hasSection, MOST_SECTIONS, nameOf, type PageFacts, pageFacts } from './page-facts.ts';
import { PREVIEW_STYLE } from './preview-style.ts';
import { entityLink, fileLink, outside, properties, valueList } from './values.ts';

/** What a preview page may show beyond the metadata. */
export interface PreviewOptions {
  /** Pictures of the payload as `data:` URLs, by their path. */
  readonly pictures?: ReadonlyMap<string, string>;
  /** Whether files are linked by their path: for a page that lies beside them, as it does unless said otherwise. */
  readonly linksFiles?: boolean;
}

/** So many files are listed; those beyond are counted. */
const MOST_FILES = 500;
/** Longer tables are folded. */
const OPEN_FILES = 30;
/** So many characters are said of a file in the table. */
const LONGEST_ABOUT = 120;
/** What the head of the page says already. */
const IN_HEAD = ['name', 'description', 'author', 'creator', 'hasPart', 'datePublished', 'license'];

/**
 * The page that shows a crate to people: complete, without script and without anything that would be loaded. Every
 * value is text, whatever it holds, and every link leads to http(s), to a file beside the page or within the page. The
 * same crate makes the same page.
 * https://www.researchobject.org/ro-crate/specification/1.2/structure#ro-crate-website-ro-crate-previewhtml-and-ro-crate-preview_files
 */
export function previewHtml(crate: CrateDocument, options: PreviewOptions = {}): string {
  const { pictures = new Map(), linksFiles = true } = options;
  const page = pageFacts(crate, pictures, linksFiles);
  const { root, data, contextual } = page.facts;
  const name = (root && nameOf(root)) ?? 'A crate without a name';
  const others = contextual.filter(hasSection);
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<title>${name}</title>
${linksFiles ? html`<link rel="describedby" href="ro-crate-metadata.json" type="application/ld+json">\n` : undefined}<style>${{ markup: PREVIEW_STYLE }}</style>
</head>
<body>
<main id="top">
<p class="kind">Research Object Crate</p>
<h1 dir="auto">${name}</h1>
${root === undefined ? html`<p>The metadata does not say what the crate as a whole is.</p>` : head(page, root)}${fileTable(page, data)}${sections(page, data, 'Files in detail')}${sections(page, others, 'What the crate mentions')}${foot(page)}
</main>
</body>
</html>
`.markup;
}

function head(page: PageFacts, root: Entity): Markup {
  const values = (term: string) => valuesOf(member(root.json, term));
  const people = [...values('author'), ...values('creator')];
  const description = textsIn(member(root.json, 'description'))[0];
  const [published] = textsIn(member(root.json, 'datePublished'));
  const licence = values('license');
  return html`${people.length === 0 ? undefined : html`<div class="people">${valueList(page, 'author', people)}</div>`}
${description === undefined ? undefined : html`<p class="text lead" dir="auto">${description}</p>`}
<div class="part"><dl>${published === undefined ? undefined : html`<dt>Published</dt><dd>${dateWords(published)}</dd>`}${licence.length === 0 ? undefined : html`<dt>Licence</dt><dd>${valueList(page, 'license', licence)}</dd>`}</dl>
${properties(page, root, IN_HEAD)}</div>
`;
}

function fileTable(page: PageFacts, data: readonly Entity[]): Markup {
  if (data.length === 0) return html``;
  const shown = data.slice(0, MOST_FILES);
  const table = html`<table><thead><tr><th scope="col">Name</th><th scope="col">What it is</th><th scope="col" class="media">Type</th><th scope="col" class="size">Size</th></tr></thead>
<tbody>${shown.map((entity) => fileRow(page, entity))}</tbody></table>
${data.length > shown.length ? html`<p class="note">and ${data.length - shown.length} more, which the metadata lists.</p>` : undefined}`;
  const count = data.length === 1 ? '1 file or folder' : `${data.length} files and folders`;
  return html`<section class="part" aria-labelledby="files"><h2 id="files">Files</h2>
<details${{ markup: data.length <= OPEN_FILES ? ' open' : '' }}><summary>${count}</summary>
${table}
</details>
</section>
`;
}

function fileRow(page: PageFacts, entity: Entity): Markup {
  const { id, json } = entity;
  const shown = payloadPath(id) ?? id;
  const [size] = textsIn(member(json, 'contentSize'));
  const type = textsIn(member(json, 'encodingFormat'))[0] ?? (entity.types.has('Dataset') ? 'folder' : '');
  const named = nameOf(entity);
  const about = named === undefined || named === shown ? textsIn(member(json, 'description'))[0] : named;
  return html`<tr><td>${fileLink(page, id, shown)}</td><td>${about === undefined ? undefined : html`<bdi>${shortened(about)}</bdi> `}${page.anchors.has(id) ? html`<a href="#${page.anchors.get(id)}" aria-label="More about ${shown}">more</a>` : undefined}</td><td class="media">${type}</td><td class="size">${size !== undefined && /^\d{1,15}$/.test(size) ? sizeWords(Number(size)) : size}</td></tr>
`;
}

function shortened(text: string): string {
  return text.length > LONGEST_ABOUT ? `${text.slice(0, LONGEST_ABOUT)}…` : text;
}

function sections(page: PageFacts, entities: readonly Entity[], title: string): Markup {
  const shown = entities.filter(({ id }) => page.anchors.has(id));
  if (shown.length === 0) return html``;
  const rest = entities.length - shown.length;
  const list = shown.map((entity) => section(page, entity));
  return html`<section class="part"><h2>${title}</h2>
${list}${rest > 0 ? html`<p class="note">and ${rest} more: the page shows the first ${MOST_SECTIONS} things.</p>` : undefined}
</section>
`;
}

function section(page: PageFacts, entity: Entity): Markup {
  const { id, types } = entity;
  const picture = page.pictures.get(payloadPath(id) ?? '');
  const name = nameOf(entity) ?? id;
  return html`<article class="entity" id="${page.anchors.get(id)}"><p class="type">${[...types].join(', ')}</p>
<h3 dir="auto">${name}</h3>
${/^https?:/i.test(id) && id !== name ? html`<p class="note">${outside(id)}</p>` : undefined}${picture === undefined ? undefined : html`<p><img src="${picture}" alt="${name}"></p>`}
${properties(page, entity, ['name'])}</article>
`;
}

function foot(page: PageFacts): Markup {
  const { version, profiles } = page.facts;
  const followed = profiles.map((id) => html`, ${entityLink(page, id)}`);
  const metadata = html`ro-crate-metadata.json`;
  return html`<section class="part" aria-labelledby="about"><h2 id="about">For machines</h2>
<p class="note">RO-Crate ${version}${followed}. Everything on this page stands in ${page.linksFiles ? html`<a href="ro-crate-metadata.json">${metadata}</a>` : metadata}.</p>
</section>
`;
}
