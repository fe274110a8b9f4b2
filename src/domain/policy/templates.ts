import { fail, ok, type Result } from '../result.ts';
import { invalidAt } from './parse-n3.ts';

/** `{{{name}}}`, as POrchestrator's rule templates write it. */
const PLACEHOLDER = /\{\{\{\s*([A-Za-z][\w.-]*)\s*\}\}\}/g;
/** `{{name}}`, which would escape for HTML and has no place in N3. */
const ESCAPED_PLACEHOLDER = /\{\{\s*([A-Za-z][\w.-]*)\s*\}\}/;
/** What an IRI may consist of (RFC 3987, without the characters that could end it in N3). */
const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;

/**
 * Fills Mustache placeholders with IRIs. A placeholder without a value, and a value that is not an IRI,
 * is an error: nothing from outside can change what a rule says.
 */
export function fillTemplates(text: string, values: Readonly<Record<string, string>>): Result<string> {
  for (const match of text.matchAll(PLACEHOLDER)) {
    const name = match[1] ?? '';
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) {
      return fail(
        invalidAt(lineAt(text, match.index), `nothing is known for the placeholder {{{${name}}}}.`),
      );
    }
    if (!IRI.test(value)) {
      return fail(invalidAt(lineAt(text, match.index), `the value for {{{${name}}}} is not an IRI.`));
    }
  }
  const filled = text.replaceAll(PLACEHOLDER, (_, name: string) => values[name] ?? '');
  const left = ESCAPED_PLACEHOLDER.exec(filled);
  if (left) {
    return fail(invalidAt(lineAt(filled, left.index), `the placeholder {{${left[1]}}} needs three braces.`));
  }
  return ok(filled);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
