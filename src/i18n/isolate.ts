/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const OPEN = '\u2068';
const CLOSE = '\u2069';

/** Characters that turn or hide text without being seen: controls, embeddings, overrides, isolates, zero-width marks. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text from outside without the characters that could make it look like something else. */
export function plain(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * A name from outside, for use inside a sentence that is plain text (a title, a label):
 * whatever direction it runs in, the words around it keep theirs. On the screen `<bdi>` does the same.
 */
export function isolate(name: string): string {
  return `${OPEN}${plain(name)}${CLOSE}`;
}
