/** One link of a `Link` header. */
export interface HeaderLink {
  /** Absolute, resolved against the response's URL. */
  readonly target: string;
  /** Relation types as written, without those of other anchors. */
  readonly rels: readonly string[];
}

/** Matches `<target>` with its parameters, up to the comma that ends the link (commas inside quotes do not). */
const LINK = /<([^<>]*)>((?:[^,"<]|"(?:\\.|[^"\\])*")*)/g;
const PARAMETER = /;\s*([\w!#$&+.^`|~*-]+)\s*(?:=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;,"]*)))?/g;

/**
 * Reads a `Link` header, several of them joined by commas included.
 * Links whose `anchor` points elsewhere say nothing about this resource and are left out;
 * a target that is no URL is left out too. https://www.rfc-editor.org/rfc/rfc8288#section-3
 */
export function parseLinkHeader(header: string | undefined, base: string): readonly HeaderLink[] {
  const links: HeaderLink[] = [];
  for (const [, target = '', parameters = ''] of (header ?? '').matchAll(LINK)) {
    const values = new Map<string, string>();
    for (const [, name = '', quoted, plain] of parameters.matchAll(PARAMETER)) {
      const key = name.toLowerCase();
      // RFC 8288 3.3: a second `rel` must be ignored.
      if (!values.has(key)) values.set(key, quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '');
    }
    const anchor = values.get('anchor');
    if (anchor !== undefined && resolve(anchor, base) !== resolve('', base)) continue;
    const url = resolve(target, base);
    const rels = (values.get('rel') ?? '').split(/\s+/).filter((rel) => rel !== '');
    if (url !== undefined && rels.length > 0) links.push({ target: url, rels });
  }
  return links;
}

/** Targets of the links with this relation type, in order. Registered names compare without case. */
export function linksByRel(links: readonly HeaderLink[], rel: string): readonly string[] {
  const wanted = rel.toLowerCase();
  return links.filter((link) => link.rels.some((r) => r.toLowerCase() === wanted)).map((link) => link.target);
}

function resolve(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}
