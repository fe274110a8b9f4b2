import { Parser } from 'htmlparser2';

/** One `<link>` or `<a>` with a relation type. */
export interface HtmlLink {
  /** Words of `rel`, as written. */
  readonly rels: readonly string[];
  /** Absolute. */
  readonly url: string;
}

/** So much of a page is looked at, in characters: links to a log stand near its beginning. */
const MAX_HTML = 512 * 1024;
/** Deeper than any page that people write; the parser's effort grows with the depth. */
const MAX_DEPTH = 2_000;
const CHUNK = 16_384;

/** Finds typed links of a page. Only tags and attributes are looked at; nothing is run or loaded. @param url Final URL of the page. */
export function htmlLinks(html: string, url: string): readonly HtmlLink[] {
  const found: HtmlLink[] = [];
  let base = url;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, { rel, href }) {
        depth += 1;
        if (name === 'base' && href && URL.canParse(href, url)) base = new URL(href, url).href;
        if ((name !== 'link' && name !== 'a') || !rel || !href || !URL.canParse(href, base)) return;
        found.push({ rels: rel.split(/\s+/).filter(Boolean), url: new URL(href, base).href });
      },
      onclosetag() {
        depth -= 1;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const page = html.slice(0, MAX_HTML);
  for (let from = 0; from < page.length && depth < MAX_DEPTH; from += CHUNK)
    parser.write(page.slice(from, from + CHUNK));
  return found;
}
