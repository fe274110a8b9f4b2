import type { Artefact } from './artefact.ts';
import { html, type Markup, scriptJson } from './html.ts';
import { asUrl } from './identifier.ts';
import { jsonLdOf } from './json-ld.ts';
import { LANDING_STYLE } from './landing-style.ts';
import { licenceLabel } from './licence.ts';
import { type Evidence, statusesOf } from './lifecycle.ts';
import { sealed } from './page-seal.ts';
import { type TypedLink, typedLinks } from './signposting.ts';
import { citation, dateWords, languageWords, sizeWords, TYPE_WORDS } from './words.ts';

/** A former landing page that was kept. */
export interface PageVersion {
  /** From 1. */
  readonly number: number;
  readonly url: string;
  /** When it was kept, that is, when it ceased to be the current one. ISO 8601. */
  readonly keptAt?: string;
}

/** What a landing page says beyond the description. */
export interface LandingFacts {
  /** What was done for the artefact, see `lifecycleOf`; without a log at hand, what the description links to. */
  readonly evidence: readonly Evidence[];
  /** Former pages, oldest first. */
  readonly versions: readonly PageVersion[];
}

const STATUS_WORDS = { registered: 'Registered', certified: 'Certified', archived: 'Archived' } as const;

/**
 * The landing page of an artefact: one self-contained HTML document without scripts, in which every value of the
 * description is text, whatever it holds, and every link leads to http(s). The same facts make the same page.
 */
export function landingPage(artefact: Artefact, facts: LandingFacts): string {
  const { title, abstract, language } = artefact;
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
${citationTags(artefact)}<link rel="canonical" href="${artefact.url}">
${[...typedLinks(artefact), ...versionLinks(artefact, facts.versions)].map(linkTag)}<style>${{ markup: LANDING_STYLE }}</style>
<script type="application/ld+json">
${scriptJson(jsonLdOf(artefact))}
</script>
</head>
<body>
<main>
<p class="kind">${TYPE_WORDS[artefact.type]}</p>
<h1 dir="auto"${languageOf(language)}>${title}</h1>
${authorList(artefact)}
${
  abstract === undefined
    ? undefined
    : section(
        'abstract',
        'Abstract',
        html`<p class="abstract" dir="auto"${languageOf(language)}>${abstract}</p>`,
      )
}${fileList(artefact)}${factList(artefact)}${section('cite', 'How to cite', html`<p class="plain" dir="auto">${citation(artefact)}</p>`)}${statusList(facts.evidence)}${saidList(facts.evidence)}${versionList(facts.versions)}${machineList(artefact)}</main>
</body>
</html>
`;
  return sealed(page.markup);
}

function linkTag({ rel, href, type }: TypedLink): Markup {
  return html`<link rel="${rel}" href="${href}"${type === undefined ? undefined : html` type="${type}"`}>
`;
}

/** What reference managers and search engines for scholars read. */
function citationTags({ title, authors, published, citeAs, files }: Artefact): Markup[] {
  const doi = /^https:\/\/doi\.org\/(10\..+)$/.exec(citeAs ?? '')?.[1];
  const pdf = files.find(({ mediaType }) => mediaType === 'application/pdf')?.url;
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', title],
    ...authors.map(({ name }): [string, string] => ['citation_author', name]),
    ['citation_publication_date', published?.slice(0, 10).replaceAll('-', '/')],
    ['citation_doi', doi],
    ['citation_pdf_url', pdf],
  ];
  return tags
    .filter(([, content]) => content !== undefined)
    .map(
      ([name, content]) => html`<meta name="${name}" content="${content}">
`,
    );
}

function versionLinks({ url }: Artefact, versions: readonly PageVersion[]): TypedLink[] {
  const last = asUrl(versions.at(-1)?.url ?? '');
  if (last === undefined) return [];
  return [
    { rel: 'predecessor-version', href: last, type: 'text/html' },
    { rel: 'version-history', href: `${url}#versions` },
  ];
}

function languageOf(language: string | undefined): Markup | undefined {
  return language === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)
    ? undefined
    : html` lang="${language}"`;
}

function section(id: string, title: string, content: Markup): Markup {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
</section>
`;
}

function authorList({ authors }: Artefact): Markup | undefined {
  if (authors.length === 0) return undefined;
  return html`<ul class="authors">${authors.map(
    ({ id, name }) => html`<li dir="auto">${linked(id, name)}</li>`,
  )}</ul>`;
}

function fileList({ files }: Artefact): Markup | undefined {
  if (files.length === 0) return undefined;
  const items = files.map(({ url, name, mediaType, size }) => {
    const notes = [mediaType, size === undefined ? undefined : sizeWords(size)].filter(
      (note) => note !== undefined,
    );
    return html`<li><bdi>${linked(url, name ?? url)}</bdi> <span class="note">${notes.join(', ')}</span></li>`;
  });
  return section('files', 'Files', html`<ul class="plain files">${items}</ul>`);
}

function factList(artefact: Artefact): Markup | undefined {
  const { published, licence, citeAs, identifiers = [], keywords = [], reviewOf, language } = artefact;
  const rows: [term: string, value: Markup | undefined][] = [
    ['Published', published === undefined ? undefined : html`${dateWords(published)}`],
    ['Identifier', citeAs === undefined ? undefined : linked(citeAs, citeAs)],
    ...identifiers.map((id): [string, Markup] => ['Also known as', linked(id, id)]),
    ['Reviews', reviewOf === undefined ? undefined : linked(reviewOf, reviewOf)],
    ['Licence', licence === undefined ? undefined : linked(licence, licenceLabel(licence))],
    ['Language', language === undefined ? undefined : html`${languageWords(language)}`],
    ['Keywords', keywords.length === 0 ? undefined : html`<bdi>${keywords.join(', ')}</bdi>`],
  ];
  const shown = rows.filter(([, value]) => value !== undefined);
  if (shown.length === 0) return undefined;
  return html`<dl class="facts">${shown.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>
`;
}

/** Registered, certified, archived: by whom, when, and where that can be checked. */
function statusList(evidence: readonly Evidence[]): Markup | undefined {
  const statuses = statusesOf(evidence.filter(({ event }) => event !== undefined));
  if (statuses.length === 0) return undefined;
  const items = statuses.flatMap(({ status, evidence: shown }) =>
    shown.map(
      ({ service, at, event }) =>
        html`<li><span class="status">${STATUS_WORDS[status]}</span>${by(service?.name)}${on(at)}${
          event === undefined ? undefined : html` (${linked(event, 'entry in the event log')})`
        }</li>`,
    ),
  );
  return section('status', 'Status', html`<ul class="plain">${items}</ul>`);
}

function saidList(evidence: readonly Evidence[]): Markup | undefined {
  const words = { review: 'Review', endorsement: 'Endorsement', relationship: 'Related work' } as const;
  const items = evidence.flatMap(({ what, result, service, at }) => {
    if (result === undefined || !(what in words)) return [];
    const word = words[what as keyof typeof words];
    return [html`<li>${word}${by(service?.name)}${on(at)}: ${linked(result, result)}</li>`];
  });
  if (items.length === 0) return undefined;
  return section('said', 'Reviews and endorsements', html`<ul class="plain">${items}</ul>`);
}

function versionList(versions: readonly PageVersion[]): Markup | undefined {
  if (versions.length === 0) return undefined;
  const items = [...versions]
    .reverse()
    .map(
      ({ number, url, keptAt }) =>
        html`<li>${linked(url, `Version ${number} of this page`)}${
          keptAt === undefined ? undefined : html` <span class="note">until ${dateWords(keptAt)}</span>`
        }</li>`,
    );
  return section('versions', 'Former versions', html`<ul class="plain">${items}</ul>`);
}

function machineList({ metadata, inbox, eventLogs = [] }: Artefact): Markup {
  const rows: [string, string | undefined][] = [
    ['Description as Linked Data', metadata],
    ['Inbox for reviews and other notifications (Linked Data Notifications)', inbox],
    ['Log of what happened to this work', eventLogs[0]],
  ];
  const items = rows.flatMap(([name, url]) =>
    url === undefined ? [] : [html`<li>${linked(url, name)}</li>`],
  );
  return section('machines', 'For machines', html`<ul class="plain">${items}</ul>`);
}

function by(name: string | undefined): Markup | undefined {
  return name === undefined ? undefined : html` by <bdi>${name}</bdi>`;
}

function on(at: string | undefined): Markup | undefined {
  return at === undefined ? undefined : html` on ${dateWords(at)}`;
}

/** A link where the target is a web address, else the mere text. */
function linked(target: string | undefined, text: string): Markup {
  const href = target === undefined ? undefined : asUrl(target);
  return href === undefined ? html`${text}` : html`<a href="${href}">${text}</a>`;
}
