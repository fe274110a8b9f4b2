import { isAbsent, isObject, type JsonObject, member } from '../json.ts';
import { isHttpUri, isUri } from '../uri.ts';

/** Whether an existing object lacks a property. An absent object lacks nothing: that is for its own rule to say. */
export function lacks(object: JsonObject | undefined, key: string): boolean {
  return object !== undefined && isAbsent(member(object, key));
}

/** Whether an existing object has a property. */
export function has(object: JsonObject | undefined, key: string): object is JsonObject {
  return object !== undefined && !isAbsent(member(object, key));
}

/** Whether a property is there, but is not an object. */
export function notObject(object: JsonObject | undefined, key: string): boolean {
  return has(object, key) && !isObject(member(object, key));
}

/** Whether a property is there, but is not a URI. */
export function notUri(object: JsonObject | undefined, key: string): boolean {
  return has(object, key) && !isUri(member(object, key));
}

/** Whether a property is there, but is not an HTTP URI. */
export function notHttp(object: JsonObject | undefined, key: string): boolean {
  return has(object, key) && !isHttpUri(member(object, key));
}

/** Whether a property is a URI, but of another scheme than HTTP. */
export function uriButNotHttp(object: JsonObject | undefined, key: string): boolean {
  const value = object && member(object, key);
  return isUri(value) && !isHttpUri(value);
}

/** Whether a property is there, but is not a string. */
export function notText(object: JsonObject | undefined, key: string): boolean {
  return has(object, key) && typeof member(object, key) !== 'string';
}

/** Whether two properties are both good URIs, but different ones. */
export function differ(left: unknown, right: unknown): boolean {
  return isUri(left) && isUri(right) && left !== right;
}
