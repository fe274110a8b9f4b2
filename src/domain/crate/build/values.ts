/** A reference to another entity. */
export interface Reference {
  readonly '@id': string;
}

/** A reference to an entity by its id. */
export function reference(id: string): Reference {
  return { '@id': id };
}

/** One value as it is, several as a list; nothing where there is none. JSON-LD in RO-Crates unpacks lists of one. */
export function unpacked<T>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0];
}

/** The properties that have a value: neither missing nor empty text. */
export function given(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== undefined && !(typeof value === 'string' && value.trim() === ''),
    ),
  );
}
