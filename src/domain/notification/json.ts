/** A JSON object of unknown content, as a stranger sent it. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether a value is a JSON object: not an array, not `null`. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An object's own value under a key. Inherited ones (`constructor`, `__proto__`) do not count:
 * the keys of a message are a stranger's choice.
 */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Missing, `null` and the empty list all mean that a property has no value in JSON-LD. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
