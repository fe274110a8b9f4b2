import { isObject, type JsonObject, member } from '../notification/json.ts';

/** Types of a node; some logs write several into one string with commas between them. */
export function typesOf(node: JsonObject): readonly string[] {
  return listOf(member(node, '@type') ?? member(node, 'type'))
    .flatMap((type) => idOf(type) ?? [])
    .flatMap((type) => type.split(','))
    .map((type) => type.trim())
    .filter((type) => type !== '');
}

/** A value as a list: nothing is an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The id of a node, or the string itself. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return undefined;
  return [member(value, '@id'), member(value, 'id')].find((id) => typeof id === 'string');
}

/** A text or number, also as a JSON-LD value object or the first of several. */
export function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const plain = isObject(first) ? member(first, '@value') : first;
  return typeof plain === 'string' || typeof plain === 'number' ? String(plain) : undefined;
}
