import { locale } from './locale.ts';
import type { Message, Messages, PlacesOf, ValuesOf } from './message.ts';

type Arguments<T extends Messages, K extends keyof T, V> = [PlacesOf<T, K>] extends [never]
  ? []
  : [values: ValuesOf<T, K, V>];

/** A piece of a message: text of ours, or a place with its value. */
export type Part<V> = string | { readonly place: string; readonly value: V | string };

/** Says the messages of a table. */
export interface Translator<T extends Messages> {
  /** The text of a message, with its values put in. Names from outside go through `isolate` first. */
  t<K extends keyof T & string>(key: K, ...values: Arguments<T, K, string | number>): string;
  /** The pieces of a message, for a caller that puts something else than text into its places. */
  parts<K extends keyof T & string, V>(key: K, ...values: Arguments<T, K, V>): Part<V>[];
}

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat(locale);

/**
 * The translator of a table of messages. Those that the app begins with are in `t.ts`; a screen that is loaded when it
 * is first opened has a table and a translator of its own, so that its words come with it.
 */
export function translator<T extends Messages>(table: T): Translator<T> {
  return {
    t: (key, ...[values]) =>
      fill<string | number>(table[key] as Message, values ?? {})
        .map((part) => (typeof part === 'string' ? part : String(part.value)))
        .join(''),
    parts: <K extends keyof T & string, V>(key: K, ...[values]: Arguments<T, K, V>) =>
      fill<V>(table[key] as Message, values ?? {}),
  };
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
