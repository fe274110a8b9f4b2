/** One link of a `Link-Template` header. */
export interface LinkTemplate {
  /** As written; may be relative and may hold a variable. */
  readonly template: string;
  readonly rels: readonly string[];
}

/** The target in quotes (RFC 9652), in angle brackets or in both, then parameters; quotes may be left open. */
const ONE = /(?:"?<([^<>]*)>"?|"([^"]*)")((?:\s*;\s*[\w-]+\s*=\s*(?:"[^",;]*"?|[^",;\s]*))*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^",;]*)"?|([^",;\s]*))/i;
const VARIABLE = /\{[^{}]*\}/g;

/** Reads a `Link-Template` header as servers in the field write it. https://www.rfc-editor.org/rfc/rfc9652 */
export function parseLinkTemplates(header: string | undefined): readonly LinkTemplate[] {
  return [...(header ?? '').matchAll(ONE)].flatMap(([, bracketed, quoted, parameters = '']) => {
    const [, inQuotes, plain] = REL.exec(parameters) ?? [];
    const rels = (inQuotes ?? plain ?? '').split(/\s+/).filter((rel) => rel !== '');
    const template = (bracketed ?? quoted ?? '').trim();
    return template === '' || rels.length === 0 ? [] : [{ template, rels }];
  });
}

/**
 * URLs that a template may mean for an artefact, the likeliest first: with the artefact percent-encoded, as the
 * standard wants it, then raw, as the common command line tool writes it. Whatever the variable is called, the
 * artefact is meant. https://www.rfc-editor.org/rfc/rfc6570#section-3.2.2
 * @param base URL of the answer that had the header.
 */
export function expandTemplate(template: string, artefact: string, base: string): readonly string[] {
  const [escaped, raw] = [encodeURIComponent(artefact), artefact].map((value) =>
    template.replace(VARIABLE, () => value),
  );
  const urls = [escaped, raw].flatMap((reference) =>
    reference !== undefined && URL.canParse(reference, base) ? [new URL(reference, base).href] : [],
  );
  return [...new Set(urls)].filter((url) => /^https?:/.test(url));
}

/** Whether a template holds a variable. */
export function hasVariable(template: string): boolean {
  return template.search(VARIABLE) >= 0;
}
