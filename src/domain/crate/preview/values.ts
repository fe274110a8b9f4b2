import { html, type Markup } from '../../artefact/html.ts';
import { dateWords, sizeWords } from '../../artefact/words.ts';
import type { Entity } from '../facts.ts';
import { isRecord, member, referenceIn, valuesOf } from '../json.ts';
import { payloadPath } from '../paths.ts';
import { nameOf, type PageFacts } from './page-facts.ts';

/** Nameless entities are shown within others so deep; deeper ones by their id. */
const DEPTH = 3;
/** So many values of one property are shown; the others are counted. */
const MOST_VALUES = 100;

/** The properties of an entity as terms and values. */
export function properties(page: PageFacts, entity: Entity, but: readonly string[], depth = 0): Markup {
  const rows = Object.keys(entity.json)
    .filter((term) => !term.startsWith('@') && !but.includes(term))
    .map((term) => {
      const values = valuesOf(member(entity.json, term));
      return values.length === 0
        ? html``
        : html`<dt>${termLink(page, term)}</dt><dd>${valueList(page, term, values, depth)}</dd>`;
    });
  const filled = rows.filter(({ markup }) => markup !== '');
  return filled.length === 0 ? html`` : html`<dl>${filled}</dl>`;
}

/** One or several values of a property. */
export function valueList(page: PageFacts, term: string, values: readonly unknown[], depth = 0): Markup {
  const shown = values.slice(0, MOST_VALUES).map((value) => valueMarkup(page, term, value, depth));
  const rest = values.length - shown.length;
  const [only] = shown;
  if (shown.length === 1 && only !== undefined) return only;
  return html`<ul>${shown.map((value) => html`<li>${value}</li>`)}${rest > 0 ? html`<li class="note">and ${rest} more</li>` : undefined}</ul>`;
}

/** What an entity is called where others refer to it: a link to its section, or to where it is on the web. */
export function entityLink(page: PageFacts, id: string): Markup {
  const entity = page.facts.byId.get(id);
  const name = (entity && nameOf(entity)) ?? id;
  const anchor = page.anchors.get(id);
  if (anchor !== undefined) return html`<a href="#${anchor}" dir="auto">${name}</a>`;
  return id === page.facts.root?.id ? html`<a href="#top" dir="auto">${name}</a>` : outside(id, name);
}

/** A link to the web, in a page of its own; anything that is no web address is text. */
export function outside(url: string, name: string = url): Markup {
  return isWeb(url)
    ? html`<a href="${url}" target="_blank" rel="noopener noreferrer" dir="auto">${name}</a>`
    : html`<bdi>${name}</bdi>`;
}

/** A link to a file of the payload, or to where it is on the web. */
export function fileLink(page: PageFacts, id: string, name: string): Markup {
  const path = payloadPath(id);
  if (path === undefined) return outside(id, name);
  if (!page.linksFiles) return html`<bdi>${name}</bdi>`;
  const href = `./${path.split('/').map(encodeURIComponent).join('/')}`;
  return html`<a href="${href}" dir="auto">${name}</a>`;
}

function valueMarkup(page: PageFacts, term: string, value: unknown, depth: number): Markup {
  const id = referenceIn(value);
  if (id !== undefined) {
    const entity = page.facts.byId.get(id);
    const isNameless = entity !== undefined && !page.anchors.has(id) && /^(_:|#)/.test(id);
    return isNameless && depth < DEPTH ? properties(page, entity, [], depth + 1) : entityLink(page, id);
  }
  if (typeof value === 'string') return textMarkup(term, value);
  if (isRecord(value) && typeof value['@value'] === 'string') return textMarkup(term, value['@value']);
  return html`<code>${value === null ? 'null' : JSON.stringify(value)}</code>`;
}

function textMarkup(term: string, text: string): Markup {
  if (term === 'contentSize' && /^\d{1,15}$/.test(text)) return html`${sizeWords(Number(text))}`;
  if (/^(date|startTime|endTime|sdDate)/.test(term)) return html`${dateWords(text)}`;
  return isWeb(text) ? outside(text) : html`<span class="text" dir="auto">${text}</span>`;
}

function termLink({ meaningOf }: PageFacts, term: string): Markup {
  const meaning = meaningOf(term);
  const words = wordsOf(term);
  return meaning === undefined || !isWeb(meaning)
    ? html`${words}`
    : html`<a href="${meaning}" target="_blank" rel="noopener noreferrer">${words}</a>`;
}

/** `datePublished` as people read it; names that are no such term stay as they are. */
function wordsOf(term: string): string {
  if (!/^[a-z][A-Za-z0-9]*$/.test(term)) return term;
  const words = term.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
