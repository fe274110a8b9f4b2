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
  /** A value that its field does not have: nothing fits it. */
  | { readonly kind: 'unknown-value'; readonly name: FilterField; readonly value: string }
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
    } else if (grammar.values[field]?.includes(value) === false)
      faults.push({ kind: 'unknown-value', name: field, value });
  }
  return faults;
}
