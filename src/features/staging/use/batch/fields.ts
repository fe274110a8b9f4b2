/** What is wrong with a field, as the words of this part name it. */
export type FieldFault = 'empty' | 'break' | 'number' | 'quote' | 'backslash' | 'path' | 'output';

/** Faults of a form, by its fields. */
export type Faults<D> = Readonly<Partial<Record<keyof D, FieldFault>>>;

/** A number above 0, `undefined` for an empty field, `null` for anything else. A comma is a decimal point, too. */
export function readAmount(text: string): number | undefined | null {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return undefined;
  const value = /^\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** The lines of a field, without blanks around them and without empty ones. */
export function readLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether a text has characters that would begin another statement, or hide. */
export function hasBreak(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return /[\u0000-\u001f\u007f]/.test(text);
}

/** That a text is missing or broken, as the fault of a field. */
export function textFault<K extends string>(field: K, text: string): Partial<Record<K, 'empty' | 'break'>> {
  const fault = text.trim() === '' ? 'empty' : hasBreak(text) ? 'break' : undefined;
  return (fault ? { [field]: fault } : {}) as Partial<Record<K, 'empty' | 'break'>>;
}

/** The fields of a stored draft that are texts; those that are missing get what a new draft has. */
export function readTexts<D extends Readonly<Record<string, string>>>(stored: unknown, fresh: D): D {
  const there = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<
    Record<string, unknown>
  >;
  const entries = Object.keys(fresh).map((key) => {
    const value = Object.hasOwn(there, key) ? there[key] : undefined;
    return [key, typeof value === 'string' ? value : fresh[key]] as const;
  });
  return Object.fromEntries(entries) as D;
}
