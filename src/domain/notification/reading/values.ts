import { isObject, own } from '../json.ts';
import { MAX_LIST_LENGTH, MAX_TEXT_LENGTH } from '../limits.ts';
import type { Notes } from './notes.ts';

/** The values of a property as a list of limited length, without the empty ones. */
export function valuesOf(value: unknown, path: string, notes: Notes): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    const list = isObject(value) ? (own(value, '@list') ?? own(value, '@set')) : undefined;
    return Array.isArray(list) ? valuesOf(list, path, notes) : [value];
  }
  if (value.length > MAX_LIST_LENGTH) notes.add('list.cut', path);
  return value.slice(0, MAX_LIST_LENGTH).filter((entry) => entry !== null && entry !== undefined);
}

/** The one value of a property that should have one. */
export function single(value: unknown, path: string, notes: Notes): unknown {
  if (typeof value === 'string') return value;
  const values = valuesOf(value, path, notes);
  if (values.length > 1) notes.add('value.several', path);
  else if (values.length === 1 && Array.isArray(value) && !isExpanded(values[0]))
    notes.add('value.list', path);
  const first = values[0];
  return Array.isArray(first) ? undefined : first;
}

/** In expanded JSON-LD every value stands in a list, which says nothing. */
function isExpanded(value: unknown): boolean {
  return isObject(value) && (Object.hasOwn(value, '@id') || Object.hasOwn(value, '@value'));
}

/** A property's text, in English where there are several languages. */
export function textOf(value: unknown, path: string, notes: Notes): string | undefined {
  if (typeof value === 'string') return cut(value, path, notes);
  const values = valuesOf(value, path, notes);
  const text = inEnglish(values) ?? values[0];
  const plain = isObject(text) ? own(text, '@value') : text;
  if (typeof plain === 'string') return cut(plain, path, notes);
  if (typeof plain !== 'number' && typeof plain !== 'boolean') return undefined;
  notes.add('value.kind', path, String(plain));
  return String(plain);
}

/** The text of a language map such as `{"en": "Review", "fr": "Évaluation"}`. */
export function mapText(value: unknown, path: string, notes: Notes): string | undefined {
  if (!isObject(value)) return undefined;
  return textOf(own(value, 'en') ?? Object.values(value)[0], path, notes);
}

function inEnglish(values: readonly unknown[]): unknown {
  return values.find((value) => isObject(value) && /^en\b/i.test(String(own(value, '@language'))));
}

function cut(text: string, path: string, notes: Notes): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  notes.add('text.cut', path);
  return text.slice(0, MAX_TEXT_LENGTH);
}
