import { isObject, member } from '../json.ts';
import { MAX_TEXT_LENGTH } from '../limits.ts';
import type { Field } from './fields.ts';
import { type Node, type Reading, remark } from './node.ts';
import { entriesOf } from './values.ts';

/** The text of a field, in English where there are several languages. `map`: its variant by language. */
export function textIn(node: Node, field: Field, reading: Reading, map?: Field): string | undefined {
  const text = plainText(node, field, node.fields[field], reading);
  if (text !== undefined || map === undefined) return text;
  const byLanguage = node.fields[map];
  if (!isObject(byLanguage)) return undefined;
  return plainText(node, map, member(byLanguage, 'en') ?? Object.values(byLanguage)[0], reading);
}

function plainText(node: Node, field: Field, value: unknown, reading: Reading): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return cut(node, field, value, reading);
  const entries = entriesOf(value);
  const chosen = entries.find(isEnglish) ?? entries[0];
  const plain = isObject(chosen) ? member(chosen, '@value') : chosen;
  if (typeof plain === 'string') return cut(node, field, plain, reading);
  if (typeof plain !== 'number' && typeof plain !== 'boolean') return undefined;
  remark(node, field, 'value.kind', reading, String(plain));
  return String(plain);
}

function isEnglish(value: unknown): boolean {
  const language = isObject(value) ? member(value, '@language') : undefined;
  return typeof language === 'string' && /^en\b/i.test(language);
}

function cut(node: Node, field: Field, text: string, reading: Reading): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  remark(node, field, 'text.cut', reading);
  return text.slice(0, MAX_TEXT_LENGTH);
}
