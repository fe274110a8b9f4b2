/** What a term of the filter looks at. `text`: anywhere in the sentence, the names and the ids. */
export type FilterField = 'text' | 'is' | 'from' | 'type' | 'about';

/** One term of the filter; all must hold. */
export interface FilterTerm {
  readonly field: FilterField;
  /** Lower case. */
  readonly value: string;
  /** Written with `-` in front: must not hold. */
  readonly not: boolean;
}

const fields: readonly FilterField[] = ['is', 'from', 'type', 'about'];

/**
 * Reads a filter as people write it: `is:unread from:"Peer Community" -type:accept orbits`.
 * Never fails: what looks like no field is searched as text.
 */
export function parseFilter(text: string): FilterTerm[] {
  const terms: FilterTerm[] = [];
  for (const [, minus, name, quoted, bare] of text.matchAll(/(-?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s"]+))/gi)) {
    const field = fields.find((known) => known === name?.toLowerCase());
    const written = (quoted ?? bare ?? '').trim();
    const value = (name !== undefined && field === undefined ? `${name}:${written}` : written).toLowerCase();
    if (value !== '') terms.push({ field: field ?? 'text', value, not: minus === '-' });
  }
  return terms;
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
