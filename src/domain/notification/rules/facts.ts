import { isObject, type JsonObject, member } from '../json.ts';
import type { Pattern } from '../model.ts';
import { type Family, familyOf, strictPattern } from '../pattern.ts';
import { typeSet } from './type-set.ts';

/** The two published forms of 1.0; they differ in two rules. */
export type Version = '1.0.1' | '1.0.0';

/** What the rules ask of a message, worked out once. Sub-objects are `undefined` unless they are objects. */
export interface Facts {
  readonly document: JsonObject;
  readonly version: Version;
  readonly context: unknown;
  readonly types: readonly string[];
  readonly pattern: Pattern | undefined;
  readonly family: Family | undefined;
  readonly origin: JsonObject | undefined;
  readonly target: JsonObject | undefined;
  readonly actor: JsonObject | undefined;
  readonly object: JsonObject | undefined;
  readonly objectTypes: readonly string[];
  readonly objectItem: JsonObject | undefined;
  /** The property `context`. */
  readonly about: JsonObject | undefined;
  readonly aboutTypes: readonly string[];
  readonly aboutItem: JsonObject | undefined;
}

/** Looks at a message once, for all rules. */
export function factsOf(document: JsonObject, version: Version): Facts {
  const types = typeSet(member(document, 'type'));
  const pattern = strictPattern(types);
  const object = objectAt(document, 'object');
  const about = objectAt(document, 'context');
  return {
    document,
    version,
    context: member(document, '@context'),
    types,
    pattern,
    family: pattern === undefined ? undefined : familyOf(pattern),
    origin: objectAt(document, 'origin'),
    target: objectAt(document, 'target'),
    actor: objectAt(document, 'actor'),
    object,
    objectTypes: typeSet(object && member(object, 'type')),
    objectItem: objectAt(object, 'ietf:item'),
    about,
    aboutTypes: typeSet(about && member(about, 'type')),
    aboutItem: objectAt(about, 'ietf:item'),
  };
}

function objectAt(parent: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = parent && member(parent, key);
  return isObject(value) ? value : undefined;
}
