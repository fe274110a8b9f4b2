/** HTML that was made by {@link html} and nothing else: whatever it holds is escaped. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[] | undefined;

/** Builds HTML. Every value that is not {@link Markup} itself becomes text, in elements and in quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let markup = parts[0] ?? '';
  values.forEach((value, index) => {
    markup += written(value) + (parts[index + 1] ?? '');
  });
  return { markup };
}

/**
 * A JSON value inside a script element: no `<`, so that nothing in it can end the element or begin a comment.
 * https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements
 */
export function scriptJson(value: unknown): Markup {
  const json = JSON.stringify(value, null, 2).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return { markup: json };
}

function written(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'object') {
    return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
  }
  return escaped(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escaped(text: string): string {
  return (
    text
      // Not allowed in HTML, not even escaped: control characters, lone surrogates, code points that mean nothing.
      .replace(/[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '\uFFFD')
      .replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '')
  );
}
