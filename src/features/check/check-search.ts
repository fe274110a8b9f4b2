/** What the address bar says about the page: a message is checked, or an inbox looked at. */
export interface CheckSearch {
  readonly tab?: 'inbox';
  /** The address whose inbox is looked at, as typed. It is put into the field; opening a link asks nobody. */
  readonly target?: string;
}

/** Longer ones are no addresses that a person has typed, in characters. */
const LIMIT = 2_000;

/** Reads the search parameters; whatever is not understood is left out, so that an old link still opens. */
export function readCheckSearch(search: Readonly<Record<string, unknown>>): CheckSearch {
  const { tab, target } = search;
  if (tab !== 'inbox') return {};
  return typeof target === 'string' && target.trim() !== '' && target.length <= LIMIT
    ? { tab, target: target.trim() }
    : { tab };
}
