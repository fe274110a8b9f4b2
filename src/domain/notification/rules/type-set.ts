import { ACTIVITIES, AS, COAR, COAR_09, COAR_TYPES, OBJECT_TYPES } from '../vocabulary.ts';

/** Every spelling of a term of ActivityStreams or COAR that means the same in JSON-LD, with its bare name. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...[...ACTIVITIES, ...OBJECT_TYPES].flatMap((name) => spellings(name, '', 'as:', AS)),
  ...[...COAR_TYPES].flatMap((name) => spellings(name, '', 'coar-notify:', COAR, COAR_09)),
]);

function spellings(name: string, ...prefixes: readonly string[]): [string, string][] {
  return prefixes.map((prefix) => [prefix + name, name]);
}

const SCHEMA_TYPE = /^(?:sorg:|schema:|https?:\/\/schema\.org\/)/;
const ABOUT_PAGE = /^(?:sorg:|schema:|https?:\/\/schema\.org\/)AboutPage$/;

/**
 * The strings of a `type` property, with the terms of ActivityStreams and COAR as bare names.
 * What is not a string is no type.
 */
export function typeSet(type: unknown): readonly string[] {
  const written = Array.isArray(type) ? type : [type];
  const names: string[] = [];
  for (const value of written) {
    if (typeof value === 'string') names.push(NAMES.get(value) ?? value);
  }
  return names;
}

/** Whether a type set has one of the names. */
export function hasAny(types: readonly string[], names: ReadonlySet<string>): boolean {
  return types.some((type) => names.has(type));
}

/** Whether a type set has a type of schema.org. */
export function hasSchemaType(types: readonly string[]): boolean {
  return types.some((type) => SCHEMA_TYPE.test(type));
}

/** Whether a type set names a landing page, `sorg:AboutPage`. */
export function hasAboutPage(types: readonly string[]): boolean {
  return types.some((type) => ABOUT_PAGE.test(type));
}
