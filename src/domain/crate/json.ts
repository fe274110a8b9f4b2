/** A JSON object of which nothing is known yet. */
export type Json = { readonly [key: string]: unknown };

/** Whether a value is an object, and no array. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of a property: JSON-LD writes one value and a list of one alike. */
export function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A property of its own; never what an object inherits. */
export function member(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The id that a value refers to: of `{"@id": …}` and nothing beside it. */
export function referenceIn(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const id = member(value, '@id');
  return typeof id === 'string' && Object.keys(value).length === 1 ? id : undefined;
}

/** All ids that a property refers to. */
export function referencesIn(value: unknown): string[] {
  return valuesOf(value)
    .map(referenceIn)
    .filter((id) => id !== undefined);
}

/** The texts among the values of a property. */
export function textsIn(value: unknown): string[] {
  return valuesOf(value).filter((each): each is string => typeof each === 'string');
}

/** As {@link textsIn}, with the text of values that say their language or datatype. */
export function wordsIn(value: unknown): string[] {
  return valuesOf(value)
    .map((each) => (isRecord(each) ? member(each, '@value') : each))
    .filter((each): each is string => typeof each === 'string');
}

/** Whether a property says nothing: it is not there, or holds only empty text. */
export function isEmpty(value: unknown): boolean {
  return valuesOf(value).every((each) => typeof each === 'string' && each.trim() === '');
}
