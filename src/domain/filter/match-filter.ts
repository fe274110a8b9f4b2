import type { FilterTerm } from './filter.ts';

/** Texts that a value may stand in; what is not known is left out of the search. */
type Texts = () => readonly (string | undefined)[];

/**
 * What a filter may ask of one item. Functions are called only when a term asks, since most terms ask little.
 * Values come in lower case. A field that a list does not have fits nothing, so that a slip shows.
 */
export interface Filterable {
  /** Whether a word or phrase stands anywhere in it. */
  readonly text: (words: string) => boolean;
  readonly is?: (state: string) => boolean;
  readonly from?: Texts;
  readonly about?: Texts;
  readonly type?: (type: string) => boolean;
  readonly state?: (state: string) => boolean;
  readonly in?: (place: string) => boolean;
  /** Whether it is of the time from the beginning of a date on; `before` likewise. Dates depend on the reader's clock. */
  readonly after?: (date: string) => boolean;
  readonly before?: (date: string) => boolean;
}

/** Whether an item fits all terms. */
export function fitsFilter(item: Filterable, terms: readonly FilterTerm[]): boolean {
  return terms.every((term) => fits(item, term) !== term.not);
}

function fits(item: Filterable, { field, value }: FilterTerm): boolean {
  switch (field) {
    case 'from':
    case 'about':
      return item[field]?.().some((text) => text?.toLowerCase().includes(value)) ?? false;
    default:
      return item[field]?.(value) ?? false;
  }
}
