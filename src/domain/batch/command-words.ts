/** What came of reading a command. */
export type CommandRead =
  | { readonly ok: true; readonly words: readonly string[]; readonly signs: readonly string[] }
  /** A quote is open at the end, or a backslash stands there. */
  | { readonly ok: false; readonly fault: 'quote' | 'backslash' };

/** What a shell would act upon. Without one these are handed over as they are. */
const SIGNS = '|&;<>$*?`~(){}[]#!';

/**
 * Reads a command into its words as a POSIX shell parts them: at blanks and line breaks, with quotes and backslashes.
 * Nothing else of a shell happens: variables, patterns, pipes and redirections stay as written, and are told as
 * `signs`. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 */
export function readCommand(text: string): CommandRead {
  const words: string[] = [];
  const signs = new Set<string>();
  let word: string | undefined;
  let quote: '"' | "'" | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const next = text[at + 1];
    if (quote === "'" || quote === '"') {
      if (sign === quote) quote = undefined;
      else if (quote === '"' && sign === '\\' && next !== undefined && '"\\$`\n'.includes(next)) {
        word = (word ?? '') + (next === '\n' ? '' : next);
        at += 1;
      } else word = (word ?? '') + sign;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      word ??= '';
    } else if (sign === '\\') {
      if (next === undefined) return { ok: false, fault: 'backslash' };
      if (next !== '\n') word = (word ?? '') + next;
      at += 1;
    } else if (/\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      if (SIGNS.includes(sign)) signs.add(sign);
      word = (word ?? '') + sign;
    }
  }
  if (quote !== undefined) return { ok: false, fault: 'quote' };
  if (word !== undefined) words.push(word);
  return { ok: true, words, signs: [...signs] };
}
