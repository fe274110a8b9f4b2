/** A token of a service, as a person got it there. It is held in memory only. */
export interface HeldToken {
  /** For which service: the id of its configuration, or that id with the name of an API behind a space. */
  readonly audience: string;
  readonly token: string;
  /** ISO 8601; left out where the token does not say so. */
  readonly expires?: string;
  /** Whose it is, where it says so. */
  readonly account?: string;
}

/** Tokens of services, one for each, for as long as the page lives. Nothing of it is written anywhere. */
export interface TokenShelf {
  /** The token of a service; `undefined` where there is none, or it is good no more. @param now milliseconds since 1970 */
  get(audience: string, now: number): HeldToken | undefined;
  /** All of them, good or not, so that a screen can say which ran out. The same array until something changes. */
  list(): readonly HeldToken[];
  /** Takes the place of the one before, and of those that were made of that: it may have been somebody else's. */
  put(token: HeldToken): void;
  /** Drops the token of a service, and those that were made of it. */
  drop(audience: string): void;
  clear(): void;
  /** Gives back how to stop listening. */
  onChange(listener: () => void): () => void;
}

/** An empty shelf. */
export function createTokenShelf(): TokenShelf {
  const held = new Map<string, HeldToken>();
  const listeners = new Set<() => void>();
  let all: readonly HeldToken[] = [];
  const changed = () => {
    all = [...held.values()];
    for (const listener of listeners) listener();
  };
  const dropMadeOf = (audience: string) => {
    for (const key of held.keys()) if (key.startsWith(`${audience} `)) held.delete(key);
  };
  return {
    get(audience, now) {
      const token = held.get(audience);
      const isOver = token?.expires !== undefined && Date.parse(token.expires) <= now;
      return isOver ? undefined : token;
    },
    list: () => all,
    put(token) {
      if (held.get(token.audience)?.token !== token.token) dropMadeOf(token.audience);
      held.set(token.audience, token);
      changed();
    },
    drop(audience) {
      held.delete(audience);
      dropMadeOf(audience);
      changed();
    },
    clear() {
      held.clear();
      changed();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
