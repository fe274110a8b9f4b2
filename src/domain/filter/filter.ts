/** What a term of the filter looks at. `text`: anywhere in the sentence, the names, the ids and the text. */
export type FilterField =
  | 'text'
  | 'is'
  | 'from'
  | 'about'
  | 'type'
  | 'state'
  | 'in'
  /** From the beginning of that day, month or year on. */
  | 'after'
  /** Before the beginning of it. */
  | 'before';

/** One term of the filter; all must hold. */
export interface FilterTerm {
  readonly field: FilterField;
  /** Lower case. */
  readonly value: string;
  /** Written with `-` in front: must not hold. */
  readonly not: boolean;
}

const fields: readonly FilterField[] = ['is', 'from', 'about', 'type', 'state', 'in', 'after', 'before'];

/** A piece of the written filter. */
interface Piece {
  readonly not: boolean;
  /** What stands before the colon, in lower case. */
  readonly name: string | undefined;
  readonly written: string;
}

function piecesOf(text: string): Piece[] {
  const matches = text.matchAll(/(-?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s"]+))/gi);
  return [...matches].map(([, minus, name, quoted, bare]) => ({
    not: minus === '-',
    name: name?.toLowerCase(),
    written: (quoted ?? bare ?? '').trim(),
  }));
}

/**
 * Reads a filter as people write it: `is:unread from:"Peer Community" -type:accept after:2026-03 orbits`.
 * Never fails: what looks like no field is searched as text; {@link unknownFields} tells of it.
 */
export function parseFilter(text: string): FilterTerm[] {
  return piecesOf(text).flatMap(({ not, name, written }) => {
    const field = fields.find((known) => known === name);
    const value = (name !== undefined && field === undefined ? `${name}:${written}` : written).toLowerCase();
    return value === '' ? [] : [{ field: field ?? 'text', value, not }];
  });
}

/** Names before a colon that are neither a field nor the scheme of an address, as written; each once. */
export function unknownFields(text: string): string[] {
  const schemes = ['http', 'https', 'urn', 'doi', 'mailto', 'info', 'acct', 'arxiv', 'orcid'];
  const names = piecesOf(text).flatMap(({ name }) => name ?? []);
  return [...new Set(names)].filter(
    (name) => !schemes.includes(name) && !fields.some((field) => field === name),
  );
}

/** Writes a filter so that {@link parseFilter} reads the same terms again. */
export function formatFilter(terms: readonly FilterTerm[]): string {
  return terms
    .map(
      ({ field, value, not }) =>
        `${not ? '-' : ''}${field === 'text' ? '' : `${field}:`}${quote(field, value)}`,
    )
    .join(' ');
}

/** Whether the filter has this term. */
export function hasTerm(text: string, term: FilterTerm): boolean {
  return parseFilter(text).some((each) => sameTerm(each, term));
}

/** The filter with the term added, or taken out where it was in; everything else stays as it is. */
export function toggleTerm(text: string, term: FilterTerm): string {
  const terms = parseFilter(text);
  const without = terms.filter((each) => !sameTerm(each, term));
  return formatFilter(without.length < terms.length ? without : [...terms, term]);
}

function sameTerm(a: FilterTerm, b: FilterTerm): boolean {
  return a.field === b.field && a.value === b.value && a.not === b.not;
}

/** Quotes what would be read otherwise: blanks, a minus in front, or a colon in plain text. */
function quote(field: FilterField, value: string): string {
  const plainly = field === 'text' ? /^[^\s":-][^\s":]*$/ : /^[^\s"]+$/;
  return plainly.test(value) ? value : `"${value.replaceAll('"', '')}"`;
}
