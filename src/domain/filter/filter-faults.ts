import { type FilterField, parseFilter, unknownFields } from './filter.ts';

/** What the filter of one list understands. */
export interface FilterGrammar {
  /** The fields that its items have, beside `text`. */
  readonly fields: readonly Exclude<FilterField, 'text'>[];
  /** Values of fields that have fixed ones. */
  readonly values: Partial<Readonly<Record<FilterField, readonly string[]>>>;
  /** Whether a value of `after:` or `before:` can be read as a date. */
  readonly isDate: (value: string) => boolean;
}

/** A part of a filter that does not do what its writer may have meant. */
export type FilterFault =
  /** A field that does not exist: it is searched as text. */
  | { readonly kind: 'unknown-field'; readonly name: string }
  /** A field that this list does not have: nothing fits it. */
  | { readonly kind: 'field-not-here'; readonly name: FilterField }
  /** A value that its field does not have: nothing fits it. `meant`: the one that it looks like. */
  | {
      readonly kind: 'unknown-value';
      readonly name: FilterField;
      readonly value: string;
      readonly meant?: string;
    }
  /** A date that cannot be read: nothing fits it. */
  | { readonly kind: 'no-date'; readonly value: string };

/** What of a filter is not understood, in the order in which it is written. */
export function filterFaults(text: string, grammar: FilterGrammar): FilterFault[] {
  const faults: FilterFault[] = unknownFields(text).map((name) => ({ kind: 'unknown-field', name }));
  for (const { field, value } of parseFilter(text)) {
    if (field === 'text') continue;
    if (!grammar.fields.includes(field)) faults.push({ kind: 'field-not-here', name: field });
    else if (field === 'after' || field === 'before') {
      if (!grammar.isDate(value)) faults.push({ kind: 'no-date', value });
    } else {
      const values = grammar.values[field];
      if (values === undefined || values.includes(value)) continue;
      const meant = nearest(value, values);
      faults.push({ kind: 'unknown-value', name: field, value, ...(meant !== undefined && { meant }) });
    }
  }
  return faults;
}

/** The value that a misspelt one looks like: it differs in a letter or two, or is only begun. */
function nearest(value: string, values: readonly string[]): string | undefined {
  const begun = values.filter((each) => each.startsWith(value));
  if (begun.length === 1) return begun[0];
  const close = values
    .map((each) => ({ each, distance: distanceOf(value, each) }))
    .filter(({ each, distance }) => distance <= (each.length > 4 ? 2 : 1))
    .sort((a, b) => a.distance - b.distance);
  return close[0]?.each;
}

/** How many letters have to be changed, added or taken out to make one word of another. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
