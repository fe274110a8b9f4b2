import { isRecord, referenceIn } from '../json.ts';

/** How one value of a property is written. */
export type ValueForm =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly yes: boolean }
  /** Text that says in which language it is. */
  | { readonly kind: 'tagged'; readonly text: string; readonly language: string }
  | { readonly kind: 'reference'; readonly id: string }
  /** What has no control of its own: typed values, lists, whatever was there. */
  | { readonly kind: 'other'; readonly json: string };

/** What a value can be turned into. */
export type ValueKind = ValueForm['kind'];

/** Reads a value as it stands in a crate. */
export function valueForm(value: unknown): ValueForm {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', yes: value };
  const id = referenceIn(value);
  if (id !== undefined) return { kind: 'reference', id };
  if (isTagged(value)) return { kind: 'tagged', text: value['@value'], language: value['@language'] };
  return { kind: 'other', json: JSON.stringify(value, undefined, 2) ?? 'null' };
}

interface TaggedText {
  readonly '@value': string;
  readonly '@language': string;
}

function isTagged(value: unknown): value is TaggedText {
  return (
    isRecord(value) &&
    Object.keys(value).length === 2 &&
    typeof value['@value'] === 'string' &&
    typeof value['@language'] === 'string'
  );
}

/** The text that is shown for a value where there is room for text only. */
export function valueText(value: unknown): string {
  const form = valueForm(value);
  switch (form.kind) {
    case 'text':
    case 'tagged':
      return form.text;
    case 'number':
      return String(form.number);
    case 'boolean':
      return String(form.yes);
    case 'reference':
      return form.id;
    case 'other':
      // Of a typed value, what it says.
      return isRecord(value) && typeof value['@value'] === 'string' ? value['@value'] : form.json;
  }
}

/**
 * The same value, written otherwise, as far as it can be: text that is no number becomes 0 only if it was empty.
 * @returns `undefined` where the value cannot be read as that kind
 */
export function convertValue(value: unknown, kind: ValueKind): unknown {
  const text = valueText(value);
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return readNumber(text === '' ? '0' : text);
    case 'boolean':
      return ['true', 'yes', '1'].includes(text.trim().toLowerCase());
    case 'tagged':
      return { '@value': text, '@language': 'en' };
    case 'reference':
      return text.trim() === '' ? undefined : { '@id': text.trim() };
    case 'other':
      return value;
  }
}

/** Reads what somebody wrote as a number: a point or a comma before the decimals. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  const number = Number(plain);
  return plain === '' || !Number.isFinite(number) ? undefined : number;
}
