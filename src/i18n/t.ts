import { locale } from './locale.ts';
import { type Message, type MessageKey, messages, type Places } from './messages.ts';

/** The values of a message's places; `count` is a number, and is written as one. */
export type Values<K extends MessageKey, V> = { readonly [P in Places<K>]: P extends 'count' ? number : V };

type Arguments<K extends MessageKey, V> = [Places<K>] extends [never] ? [] : [values: Values<K, V>];

/** A piece of a message: text of ours, or a place with its value. */
export type Part<V> = string | { readonly place: string; readonly value: V | string };

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat(locale);

/** The text of a message, with its values put in. Names from outside go through `isolate` first. */
export function t<K extends MessageKey>(key: K, ...[values]: Arguments<K, string | number>): string {
  return fill<string | number>(messages[key], values ?? {})
    .map((part) => (typeof part === 'string' ? part : String(part.value)))
    .join('');
}

/** The pieces of a message, for a caller that puts something else than text into its places. */
export function parts<K extends MessageKey, V>(key: K, ...[values]: Arguments<K, V>): Part<V>[] {
  return fill<V>(messages[key], values ?? {});
}

/** Cuts a message at its places. A place without a value stays as written: a missing value shows, rather than hides. */
function fill<V>(message: Message, values: Readonly<Record<string, V | number>>): Part<V>[] {
  return choose(message, values.count)
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const place = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (place === undefined || !Object.hasOwn(values, place)) return piece;
      const value = values[place] as V | number;
      return { place, value: typeof value === 'number' ? numbers.format(value) : value };
    });
}

function choose(message: Message, count: unknown): string {
  if (typeof message === 'string') return message;
  return plurals.select(Number(count)) === 'one' ? message.one : message.other;
}
