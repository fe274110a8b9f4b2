import { Parser } from 'htmlparser2';

/** What a web page says of whose page it is; addresses are absolute. Nothing of it was checked. */
export interface PageAbout {
  readonly name?: string;
  readonly description?: string;
  readonly logo?: string;
  readonly describedBy?: string;
}

/** So much of a page is looked at, in characters: what describes it stands in its head. */
const MAX_HTML = 256 * 1024;
/** Deeper than any head; the parser's effort grows with the depth. */
const MAX_DEPTH = 500;
const CHUNK = 16_384;

/** Names of `<meta>`, the best first. https://ogp.me/ */
const NAMES = ['og:site_name', 'application-name', 'og:title'];
const DESCRIPTIONS = ['description', 'og:description'];
const IMAGES = ['og:logo', 'og:image'];
const ICONS = ['apple-touch-icon', 'icon'];

/** Reads the head of a page. Only tags are looked at; nothing is run or loaded. @param url Final URL of the page. */
export function readPageAbout(html: string, url: string): PageAbout {
  const metas = new Map<string, string>();
  const links = new Map<string, string>();
  let title = '';
  let depth = 0;
  let inTitle = false;
  let done = false;
  let base = url;
  const parser = new Parser(
    {
      onopentag(tag, { name, property, content, rel, href, type }) {
        depth += 1;
        if (tag === 'body') done = true;
        inTitle = tag === 'title' && title === '';
        const key = (property ?? name)?.toLowerCase();
        if (tag === 'meta' && key && content && !metas.has(key)) metas.set(key, content);
        if (tag === 'base' && href && URL.canParse(href, url)) base = new URL(href, url).href;
        if (tag !== 'link' || !rel || !href) return;
        for (const word of rel.toLowerCase().split(/\s+/)) {
          // A page may be described for other readers too: as a feed, or as another language.
          if (word === 'describedby' && !isData(type)) continue;
          if (!links.has(word)) links.set(word, href);
        }
      },
      ontext(text) {
        if (inTitle) title += text;
      },
      onclosetag(tag) {
        depth -= 1;
        if (tag === 'title') inTitle = false;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const page = html.slice(0, MAX_HTML);
  for (let from = 0; from < page.length && depth < MAX_DEPTH && !done; from += CHUNK)
    parser.write(page.slice(from, from + CHUNK));
  const absolute = (href: string | undefined) =>
    href !== undefined && URL.canParse(href, base) ? new URL(href, base).href : undefined;
  const image = first(metas, IMAGES) ?? first(links, ICONS);
  return {
    name: first(metas, NAMES) ?? (title === '' ? undefined : title),
    description: first(metas, DESCRIPTIONS),
    logo: absolute(image),
    describedBy: absolute(links.get('describedby')),
  };
}

function first(values: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => values.get(name)).find((value) => value !== undefined && value.trim() !== '');
}

function isData(type: string | undefined): boolean {
  return type === undefined || /turtle|json|n-triples|rdf/i.test(type);
}
