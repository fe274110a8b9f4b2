/** Longest name of a collection, in characters. */
const LONGEST = 200;

/** Why a text is no name for a collection: it is empty, too long, or has characters that no line of text has. */
export type TitleFault = 'empty' | 'long' | 'strange';

/** What is wrong with the name of a collection; blanks, slashes and any script are fine. */
export function collectionTitleFault(title: string): TitleFault | undefined {
  const trimmed = title.trim();
  if (trimmed === '') return 'empty';
  if ([...trimmed].length > LONGEST) return 'long';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(trimmed) ? 'strange' : undefined;
}
