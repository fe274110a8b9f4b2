/** A text with `{places}`, or one text per plural form, chosen by the value `count`. */
export type Message = string | { readonly one: string; readonly other: string };

/** Messages by their keys. */
export type Messages = Readonly<Record<string, Message>>;

type PlacesIn<S> = S extends `${string}{${infer Place}}${infer Rest}` ? Place | PlacesIn<Rest> : never;

/** Names of the places of a message: the values that it needs. A plural always needs `count`. */
export type PlacesOf<T extends Messages, K extends keyof T> = T[K] extends infer M
  ? M extends { readonly one: infer One; readonly other: infer Other }
    ? 'count' | PlacesIn<One> | PlacesIn<Other>
    : PlacesIn<M>
  : never;

/** The values of a message's places; `count` is a number, and is written as one. */
export type ValuesOf<T extends Messages, K extends keyof T, V> = {
  readonly [P in PlacesOf<T, K>]: P extends 'count' ? number : V;
};
