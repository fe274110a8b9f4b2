/** A JSON object of unknown content, as a stranger sent it. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether a value is a JSON object: not an array, not `null`. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An object's value under one of the keys that we ask for. None of them is a name that objects inherit,
 * such as `constructor`, so what is found was written by the sender.
 */
export function member(object: JsonObject, key: string): unknown {
  return object[key];
}

/** Missing, `null` and the empty list all mean that a property has no value in JSON-LD. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
