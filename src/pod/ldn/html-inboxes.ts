import { Parser } from 'htmlparser2';
import { LDP_INBOX, NS } from '../rdf/vocabulary.ts';

/** One inbox that an HTML page advertises; both absolute. */
export interface HtmlInbox {
  readonly subject: string;
  readonly inbox: string;
}

/** What an element hands down to those inside it. */
interface Scope {
  /** What the elements inside are about. */
  readonly subject: string;
  /** RDFa prefixes in scope, lower case. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly vocab: string;
}

/** Deeper than any page that people write. The parser's effort grows with the square of the depth. */
const MAX_DEPTH = 2_000;
/** So much is parsed before the depth is looked at again, in characters. */
const CHUNK = 16_384;

type Attributes = Readonly<Record<string, string>>;

/**
 * Finds `ldp:inbox` in a page: `<link rel>`, `<a rel>` and RDFa (`about`, `resource`, `property`, `rel`, `prefix`,
 * `vocab`). Only tags and attributes are looked at; nothing is run or loaded, and no DOM is needed.
 * Stops at a depth that no real page has. Covers the part of RDFa that can state a link between two resources. https://www.w3.org/TR/rdfa-core/#s_sequence
 * @param url Final URL of the page.
 */
export function htmlInboxes(html: string, url: string): readonly HtmlInbox[] {
  const found: HtmlInbox[] = [];
  const page = url.replace(/#.*$/, '');
  let base: string | undefined;
  const scopes: Scope[] = [{ subject: '', prefixes: { ldp: NS.ldp }, vocab: '' }];
  // '' stands for the page until its <base> is known.
  const absolute = (reference: string) => resolve(reference, base ?? page);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'base' && base === undefined && attributes.href) base = resolve(attributes.href, page);
        const outer = scopes.at(-1) ?? { subject: '', prefixes: {}, vocab: '' };
        const scope = declarations(outer, attributes);
        const { subject, object, inner } = roles(scope, attributes);
        scopes.push({ ...scope, subject: inner });
        if (object === undefined || !statesInbox(scope, attributes)) return;
        const [about, inbox] = [absolute(subject), absolute(object)];
        if (about !== undefined && inbox !== undefined && /^https?:/.test(inbox))
          found.push({ subject: about, inbox });
      },
      onclosetag() {
        if (scopes.length > 1) scopes.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let from = 0; from < html.length && scopes.length < MAX_DEPTH; from += CHUNK) {
    parser.write(html.slice(from, from + CHUNK));
  }
  if (scopes.length < MAX_DEPTH) parser.end();
  return found;
}

/** Adds the prefixes and the vocabulary that an element declares. */
function declarations(outer: Scope, attributes: Attributes): Scope {
  const declared: [string, string][] = [];
  for (const [, prefix = '', iri = ''] of (attributes.prefix ?? '').matchAll(/([^\s:]*):\s+(\S+)/g)) {
    declared.push([prefix.toLowerCase(), iri]);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('xmlns:')) declared.push([name.slice('xmlns:'.length), value]);
  }
  return {
    subject: outer.subject,
    prefixes: declared.length === 0 ? outer.prefixes : { ...outer.prefixes, ...Object.fromEntries(declared) },
    vocab: attributes.vocab ?? outer.vocab,
  };
}

/** What the element speaks of, what it links to, and what the elements inside it are about. */
function roles(scope: Scope, attributes: Attributes): { subject: string; object?: string; inner: string } {
  const reference = (value: string | undefined) =>
    value && expand(scope, value.replace(/^\[(.*)\]$/, '$1'), false);
  const about = reference(attributes.about) ?? (attributes.about === '' ? '' : undefined);
  const object = reference(attributes.resource) ?? attributes.resource ?? attributes.href ?? attributes.src;
  if (attributes.rel !== undefined && statesAnything(scope, attributes.rel)) {
    const subject = about ?? scope.subject;
    return { subject, object, inner: object ?? subject };
  }
  if (attributes.property !== undefined && attributes.content === undefined) {
    const subject = about ?? scope.subject;
    return { subject, object, inner: attributes.typeof === undefined ? subject : (object ?? subject) };
  }
  const subject = about ?? object ?? scope.subject;
  return { subject, object, inner: subject };
}

function statesInbox(scope: Scope, attributes: Attributes): boolean {
  const words = [attributes.rel, attributes.property].join(' ').split(/\s+/);
  return words.some((word) => expand(scope, word, true) === LDP_INBOX);
}

/** Plain link types such as `nofollow` say nothing in RDFa. */
function statesAnything(scope: Scope, rel: string): boolean {
  return scope.vocab !== '' || rel.includes(':');
}

/** An IRI as it is, a prefixed name or (for properties) a term of the vocabulary written out. */
function expand(scope: Scope, word: string, isProperty: boolean): string {
  const colon = word.indexOf(':');
  if (colon < 0) return isProperty && word !== '' ? scope.vocab + word : word;
  const namespace = scope.prefixes[word.slice(0, colon).toLowerCase()];
  return namespace === undefined || word.startsWith('//', colon + 1)
    ? word
    : namespace + word.slice(colon + 1);
}

function resolve(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}
