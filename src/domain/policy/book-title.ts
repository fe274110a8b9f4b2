import { readHeader } from './header.ts';
import { compileRulebook } from './rulebook.ts';
import { NS } from './vocabulary.ts';

/** `<> … dct:title "…"`, up to the title's text; strings before it are stepped over. */
const TITLE =
  /(<>\s+(?:[^."<>{}]|"(?:[^"\\]|\\.)*"|<[^>]*>)*?(?:dct:title|<http:\/\/purl\.org\/dc\/terms\/title>)\s+)"(?:[^"\\\n]|\\.)*"(?:@[\w-]+)?/;

/** The text of a rule book with another title. Where it has none yet, a line for it is put in front. */
export function withTitle(text: string, title: string): string {
  const quoted = JSON.stringify(title);
  const changed = text.replace(TITLE, (_, before: string) => `${before}${quoted}`);
  return titleOf(changed) === title ? changed : `<> <${NS.dct}title> ${quoted} .\n${text}`;
}

/** The title of a rule book; `undefined` where it has none, or cannot be understood. */
export function titleOf(text: string): string | undefined {
  // Placeholders say nothing about the title.
  const book = compileRulebook(text.replaceAll(/\{\{\{[^{}]*\}\}\}/g, 'urn:orrery:placeholder'), { id: '' });
  if (!book.ok) return undefined;
  const { title } = readHeader(book.value);
  return title === '' ? undefined : title;
}
