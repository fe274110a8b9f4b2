/** The language that the messages are written in. */
const LANGUAGE = 'en';

/**
 * The locale for dates, numbers and lists: the reader's own where it is a variety of the messages' language,
 * otherwise British English, whose dates read the same everywhere ("3 March 2026").
 */
export const locale = pickLocale(globalThis.navigator?.languages ?? []);

/** Chooses among the reader's languages, in their order. */
export function pickLocale(languages: readonly string[]): string {
  return languages.find((language) => language.split('-')[0] === LANGUAGE) ?? 'en-GB';
}
